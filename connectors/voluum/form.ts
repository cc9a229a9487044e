import type { Phrase } from '@/utils/model/platform';
import type { Field } from '../connector';

/** https://doc.voluum.com/en/voluum_api_docs.html says where access keys are made. */
export const fields: readonly Field[] = [
  {
    name: 'dashboard',
    label: { en: 'Dashboard address', ru: 'Адрес кабинета' },
    where: {
      en: 'The address of the Voluum panel, as your browser shows it. Leave it unless yours is different.',
      ru: 'Адрес панели Voluum в адресной строке браузера. Менять не нужно, если у вас он не другой.',
    },
    kind: 'address',
    optional: true,
    initial: 'https://panel.voluum.com',
  },
  {
    name: 'accessId',
    label: { en: 'Access key ID', ru: 'ID ключа доступа' },
    where: {
      en: 'In Voluum: profile icon at the top right, Security, Access keys, Add new key. Voluum shows the ID and the key once.',
      ru: 'В Voluum: значок профиля справа вверху, Security, Access keys, Add new key. ID и ключ Voluum показывает один раз.',
    },
    kind: 'secret',
  },
  {
    name: 'accessKey',
    label: { en: 'Access key', ru: 'Ключ доступа' },
    where: {
      en: 'Shown once, together with the ID. If it is lost, make a new key. The key sees what its maker sees.',
      ru: 'Показывается один раз вместе с ID. Если ключ потерян, создайте новый. Ключ видит то же, что и тот, кто его создал.',
    },
    kind: 'secret',
  },
];

export const ADVICE = {
  credentials: {
    en: 'Check that the ID and the key belong together and are copied whole. Voluum shows a key once: if in doubt, make a new one.',
    ru: 'Проверьте, что ID и ключ от одной пары и скопированы целиком. Voluum показывает ключ один раз: если сомневаетесь, создайте новый.',
  },
  access: {
    en: 'The key works, but may not see this. A key sees what the user who made it sees: let the account owner make one.',
    ru: 'Ключ работает, но этого ему не видно. Ключ видит то же, что и создавший его пользователь: пусть ключ создаст владелец аккаунта.',
  },
} satisfies Record<string, Phrase>;
