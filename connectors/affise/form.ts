import type { Phrase } from '@/utils/model/platform';
import type { Field } from '../connector';

/** https://help-center.affise.com articles 6463675 and 6790455 say who can see which key. */
export const fields: readonly Field[] = [
  {
    name: 'dashboard',
    label: { en: 'Dashboard address', ru: 'Адрес кабинета' },
    where: {
      en: 'The address of the panel you log in to, as your browser shows it.',
      ru: 'Адрес кабинета, в который вы входите, из адресной строки браузера.',
    },
    kind: 'address',
    optional: true,
    placeholder: 'https://acme.affise.com',
  },
  {
    name: 'baseUrl',
    label: { en: 'API address', ru: 'Адрес API' },
    where: {
      en: 'Found from the dashboard address where it ends with affise.com. Otherwise: Settings, Domains (older panels: Settings, Tracking domains, Default URLs). Affiliates ask their manager.',
      ru: 'Определяется по адресу кабинета, если он заканчивается на affise.com. Иначе: Settings, Domains (в старых кабинетах Settings, Tracking domains, Default URLs). Вебмастера спрашивают менеджера.',
    },
    kind: 'address',
    optional: true,
    placeholder: 'https://api-acme.affise.com',
  },
  {
    name: 'apiKey',
    label: { en: 'API key', ru: 'Ключ API' },
    where: {
      en: "Affiliates: Settings, Security; if it is not there, ask your manager. Network staff: Users, Add & Manage, your user's page, which only a General manager can open.",
      ru: 'Вебмастера: Settings, Security; если его там нет, спросите менеджера. Сотрудники сети: Users, Add & Manage, страница вашего пользователя, её может открыть только General manager.',
    },
    kind: 'secret',
  },
];

export const ADVICE = {
  credentials: {
    en: 'Check that the key is copied whole, and that it belongs to this network: another network has another API address. A key that was made anew replaces the old one.',
    ru: 'Проверьте, что ключ скопирован целиком и относится к этой сети: у другой сети другой адрес API. Новый ключ отменяет старый.',
  },
  access: {
    en: 'The key works, but may not see this. Ask the network: a General manager sets what a user may see.',
    ru: 'Ключ работает, но этого ему не видно. Обратитесь в сеть: права пользователей задаёт General manager.',
  },
  advertiser: {
    en: 'This key belongs to an advertiser. Trackside reads the affiliate and the admin portal: ask for a key of one of these.',
    ru: 'Это ключ рекламодателя. Trackside читает кабинет вебмастера и кабинет сети: попросите ключ одного из них.',
  },
  address: {
    en: 'This is not the API address of an Affise network. It usually is https://api-NAME.affise.com; the network can tell you.',
    ru: 'Это не адрес API сети Affise. Обычно он выглядит так: https://api-ИМЯ.affise.com; уточните его в сети.',
  },
} satisfies Record<string, Phrase>;
