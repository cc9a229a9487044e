import { JUDGED, type Judged } from '@/utils/model/comparison';
import type { DayRow, Series, World } from './contract';

/** How far two sides are apart: over the range, and day by day without regard to sign. */
export interface Distance {
  net: number;
  daily: number;
  /** The larger side's sum. */
  size: number;
}

/** Below these differences nothing is judged: clicks, conversions, units of currency. */
const FLOORS: { readonly [metric in Judged]: number } = { clicks: 20, conversions: 3, payout: 5 };

/**
 * True where a cause moved the distance of some metric by more than the noise: by more than ordinary losses can
 * (5 % of clicks, 1 % of conversions, with their chance), than the floors, and than what the two sides were apart
 * without it. Amounts are taken as they stand, each in its own currency.
 */
export function moves(world: World, twin: World): boolean {
  return JUDGED.some((metric) => moved(metric, world, twin));
}

function moved(metric: Judged, world: World, twin: World): boolean {
  const [now, before] = [distance(metric, world), distance(metric, twin)];
  if (!now || !before) return false;
  const noise = noiseOf(metric, world, before);
  return (
    Math.abs(now.net - before.net) > Math.max(noise, Math.abs(before.net)) ||
    now.daily - before.daily > Math.max(noise, before.daily)
  );
}

/** Null where one side does not tell the metric. */
export function distance(metric: Judged, { here, there }: World): Distance | null {
  const [ours, theirs] = [byDay(metric, here), byDay(metric, there)];
  if (!ours || !theirs) return null;
  const days = [...new Set([...ours.keys(), ...theirs.keys()])];
  const gaps = days.map((day) => (theirs.get(day) ?? 0) - (ours.get(day) ?? 0));
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
  return {
    net: sum(gaps),
    daily: sum(gaps.map(Math.abs)),
    size: Math.max(sum(ours.values()), sum(theirs.values())),
  };
}

function noiseOf(metric: Judged, world: World, before: Distance): number {
  if (metric === 'clicks') return Math.max(FLOORS.clicks, 0.05 * before.size);
  const conversions = distance('conversions', world)?.size ?? 0;
  const lost = 0.01 * conversions + 2 * Math.sqrt(0.01 * conversions);
  if (metric === 'conversions') return Math.max(FLOORS.conversions, lost);
  // Where every conversion and every amount agrees without the cause, money has no noise.
  if (isExact(world, before) && conversions >= EXACT_FROM)
    return Math.max(FLOORS.payout, 0.0002 * before.size);
  return Math.max(FLOORS.payout, (lost / Math.max(1, conversions)) * before.size);
}

const EXACT_FROM = 50;

function isExact(world: World, before: Distance): boolean {
  return before.daily < 1e-6 * before.size && distance('conversions', world)?.daily === 0;
}

function byDay(metric: Judged, series: Series): Map<string, number> | null {
  const values = new Map<string, number>();
  for (const row of series.days) {
    const value = read(metric, row, series);
    if (value !== undefined) values.set(row.day, value);
  }
  return values.size > 0 ? values : null;
}

function read(metric: Judged, row: DayRow, { role }: Series): number | undefined {
  if (metric === 'clicks') return row.clicks || row.visits || (row.clicks ?? row.uniqueClicks);
  if (metric === 'conversions') {
    const split =
      row.approved === undefined ? undefined : row.approved + (row.pending ?? 0) + (row.hold ?? 0);
    return row.conversions ?? split;
  }
  // What a network that resells an offer is owed is its advertiser revenue; everybody else is owed the payout.
  const owed = role === 'network' && row.visits === undefined ? undefined : row.payout;
  const text = owed ?? row.payout ?? row.advertiserRevenue;
  return text === undefined ? undefined : Number(text);
}
