import type { Phrase } from '@/utils/model/platform';
import type { Field } from '../connector';

export const fields: readonly Field[] = [
  {
    name: 'dashboard',
    label: { en: 'Dashboard address', ru: 'Адрес кабинета' },
    where: {
      en: 'The address of Affilae, as your browser shows it. Leave it unless yours is different.',
      ru: 'Адрес Affilae в адресной строке браузера. Менять не нужно, если у вас он не другой.',
    },
    kind: 'address',
    optional: true,
    initial: 'https://app.affilae.com',
  },
  {
    name: 'apiKey',
    label: { en: 'API key', ru: 'Ключ API' },
    where: {
      en: 'In Affilae: My account, API keys (menu at the bottom left). If it is not there, ask your account manager for API rights.',
      ru: 'В Affilae: My account, API keys (меню внизу слева). Если их там нет, попросите у своего аккаунт-менеджера права на API.',
    },
    kind: 'secret',
  },
  {
    name: 'programId',
    label: { en: 'Programme ID', ru: 'ID программы' },
    where: {
      en: 'Advertisers only: the 24 letters and digits of the programme, as in the address of its pages in Affilae.',
      ru: 'Только рекламодателям: 24 знака программы, как в адресе её страниц в Affilae.',
    },
    kind: 'text',
    optional: true,
  },
];

export const ADVICE = {
  credentials: {
    en: 'Check that the key is copied whole and has not been revoked: My account, API keys.',
    ru: 'Проверьте, что ключ скопирован целиком и не отозван: My account, API keys.',
  },
  access: {
    en: 'The key works, but has no right to this. Ask your account manager at Affilae for API rights.',
    ru: 'Ключ работает, но прав на это у него нет. Попросите у аккаунт-менеджера Affilae права на API.',
  },
  program: {
    en: 'For an advertiser’s key, also type the programme ID.',
    ru: 'Для ключа рекламодателя укажите также ID программы.',
  },
} satisfies Record<string, Phrase>;
