import { PlatformError } from '@/utils/model/errors';

/** Why a file is not imported; nothing of it is then. */

export function noFile(): PlatformError {
  return new PlatformError('request', 'Not a file of exported settings.', {
    advice: {
      en: 'This is not a file that Trackside exported. Nothing was imported.',
      ru: 'Этот файл экспортировал не Trackside. Ничего не импортировано.',
    },
  });
}

export function newerFile(): PlatformError {
  return new PlatformError('request', 'Exported by a newer version.', {
    advice: {
      en: 'A newer version of Trackside exported this file. Update this one first; nothing was imported.',
      ru: 'Этот файл экспортировала более новая версия Trackside. Сначала обновите эту; ничего не импортировано.',
    },
  });
}

/** @param place where in the file, as a path of names */
export function spoiltFile(place: string): PlatformError {
  return new PlatformError('request', `The file is spoilt at ${place}.`, {
    advice: {
      en: `The file has been changed or cut off since it was exported (at “${place}”). Nothing was imported.`,
      ru: `Файл изменён или обрезан после экспорта (место: «${place}»). Ничего не импортировано.`,
    },
  });
}

export function wrongPassphrase(): PlatformError {
  return new PlatformError('request', 'The passphrase is not the one of the file.', {
    field: 'passphrase',
    advice: {
      en: 'This is not the passphrase that the file was exported with.',
      ru: 'Это не та парольная фраза, с которой экспортирован файл.',
    },
  });
}

export function cameWithoutKey(): PlatformError {
  return new PlatformError('credentials', 'Imported without its key.', {
    advice: {
      en: 'This connection was imported without its key. Edit it and enter the key.',
      ru: 'Это подключение импортировано без ключа. Откройте его и введите ключ.',
    },
  });
}
