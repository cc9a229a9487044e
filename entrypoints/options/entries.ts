import type { ConnectionCard, ConnectionDraft, PlatformForm } from '@/utils/messages/connections';

/** What stands in the form. Field names of the platform, and three of our own. */
export interface Entries {
  name: string;
  timeZone: string;
  currency: string;
  values: Record<string, string>;
}

/** What a form begins with: a saved connection to edit, one to be like, or nothing. */
export function startOf(
  form: PlatformForm,
  {
    edited,
    copied,
    taken,
  }: { edited: ConnectionCard | null; copied: ConnectionCard | null; taken: readonly string[] },
): Entries {
  if (edited) return entriesOf(edited, form);
  return copied ? entriesLike(copied, form, taken) : emptyEntries(form, taken);
}

/** A fresh form: the connector's initial values, and the platform's name until the user has a better one. */
function emptyEntries({ name, fields }: PlatformForm, taken: readonly string[]): Entries {
  return {
    name: freeName(name, taken),
    timeZone: Temporal.Now.timeZoneId(),
    currency: 'USD',
    values: Object.fromEntries(fields.map((field) => [field.name, field.initial])),
  };
}

/** The form of a saved connection: secrets are empty, and empty means kept. */
function entriesOf(card: ConnectionCard, { fields }: PlatformForm): Entries {
  const { name, timeZone, currency, shown } = card;
  const values = fields.map((field) => [
    field.name,
    field.kind === 'secret' ? '' : (shown[field.name] ?? ''),
  ]);
  return { name, timeZone, currency, values: Object.fromEntries(values) };
}

/** Like a saved connection, under a name of its own: its secrets never leave the vault, so they are empty. */
function entriesLike(card: ConnectionCard, form: PlatformForm, taken: readonly string[]): Entries {
  return { ...entriesOf(card, form), name: freeName(card.name.replace(/ \d+$/, ''), taken) };
}

/** Names of fields that are empty and may not be. */
export function missingIn(entries: Entries, { fields }: PlatformForm, edited: boolean): Set<string> {
  const empty = fields
    .filter(({ name, kind, optional }) => {
      const kept = edited && kind === 'secret';
      return !optional && !kept && !entries.values[name]?.trim();
    })
    .map(({ name }) => name);
  return new Set(entries.name.trim() ? empty : [...empty, 'name']);
}

/** What is sent to be saved. What the platform tells by itself is not asked for, so it is not sent either. */
export function draftOf(
  entries: Entries,
  form: PlatformForm,
  edited: ConnectionCard | null,
): ConnectionDraft {
  return {
    id: edited?.id ?? null,
    platform: form.platform,
    name: entries.name.trim(),
    values: trimmed(entries.values),
    portal: edited?.portal ?? null,
    timeZone: form.asks.timeZone ? entries.timeZone : null,
    currency: form.asks.currency ? entries.currency : null,
  };
}

/** `Voluum`, then `Voluum 2`: several connections of one platform must not look alike. */
function freeName(name: string, taken: readonly string[]): string {
  const numbered = taken.map((_, index) => `${name} ${index + 2}`);
  return [name, ...numbered].find((candidate) => !taken.includes(candidate)) ?? name;
}

function trimmed(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
}
