import type { Values } from '@/utils/compare/explain/ledger';
import {
  at,
  compare,
  conversionsOf,
  moneyColumn,
  type PackedSnapshot,
  type Pair,
  type Place,
  replace,
} from '@/utils/compare/explain/pair';
import type { Reading, Readings } from '@/utils/compare/explain/reading';
import type { Judged } from '@/utils/model/comparison';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';

/** What a document proves may be smaller than what a shape has to be: no more than the bands call a gap. */
function isVisible(reading: Reading | null, metric: Judged): boolean {
  if (!reading) return false;
  const { ok, floor } = DEFAULT_SETTINGS.bands[metric];
  const size = Math.max(reading.sender, reading.payer);
  return (
    reading.open ||
    reading.restless ||
    (Math.abs(reading.delta) >= floor && Math.abs(reading.delta) > 0.8 * ok * size)
  );
}

/** 1 − |after| / |before| of the sums, where the gap is too small for a shape. */
export function closes(before: Readings, after: Readings, metrics: readonly Judged[]): { explains?: number } {
  if (metrics.some((metric) => before[metric]?.open || before[metric]?.restless)) return {};
  const metric = metrics.find((each) => isVisible(before[each], each));
  const [a, b] = metric ? [before[metric], after[metric]] : [];
  return a && b ? { explains: Math.max(0, 1 - Math.abs(b.delta) / Math.abs(a.delta)) } : {};
}

interface Change {
  before: number;
  now: number;
  asOf: string;
  first: string;
  last: string;
  corrected: Pair;
}

/** What an older answer said of days that were over by then, where it differs from today's. */
export function findChange(
  pair: Pair,
  readings: Readings,
  place: Place,
  metrics: readonly Judged[],
): Change | null {
  if (!metrics.some((metric) => isVisible(readings[metric], metric))) return null;
  const changes = pair.snapshots
    .filter((snapshot) => snapshot.of === place)
    .flatMap((snapshot) => changeSince(pair, snapshot, place, metrics) ?? []);
  return changes.sort((a, b) => Math.abs(b.before - b.now) - Math.abs(a.before - a.now))[0] ?? null;
}

function changeSince(
  pair: Pair,
  snapshot: PackedSnapshot,
  place: Place,
  metrics: readonly Judged[],
): Change | null {
  let corrected = pair;
  let found: Omit<Change, 'corrected'> | null = null;
  for (const metric of metrics) {
    const now = pair[metric]?.[place];
    const old = snapshotColumn(pair, snapshot, place, metric);
    // A corrected metric no longer stands for what the older answer counted.
    if (!now || !old || pair.touched.includes(metric)) continue;
    const known = (day: number) =>
      pair.kept[day] &&
      snapshot.present[day] &&
      !Number.isNaN(old[day]) &&
      (pair.days[day] ?? '') < snapshot.asOf.slice(0, 10);
    const changed = pair.days
      .map((_, day) => day)
      .filter((day) => known(day) && at(old, day) !== at(now, day));
    if (changed.length === 0) continue;
    corrected = replace(
      corrected,
      metric,
      place,
      now.map((n, day) => (known(day) ? at(old, day) : n)),
    );
    found ??= {
      before: changed.reduce((sum, day) => sum + at(old, day), 0),
      now: changed.reduce((sum, day) => sum + at(now, day), 0),
      asOf: snapshot.asOf,
      first: pair.days[changed[0] ?? 0] ?? '',
      last: pair.days[changed.at(-1) ?? 0] ?? '',
    };
  }
  return found && { ...found, corrected };
}

function snapshotColumn(
  pair: Pair,
  { columns }: PackedSnapshot,
  place: Place,
  metric: Judged,
): Values | undefined {
  if (metric === 'clicks') return columns.get(pair.clickKind) ?? columns.get('clicks');
  if (metric === 'conversions') return conversionsOf(columns);
  if (pair.exchange) return undefined;
  const column = moneyColumn(columns, pair.money[place]);
  return column && compare(column, column)?.sender;
}
