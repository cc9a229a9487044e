import type { Judged } from '@/utils/model/comparison';
import { JUDGED } from '@/utils/model/comparison';
import type { Detector, Finding } from './detector';
import { hereFirst, sideOf } from './detector';
import { type HourSeries, packHours, recut } from './hours';
import { at, type Compared, type Pair, replace, without } from './pair';
import { type Readings, ratioOf, unitOf, unrest, unsettled } from './reading';

export const timeZone: Detector = {
  cause: 'time-zone',
  detect(pair, readings) {
    if (unsettled(readings).length === 0) return null;
    const hours = declaredShift(pair);
    return hours ? declared(pair, hours) : (byHours(pair, readings) ?? byDays(pair, readings));
  },
};

/** The sender's days were cut in another zone up to some day, or from it. */
export const zoneChange: Detector = {
  cause: 'zone-change',
  detect(pair, readings) {
    const metric = leading(readings);
    const compared = metric && pair[metric];
    if (!compared || pair.days.length < 8 || !readings[metric]?.restless) return null;
    const day = findChange(pair, metric, compared);
    if (day === null) return null;
    const part = day.calm === 'before' ? [day.at, pair.days.length] : [0, day.at];
    const corrected = JUDGED.reduce((moved, each) => levelled(moved, each, part[0] ?? 0, part[1] ?? 0), pair);
    return {
      cause: 'zone-change',
      ground: 'shape',
      metrics: JUDGED,
      corrected,
      facts: { side: sideOf(pair, 'sender'), day: pair.days[day.at] ?? '' },
      fitted: 2,
      judgedBy: 'days',
    };
  },
};

function finding(pair: Pair, corrected: Pair, hours: number, known: Partial<Finding>): Finding {
  const [zoneHere, zoneThere] = hereFirst(pair, pair.sender.about.timeZone, pair.payer.about.timeZone);
  return {
    ground: 'shape',
    fitted: 1,
    ...known,
    cause: 'time-zone',
    metrics: JUDGED,
    corrected,
    judgedBy: 'days',
    facts: {
      zoneHere: zoneHere ?? null,
      zoneThere: zoneThere ?? null,
      hours,
      declared: known.certain ?? false,
    },
  } as Finding;
}

function declared(pair: Pair, hours: number): Finding {
  const aligned = shiftByHours(pair, hours) ?? levelledAll(pair);
  return finding(pair, aligned, hours, { ground: 'settings', fitted: 0, certain: true });
}

/** Hours by which the payer's clock is ahead of the sender's, by the names of their zones; null where unknown. */
function declaredShift({ sender, payer, days }: Pair): number | null {
  const middle = days[days.length >> 1] ?? '';
  const a = offsetHours(sender.about.timeZone, middle);
  const b = offsetHours(payer.about.timeZone, middle);
  return a === null || b === null ? null : b - a;
}

const OFFSETS = new Map<string, number | null>();

function offsetHours(zone: string | null | undefined, day: string): number | null {
  if (!zone) return null;
  const key = `${zone} ${day}`;
  const known = OFFSETS.get(key);
  if (known !== undefined) return known;
  const offset = readOffset(zone, day);
  OFFSETS.set(key, offset);
  return offset;
}

function readOffset(zone: string, day: string): number | null {
  try {
    return (
      Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).offsetNanoseconds /
      3.6e12
    );
  } catch {
    return null; // RangeError: a zone that this machine does not know
  }
}

const LONGEST = 14;

/** The shift after which the hours of both sides are copies of each other. */
function byHours(pair: Pair, readings: Readings): Finding | null {
  const metric = leading(readings);
  if (!metric || !pair[metric]) return null;
  const hourMetric = hourMetricOf(metric);
  const sender = packHours(pair, 'sender', hourMetric);
  const payer = packHours(pair, 'payer', hourMetric);
  if (!sender || !payer) return null;
  const still = hourlyApart(sender, payer, 0);
  let best = { shift: 0, apart: still };
  for (let shift = -LONGEST; shift <= LONGEST; shift++) {
    const apart = hourlyApart(sender, payer, shift);
    if (apart < best.apart) best = { shift, apart };
  }
  if (best.shift === 0 || best.apart > 0.6 * still) return null;
  const corrected = shiftByHours(pair, best.shift);
  return corrected && finding(pair, corrected, best.shift, { ground: 'document' });
}

function hourMetricOf(metric: Judged): 'clicks' | 'conversions' | 'payout' {
  return metric;
}

function hourlyApart(sender: HourSeries, payer: HourSeries, shift: number): number {
  let apart = 0;
  let all = 0;
  for (let hour = Math.max(0, -shift); hour < sender.length && hour + shift < payer.length; hour++) {
    apart += Math.abs(at(payer, hour + shift) - at(sender, hour));
    all += at(payer, hour + shift) + at(sender, hour);
  }
  return all > 0 ? apart / all : Number.POSITIVE_INFINITY;
}

/** The side that has hours, cut into the days of the other; days at the ends that are not whole are left out. */
function shiftByHours(pair: Pair, hours: number): Pair | null {
  for (const place of ['payer', 'sender'] as const) {
    const by = place === 'payer' ? hours : -hours;
    let found = false;
    let shifted = pair;
    for (const metric of JUDGED) {
      const packed = pair[metric] && packHours(pair, place, metric);
      if (!packed) continue;
      found = true;
      shifted = replace(shifted, metric, place, recut(packed, by, pair.days.length));
    }
    if (!found) continue;
    const edge = by > 0 ? pair.days.length - 1 : 0;
    return without(shifted, (day) => day === edge);
  }
  return null;
}

/** What flows over midnight, between a day and the next; bounded by the size of a day, and never adding up. */
function byDays(pair: Pair, readings: Readings): Finding | null {
  const metric = leading(readings);
  const compared = metric && pair[metric];
  if (!compared || !readings[metric]?.restless || metric !== 'clicks') return null;
  const flow = fitFlow(pair, metric, compared, 0, pair.days.length);
  if (!flow) return null;
  return finding(pair, levelledAll(pair), Math.round(flow.share * 24 * flow.direction), {});
}

interface Flow {
  /** Part of a day that lies on the other side of midnight. */
  share: number;
  direction: 1 | -1;
}

/**
 * Sums of the daily differences are what one evening (or morning) holds, so they stay small where ordinary differences
 * would drift; they follow the size of the neighbouring day.
 */
function fitFlow(pair: Pair, metric: Judged, compared: Compared, from: number, to: number): Flow | null {
  const ratio = ratioOf(pair, compared, from, to);
  const differences: number[] = [];
  for (let day = from; day < to; day++) {
    if (pair.kept[day]) differences.push(at(compared.payer, day) - ratio * at(compared.sender, day));
  }
  const days = differences.length;
  if (days < 4) return null;
  const squares = differences.map((d) => d * d);
  const energy = squares.reduce((a, b) => a + b, 0);
  const largest = Math.max(...squares);
  const sums = runningSums(differences);
  const mean = sums.reduce((a, b) => a + b, 0) / days;
  const drift = sums.reduce((a, b) => a + (b - mean) ** 2, 0);
  const size = meanSize(pair, compared, from, to);
  const swing = Math.max(...sums, 0) - Math.min(...sums, 0);
  if (largest > 0.75 * energy && days > 6) return null;
  if (swing > 0.75 * size || drift > energy * (days < 10 ? 1.3 : 1)) return null;
  const share = Math.min(0.58, Math.max(1 / 24, unitlessShare(drift / days, size, unitOf(pair, metric))));
  const towards =
    correlate(sums, neighbours(pair, compared, from, to, 1)) -
    correlate(
      sums.map((s) => -s),
      neighbours(pair, compared, from, to, 0),
    );
  return { share, direction: towards >= 0 ? 1 : -1 };
}

/** Counts in part of a day vary like its size: their variance tells how large the part is. */
function unitlessShare(variance: number, size: number, unit: number): number {
  return variance / Math.max(size * unit * 2, 1e-9);
}

function neighbours(pair: Pair, { sender }: Compared, from: number, to: number, step: 0 | 1): number[] {
  const sizes: number[] = [];
  for (let day = from; day < to; day++) {
    if (pair.kept[day]) sizes.push(at(sender, Math.min(day + step, to - 1)));
  }
  return sizes;
}

function correlate(a: readonly number[], b: readonly number[]): number {
  const meanA = a.reduce((x, y) => x + y, 0) / a.length;
  const meanB = b.reduce((x, y) => x + y, 0) / b.length;
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < a.length; i++) {
    const x = at(a, i) - meanA;
    const y = at(b, i) - meanB;
    both += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return squaresA > 0 && squaresB > 0 ? both / Math.sqrt(squaresA * squaresB) : 0;
}

function runningSums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum;
  });
}

function meanSize(pair: Pair, { sender, payer }: Compared, from: number, to: number): number {
  let all = 0;
  let days = 0;
  for (let day = from; day < to; day++) {
    if (!pair.kept[day]) continue;
    all += Math.max(at(sender, day), at(payer, day));
    days++;
  }
  return days > 0 ? all / days : 0;
}

function levelledAll(pair: Pair): Pair {
  return JUDGED.reduce((moved, metric) => levelled(moved, metric, 0, pair.days.length), pair);
}

/** The payer's numbers moved between neighbouring days so that only the sum can still differ. */
function levelled(pair: Pair, metric: Judged, from: number, to: number): Pair {
  const compared = pair[metric];
  if (!compared) return pair;
  const ratio = ratioOf(pair, compared, from, to);
  const payer = compared.payer.map((n, day) =>
    day >= from && day < to ? at(compared.sender, day) * ratio : n,
  );
  return replace(pair, metric, 'payer', payer);
}

/** Clicks tell days apart best; without them whatever is known. */
function leading(readings: Readings): Judged | null {
  return (['clicks', 'conversions', 'payout'] as const).find((metric) => readings[metric]) ?? null;
}

interface ZoneStep {
  at: number;
  calm: 'before' | 'after';
}

/** The day that parts calm days from days with a flow over midnight. */
function findChange(pair: Pair, metric: Judged, compared: Compared): ZoneStep | null {
  let best: (ZoneStep & { score: number }) | null = null;
  const { length } = pair.days;
  for (let day = 3; day <= length - 3; day++) {
    const before = unrest(pair, metric, compared, 0, day) / day;
    const after = unrest(pair, metric, compared, day, length) / (length - day);
    const [calm, wild] = before < after ? [before, after] : [after, before];
    if (calm > 2 || wild < 3) continue;
    const score =
      (before < after ? length - day : day) * Math.log(wild) -
      (before < after ? day : length - day) * Math.log(Math.max(calm, 0.1)) * 0;
    const step: ZoneStep = { at: day, calm: before < after ? 'before' : 'after' };
    const gain = wild / Math.max(calm, 0.3);
    if (!best || gain > best.score) best = { ...step, score: gain + 0 * score };
  }
  if (!best || best.score < 4) return null;
  const [from, to] = best.calm === 'before' ? [best.at, length] : [0, best.at];
  return fitFlow(pair, metric, compared, from, to) ? best : null;
}
