import type { PlainKey } from '@/utils/texts/texts';
import { EXPLAINED } from '../comparison/metrics';
import type { Place } from '../place';

/** A setting as the search knows it: its section, its name there, and other words that it is found by. */
export interface Entry {
  section: Place['section'];
  title: PlainKey;
  more: readonly PlainKey[];
  /** Where it is, if not in plain sight in its section. */
  hash?: '#add=pasted';
}

export const ENTRIES: readonly Entry[] = [
  entry('connections', 'options.connections', 'list.account', 'list.key', 'form.add'),
  { ...entry('connections', 'paste.name', 'paste.table', 'paste.hint'), hash: '#add=pasted' },
  entry('links', 'options.links'),
  entry('sites', 'options.sites', 'sites.about'),
  entry('comparison', 'bands.title', 'bands.about', 'bands.ok', 'bands.alert', 'bands.floor'),
  entry('comparison', 'overrides.title', 'overrides.about'),
  entry(
    'comparison',
    'statuses.title',
    'statuses.approved',
    'statuses.pending',
    'statuses.hold',
    'statuses.rejected',
  ),
  entry(
    'comparison',
    'metrics.title',
    'metrics.about',
    ...EXPLAINED.map((name) => `column.${name}` as const),
  ),
  entry('comparison', 'currency.title', 'currency.display', 'currency.convert'),
  entry('comparison', 'rates.title', 'rates.about', 'rates.rate'),
  entry('comparison', 'rhythm.title', 'rhythm.refresh', 'rhythm.recheck', 'rhythm.refresh-hint'),
  entry('days', 'days-set.zone', 'days-set.zone-hint', 'form.time-zone'),
  entry('days', 'days-set.week', 'days-set.week-hint'),
  entry('look', 'look.language'),
  entry('look', 'look.theme', 'look.theme-light', 'look.theme-dark'),
  entry('shortcuts', 'options.shortcuts', 'keys.panel', 'keys.refresh', 'keys.find', 'keys.close'),
  entry('security', 'options.security', 'locked.passphrase', 'lock.off-text', 'lock.now', 'lock.change'),
  entry('storage', 'options.storage', 'storage.size', 'storage.about', 'storage.clear', 'storage.clear-text'),
  entry('storage', 'storage.keep-days', 'storage.keep', 'storage.keep-days-hint'),
  entry('storage', 'storage.keep-size', 'storage.keep', 'storage.keep-size-hint'),
  entry('transfer', 'transfer.export', 'transfer.export-text', 'transfer.with-keys-hint'),
  entry('transfer', 'transfer.bring', 'transfer.import-text'),
  entry('diagnostics', 'options.diagnostics', 'diagnostics.about', 'diagnostics.copy'),
];

function entry(section: Entry['section'], title: PlainKey, ...more: PlainKey[]): Entry {
  return { section, title, more };
}
