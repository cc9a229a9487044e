import { originOf } from '@/connectors/address';
import type { Connector, Field } from '@/connectors/connector';
import type { ConnectionDraft, FormValues } from '@/utils/messages/connections';
import type { Credentials } from '@/utils/model/connection';
import { isTimeZone } from '@/utils/model/day';
import { phrase } from '@/utils/texts/phrase';
import { missing, notACurrency, notATimeZone, notPossible } from './refusals';

/** What the form declares and nothing else, trimmed; what is empty takes its initial value. */
export function declaredValues({ fields }: Connector, typed: FormValues): Credentials {
  const values = new Map(Object.entries(typed));
  return Object.fromEntries(
    fields.map(({ name, initial = '' }) => [name, values.get(name)?.trim() || initial]),
  );
}

/** Names of the secrets that an edited form leaves as they are. */
export function secretsLeftEmpty({ fields }: Connector, values: Credentials): string[] {
  return fields.filter(({ kind, name }) => kind === 'secret' && !values[name]).map(({ name }) => name);
}

/**
 * @param kept names of fields that may be empty, because what was saved stays.
 * @throws PlatformError that names the first field that cannot be right.
 */
export function checkFields({ fields }: Connector, values: Credentials, kept: readonly string[]): void {
  for (const field of fields) {
    const value = values[field.name];
    if (value && !isPossible(field, value)) throw notPossible(field);
    if (!value && !field.optional && !kept.includes(field.name)) throw missing(field.name, field.label);
  }
}

function isPossible({ kind, options = [] }: Field, value: string): boolean {
  if (kind === 'address') return originOf(value) !== null;
  if (kind === 'choice') return options.some((option) => option.value === value);
  // Keys travel in headers, which hold no line break and no control character: a slip of the clipboard.
  return !/\p{Cc}/u.test(value);
}

/** Zone and currency of the account. The platform's own word wins; where it has none, the form must say. */
export function settle(
  { timeZone, currency }: Pick<ConnectionDraft, 'timeZone' | 'currency'>,
  told: { timeZone: string | null; currency: string | null },
): { timeZone: string; currency: string } {
  return {
    timeZone: told.timeZone ?? asTimeZone(timeZone?.trim()),
    currency: told.currency ?? asCurrency(currency?.trim().toUpperCase()),
  };
}

function asTimeZone(typed: string | undefined): string {
  if (!typed) throw missing('timeZone', phrase('form.time-zone'));
  if (!isTimeZone(typed)) throw notATimeZone();
  return typed;
}

function asCurrency(typed: string | undefined): string {
  if (!typed) throw missing('currency', phrase('form.currency'));
  if (!/^[A-Z]{3}$/.test(typed)) throw notACurrency();
  return typed;
}

/** What the list and the edit form show: of a secret its last four characters, of a short one nothing. */
export function shownOf({ fields }: Connector, values: Credentials): Credentials {
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const value = values[name] ?? '';
      return [name, kind === 'secret' ? lastFour(value) : value];
    }),
  );
}

function lastFour(secret: string): string {
  return secret.length >= 12 ? secret.slice(-4) : '';
}
