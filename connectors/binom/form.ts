import type { Phrase } from '@/utils/model/platform';
import type { Field } from '../connector';

/** https://docs.binom.org/api-v2.php and https://docs.binom.org/api.php say where the keys are. */
export const fields: readonly Field[] = [
  {
    name: 'dashboard',
    label: { en: 'Dashboard address', ru: 'Адрес кабинета' },
    where: {
      en: 'The address of your tracker as your browser shows it. Of Binom 1 copy all of it, the part that ends in .php included.',
      ru: 'Адрес вашего трекера из адресной строки браузера. Для Binom 1 скопируйте его целиком, вместе с частью, которая кончается на .php.',
    },
    kind: 'address',
    optional: true,
    placeholder: 'https://tracker.example/panel',
  },
  {
    name: 'baseUrl',
    label: { en: 'API address', ru: 'Адрес API' },
    where: {
      en: 'Only where the API has another domain than the dashboard.',
      ru: 'Только если домен API не тот же, что у кабинета.',
    },
    kind: 'address',
    optional: true,
    placeholder: 'https://tracker.example',
  },
  {
    name: 'apiKey',
    label: { en: 'API key', ru: 'Ключ API' },
    where: {
      en: 'Binom 2: Settings, Users, your user, API key. Binom 1: Settings, at the bottom, API. A user with limited rights is enough.',
      ru: 'Binom 2: Settings, Users, ваш пользователь, API key. Binom 1: Settings, внизу страницы, API. Достаточно пользователя с ограниченными правами.',
    },
    kind: 'secret',
  },
  {
    name: 'scriptName',
    label: { en: 'Entry script', ru: 'Входной скрипт' },
    where: {
      en: 'Binom 1 only: the file name in the dashboard address, index.php unless it was renamed.',
      ru: 'Только Binom 1: имя файла в адресе кабинета; index.php, если его не меняли.',
    },
    // Not `secret`: a secret left empty would have to be typed again whenever the address changes.
    kind: 'text',
    optional: true,
    placeholder: 'index.php',
  },
];

export const ADVICE = {
  credentials: {
    en: 'Check that the key is copied whole, was not made anew and is not blocked: Settings, Users, API key. If the tracker stands behind a password of the web server, Trackside cannot reach it.',
    ru: 'Проверьте, что ключ скопирован целиком, не перевыпущен и не заблокирован: Settings, Users, API key. Если трекер закрыт паролем веб-сервера, Trackside не может к нему обратиться.',
  },
  access: {
    en: 'The key works, but its user may not see this. An administrator of the tracker sets the rights of users.',
    ru: 'Ключ работает, но его пользователю это не видно. Права пользователей задаёт администратор трекера.',
  },
  address: {
    en: 'No Binom answers there. Enter the domain of the panel, not one of the domains of campaigns. Binom 1: also the entry script, the name in the address that ends in .php. Binom 1 with two-factor log-in is not supported.',
    ru: 'Там не отвечает Binom. Укажите домен панели, а не домен кампаний. Для Binom 1 нужен и входной скрипт, имя в адресе, которое кончается на .php. Binom 1 с двухфакторным входом не поддерживается.',
  },
  twoFactor: {
    en: 'Binom 1 with two-factor log-in is not supported: it asks for a fresh code with every call. Make a user without it, with rights to see statistics only, and use its key.',
    ru: 'Binom 1 с двухфакторным входом не поддерживается: он требует новый код при каждом запросе. Создайте пользователя без него, только с правом смотреть статистику, и возьмите его ключ.',
  },
} satisfies Record<string, Phrase>;
