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
