import { PlatformError } from '@/utils/model/errors';
import { phrase } from '@/utils/texts/phrase';

/** Why a file is not imported; nothing of it is then. */

export function noFile(): PlatformError {
  return new PlatformError('request', 'Not a file of exported settings.', {
    advice: phrase('refused.no-file'),
  });
}

export function newerFile(): PlatformError {
  return new PlatformError('request', 'Exported by a newer version.', {
    advice: phrase('refused.newer-file'),
  });
}

/** @param place where in the file, as a path of names */
export function spoiltFile(place: string): PlatformError {
  return new PlatformError('request', `The file is spoilt at ${place}.`, {
    advice: phrase('refused.spoilt-file', { place }),
  });
}

export function wrongPassphrase(): PlatformError {
  return new PlatformError('request', 'The passphrase is not the one of the file.', {
    field: 'passphrase',
    advice: phrase('refused.file-passphrase'),
  });
}

export function cameWithoutKey(): PlatformError {
  return new PlatformError('credentials', 'Imported without its key.', {
    advice: phrase('refused.without-key'),
  });
}
