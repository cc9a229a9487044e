import type { Judged } from '@/utils/model/comparison';
import { JUDGED } from '@/utils/model/comparison';
import type { Detector, Finding } from './detector';
import { hereFirst, sideOf } from './detector';
import { type Flow, isFlow, levelled, readFlow } from './flow';
import { type HourSeries, packHours, recut } from './hours';
import { at, type Compared, type Pair, replace, without } from './pair';
import { dayVariance, type Readings, ratioOf, unitOf, unsettled } from './reading';

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
    if (!metric || pair.days.length < 7 || !readings[metric]?.restless) return null;
    const step = findStep(pair, metric);
    if (!step) return null;
    const [from, to] = wildPart(step, pair.days.length);
    return {
      cause: 'zone-change',
      ground: 'shape',
      metrics: JUDGED,
      corrected: levelled(pair, JUDGED, from, to),
      facts: { side: sideOf(pair, 'sender'), day: pair.days[step.day] ?? '' },
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
  const aligned = shiftByHours(pair, hours) ?? levelled(pair, JUDGED);
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
  const sender = packHours(pair, 'sender', metric);
  const payer = packHours(pair, 'payer', metric);
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

/** What flows over midnight: part of a day's clicks, on all days alike. */
function byDays(pair: Pair, readings: Readings): Finding | null {
  if (!readings.clicks?.restless) return null;
  const flow = readFlow(pair, 'clicks');
  if (!flow || !isFlow(flow, LONGEST / 24) || findStep(pair, 'clicks')) return null;
  return finding(pair, levelled(pair, JUDGED), hoursOf(pair, flow), {});
}

/** The part of a day that lies on the other side of midnight, by the size of the days it was taken from. */
function hoursOf({ clicks }: Pair, { waiting, size }: Flow): number {
  const { sender } = clicks ?? { sender: new Float64Array() };
  const mean = waiting.reduce((a, b) => a + b, 0) / waiting.length;
  let [next, same, squares] = [0, 0, 0];
  waiting.forEach((sum, day) => {
    next += (sum - mean) * (at(sender, Math.min(day + 1, sender.length - 1)) - size);
    same -= (sum - mean) * (at(sender, day) - size);
    squares += (at(sender, day) - size) ** 2;
  });
  const share = Math.max(next, same) / Math.max(squares, 1e-9);
  const hours = Math.max(1, Math.min(LONGEST, Math.round(24 * share)));
  return next >= same ? hours : -hours;
}

/** Clicks tell days apart best; without them whatever is known. */
function leading(readings: Readings): Judged | null {
  return (['clicks', 'conversions', 'payout'] as const).find((metric) => readings[metric]) ?? null;
}

interface ZoneStep {
  day: number;
  calm: 'before' | 'after';
}

function wildPart({ day, calm }: ZoneStep, length: number): [from: number, to: number] {
  return calm === 'before' ? [day, length] : [0, day];
}

/** The day that parts calm days from days with a flow over midnight. */
function findStep(pair: Pair, metric: Judged): ZoneStep | null {
  const compared = pair[metric];
  if (!compared) return null;
  const unrests = dailyUnrest(pair, metric, compared);
  const { length } = unrests;
  const whole = sumOf(unrests, 0, length);
  let best: { step: ZoneStep; contrast: number } | null = null;
  let before = 0;
  for (let day = 1; day <= length - 3; day++) {
    before += at(unrests, day - 1);
    if (day < 3) continue;
    const [first, second] = [before / day, (whole - before) / (length - day)];
    const contrast = Math.max(first, second) / Math.max(Math.min(first, second), 0.25);
    const step: ZoneStep = { day, calm: first < second ? 'before' : 'after' };
    const isCalm = Math.min(first, second) < 1.8 && Math.max(first, second) > 2.2;
    if (isCalm && (!best || contrast > best.contrast)) best = { step, contrast };
  }
  if (!best || best.contrast < 4) return null;
  const flow = readFlow(pair, metric, ...wildPart(best.step, length));
  return flow && isFlow(flow, LONGEST / 24) ? best.step : null;
}

function dailyUnrest(pair: Pair, metric: Judged, compared: Compared): number[] {
  const ratio = ratioOf(pair, compared);
  const unit = unitOf(pair, metric);
  return pair.days.map((_, day) => {
    if (!pair.kept[day]) return 0;
    const expected = at(compared.sender, day) * ratio;
    const size = Math.max(expected, at(compared.payer, day));
    return (at(compared.payer, day) - expected) ** 2 / dayVariance(metric, size, unit);
  });
}

function sumOf(values: readonly number[], from: number, to: number): number {
  return values.slice(from, to).reduce((a, b) => a + b, 0);
}
