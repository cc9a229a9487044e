import type { Field } from '../connector';

/** https://support.getcake.com article 5000546336 says where the affiliate portal shows them. */
export const fields: readonly Field[] = [
  {
    name: 'dashboard',
    label: { en: 'Dashboard address', ru: 'Адрес кабинета' },
    where: {
      en: 'The address of the affiliate portal you log in to, as your browser shows it. Every network has its own.',
      ru: 'Адрес кабинета вебмастера из адресной строки браузера. У каждой сети он свой.',
    },
    kind: 'address',
    optional: true,
    placeholder: 'https://login.network.com',
  },
  {
    name: 'domain',
    label: { en: 'API address', ru: 'Адрес API' },
    where: {
      en: 'Only where it differs from the dashboard address; usually it is the same host.',
      ru: 'Только если он отличается от адреса кабинета; обычно это тот же хост.',
    },
    kind: 'address',
    optional: true,
  },
  {
    name: 'affiliateId',
    label: { en: 'Affiliate ID', ru: 'ID вебмастера' },
    where: {
      en: 'In the affiliate portal: the Reporting API button at the top of the dashboard shows it, a number, beside the key.',
      ru: 'В кабинете вебмастера: кнопка Reporting API вверху главной страницы показывает его, число, рядом с ключом.',
    },
    kind: 'text',
  },
  {
    name: 'apiKey',
    label: { en: 'API key', ru: 'Ключ API' },
    where: {
      en: 'Behind the same Reporting API button. If the button is missing, ask your affiliate manager.',
      ru: 'За той же кнопкой Reporting API. Если её нет, спросите своего менеджера.',
    },
    kind: 'secret',
  },
];

export const ADVICE = {
  credentials: {
    en: 'Check the API key and the affiliate ID: both are behind the Reporting API button of this network’s portal, and the key minds upper and lower case.',
    ru: 'Проверьте ключ API и ID вебмастера: оба за кнопкой Reporting API в кабинете этой сети, регистр букв в ключе важен.',
  },
  address: {
    en: 'This address does not answer like a CAKE affiliate API. Use the address of the affiliate portal you log in to.',
    ru: 'Этот адрес не отвечает как API вебмастера CAKE. Укажите адрес кабинета вебмастера, в который вы входите.',
  },
};
