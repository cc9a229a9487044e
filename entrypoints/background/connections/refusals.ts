import type { Connector, Field } from '@/connectors/connector';
import { PlatformError } from '@/utils/model/errors';
import type { Phrase } from '@/utils/model/platform';

/** What a form is refused for before any platform is asked: each names its field and says what to do. */

export function missing(field: string, label: Phrase): PlatformError {
  return new PlatformError('request', `${label.en} is missing.`, {
    field,
    advice: { en: `Fill in “${label.en}”.`, ru: `Заполните поле «${label.ru}».` },
  });
}

export function notPossible({ name, label, kind }: Field): PlatformError {
  if (kind === 'address') return notAnAddress(name, label);
  return new PlatformError('request', `${label.en} cannot be right.`, {
    field: name,
    advice: { en: `Enter “${label.en}” again.`, ru: `Введите «${label.ru}» ещё раз.` },
  });
}

/** The addresses are well-formed, but the platform's connector makes no API host of them. */
export function noAddress({ fields }: Connector): PlatformError {
  const first = fields.find(({ kind }) => kind === 'address');
  return first ? notAnAddress(first.name, first.label) : new PlatformError('address', 'No API address.');
}

function notAnAddress(field: string, label: Phrase): PlatformError {
  return new PlatformError('address', `${label.en} is not an address.`, {
    field,
    advice: {
      en: `“${label.en}” does not lead to the platform. Copy it from the browser’s address bar, https included.`,
      ru: `Поле «${label.ru}» не ведёт на платформу. Скопируйте адрес из адресной строки браузера вместе с https.`,
    },
  });
}

/** The address was changed, the key was not typed again. */
export function enterAgain({ fields }: Connector, secrets: readonly string[]): PlatformError {
  const field = fields.find(({ name }) => secrets.includes(name));
  return new PlatformError('credentials', 'A kept key is not sent to another host.', {
    ...(field && { field: field.name }),
    advice: {
      en: 'The address has changed. Enter the key again: a saved key is never sent to another host.',
      ru: 'Адрес изменился. Введите ключ ещё раз: сохранённый ключ не отправляется на другой хост.',
    },
  });
}

export function otherPlatform(): PlatformError {
  return new PlatformError('request', 'A saved connection stays with its platform.', {
    advice: {
      en: 'A saved connection stays with its platform. Add a new connection instead.',
      ru: 'Сохранённое подключение остаётся на своей платформе. Добавьте новое.',
    },
  });
}

export function notATimeZone(): PlatformError {
  return new PlatformError('request', 'Not a time zone.', {
    field: 'timeZone',
    advice: {
      en: 'Choose a time zone from the list, for example Europe/Berlin.',
      ru: 'Выберите часовой пояс из списка, например Europe/Berlin.',
    },
  });
}

export function notACurrency(): PlatformError {
  return new PlatformError('request', 'Not a currency code.', {
    field: 'currency',
    advice: {
      en: 'Give the currency as three letters, for example USD.',
      ru: 'Укажите валюту тремя буквами, например USD.',
    },
  });
}
