import type { Connector, Field } from '@/connectors/connector';
import { PlatformError } from '@/utils/model/errors';
import type { Phrase } from '@/utils/model/platform';
import { phrase } from '@/utils/texts/phrase';

/** What a form is refused for before any platform is asked: each names its field and says what to do. */

export function missing(field: string, label: Phrase): PlatformError {
  return new PlatformError('request', `${field} is missing.`, {
    field,
    advice: phrase('refused.missing', { label }),
  });
}

export function notPossible({ name, label, kind }: Field): PlatformError {
  if (kind === 'address') return notAnAddress(name, label);
  return new PlatformError('request', `${name} cannot be right.`, {
    field: name,
    advice: phrase('refused.not-possible', { label }),
  });
}

/** The addresses are well-formed, but the platform's connector makes no API host of them. */
export function noAddress({ fields }: Connector): PlatformError {
  const first = fields.find(({ kind }) => kind === 'address');
  return first ? notAnAddress(first.name, first.label) : new PlatformError('address', 'No API address.');
}

function notAnAddress(field: string, label: Phrase): PlatformError {
  return new PlatformError('address', `${field} is not an address.`, {
    field,
    advice: phrase('refused.not-an-address', { label }),
  });
}

/** The address was changed, the key was not typed again. */
export function enterAgain({ fields }: Connector, secrets: readonly string[]): PlatformError {
  const field = fields.find(({ name }) => secrets.includes(name));
  return new PlatformError('credentials', 'A kept key is not sent to another host.', {
    ...(field && { field: field.name }),
    advice: phrase('refused.other-host'),
  });
}

export function otherPlatform(): PlatformError {
  return new PlatformError('request', 'A saved connection stays with its platform.', {
    advice: phrase('refused.other-platform'),
  });
}

export function notATimeZone(): PlatformError {
  return new PlatformError('request', 'Not a time zone.', {
    field: 'timeZone',
    advice: phrase('refused.time-zone'),
  });
}

export function notACurrency(): PlatformError {
  return new PlatformError('request', 'Not a currency code.', {
    field: 'currency',
    advice: phrase('refused.currency'),
  });
}
