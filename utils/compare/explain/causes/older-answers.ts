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

/** What an older answer said of days that were over by then, where it differs from today's. */
export interface Change {
  before: number;
  now: number;
  asOf: string;
  first: string;
  last: string;
  corrected: Pair;
}

export function findChange(
  pair: Pair,
  readings: Readings,
  place: Place,
  metrics: readonly Judged[],
): Change | null {
  if (!visibleOf(readings, metrics, place)) return null;
  const changes = pair.snapshots
    .filter((snapshot) => snapshot.of === place)
    .flatMap((snapshot) => changeSince(pair, snapshot, place, metrics) ?? []);
  return changes.sort((a, b) => Math.abs(b.before - b.now) - Math.abs(a.before - a.now))[0] ?? null;
}

/** 1 − |after| / |before| of the sums, where the gap is too small for a shape. */
export function closes(before: Readings, after: Readings, metrics: readonly Judged[]): { explains?: number } {
  if (metrics.some((metric) => before[metric]?.open || before[metric]?.restless)) return {};
  const metric = visibleOf(before, metrics, 'payer');
  const [a, b] = metric ? [before[metric], after[metric]] : [];
  return a && b ? { explains: Math.max(0, 1 - Math.abs(b.delta) / Math.abs(a.delta)) } : {};
}

/**
 * The metric whose gap is worth a document: that may be smaller than a shape has to be, though no smaller than what
 * the bands call a gap. Money follows its conversions. Some refused conversions are ordinary on any day; a tracker
 * that changes a day is not.
 */
function visibleOf(readings: Readings, metrics: readonly Judged[], place: Place): Judged | undefined {
  return metrics
    .filter((metric) => metric !== 'payout' || !readings.conversions)
    .find(
      (metric) => isVisible(readings[metric], metric) || (place === 'sender' && readings[metric]?.restless),
    );
}

function isVisible(reading: Reading | null, metric: Judged): boolean {
  if (!reading) return false;
  const { ok, floor } = DEFAULT_SETTINGS.bands[metric];
  const size = Math.max(reading.sender, reading.payer);
  return reading.open || (Math.abs(reading.delta) >= floor && Math.abs(reading.delta) > 0.8 * ok * size);
}

/** The pair as of then, and the first of the metrics that was different. */
function changeSince(
  pair: Pair,
  snapshot: PackedSnapshot,
  place: Place,
  metrics: readonly Judged[],
): Change | null {
  let change: Change | null = null;
  for (const metric of metrics) {
    const now = pair[metric]?.[place];
    const old = snapshotColumn(pair, snapshot, place, metric);
    // A corrected metric no longer stands for what the older answer counted.
    if (!now || !old || pair.touched.includes(metric)) continue;
    const days = changedDays(pair, snapshot, now, old);
    if (days.length === 0) continue;
    const changed = new Set(days);
    const then = now.map((n, day) => (changed.has(day) ? at(old, day) : n));
    change ??= { ...describeChange(pair, days, now, old), asOf: snapshot.asOf, corrected: pair };
    change = { ...change, corrected: replace(change.corrected, metric, place, then) };
  }
  return change;
}

/** Days that were over when the older answer was given, and say something else now. */
function changedDays(pair: Pair, { present, asOf }: PackedSnapshot, now: Values, old: Values): number[] {
  const asked = asOf.slice(0, 10);
  return pair.days.flatMap((day, index) => {
    const isKnown = pair.kept[index] && present[index] && !Number.isNaN(old[index]) && day < asked;
    return isKnown && at(old, index) !== at(now, index) ? [index] : [];
  });
}

function describeChange({ days }: Pair, changed: readonly number[], now: Values, old: Values) {
  return {
    before: changed.reduce((sum, day) => sum + at(old, day), 0),
    now: changed.reduce((sum, day) => sum + at(now, day), 0),
    first: days[changed[0] ?? 0] ?? '',
    last: days[changed.at(-1) ?? 0] ?? '',
  };
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
