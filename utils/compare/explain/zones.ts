import type { Judged } from '@/utils/model/comparison';
import { JUDGED } from '@/utils/model/comparison';
import type { Detector, Finding } from './detector';
import { hereFirst, sideOf } from './detector';
import { type Flow, isFlow, levelled, readFlow } from './flow';
import { type HourSeries, packHours, recut } from './hours';
import { at, type Compared, type Pair, replace, without } from './pair';
import { dayVariance, isSteady, type Readings, unitOf, unsettled } from './reading';

export const timeZone: Detector = {
  cause: 'time-zone',
  detect(pair, readings) {
    const hours = declaredShift(pair);
    if (hours && JUDGED.some((metric) => readings[metric]?.apart)) return declared(pair, readings, hours);
    if (unsettled(readings).length === 0) return null;
    return byHours(pair, readings) ?? byDays(pair, readings);
  },
};

/** The sender's days were cut in another zone up to some day, or from it. */
export const zoneChange: Detector = {
  cause: 'zone-change',
  detect(pair, readings) {
    const metric = leading(readings);
    if (!metric || pair.days.length < 7 || !readings[metric]?.restless || readings[metric].open) return null;
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

function declared(pair: Pair, readings: Readings, hours: number): Finding {
  const aligned = shiftByHours(pair, hours) ?? levelled(pair, JUDGED);
  const isQuiet = unsettled(readings).length === 0;
  return finding(pair, aligned, hours, {
    ground: 'settings',
    fitted: 0,
    certain: true,
    ...(isQuiet && { explains: 1 }),
  });
}

/** Hours by which the payer's clock is ahead of the sender's, by the names of their zones; null where never. */
function declaredShift({ sender, payer, days }: Pair): number | null {
  for (const day of [days[days.length >> 1], days[0], days.at(-1)]) {
    const a = offsetHours(sender.about.timeZone, day ?? '');
    const b = offsetHours(payer.about.timeZone, day ?? '');
    if (a !== null && b !== null && a !== b) return b - a;
  }
  return null;
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
/** Fourteen hours can hold more than their part of a day, since people sleep. */
const MOST_OF_A_DAY = 0.72;

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
  if (!readings.clicks?.restless || readings.clicks.open || isSteady(pair, 'clicks', 0.015)) return null;
  const flow = readFlow(pair, 'clicks');
  if (!flow || !isFlow(flow, MOST_OF_A_DAY) || findStep(pair, 'clicks')) return null;
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

/** The day that parts calm days from days with a flow over midnight, where two levels of unrest tell more than one. */
function findStep(pair: Pair, metric: Judged): ZoneStep | null {
  const compared = pair[metric];
  if (!compared) return null;
  const { length } = pair.days;
  const unrestOf = partialUnrest(pair, metric, compared);
  const surprise = (from: number, to: number) => (to - from) * Math.log(Math.max(0.5, unrestOf(from, to)));
  const whole = surprise(0, length);
  let best: { step: ZoneStep; gain: number } | null = null;
  for (let day = 3; day <= length - 3; day++) {
    const gain = whole - surprise(0, day) - surprise(day, length);
    const [first, second] = [unrestOf(0, day), unrestOf(day, length)];
    const isStep = Math.max(first, second) > 4 * Math.max(Math.min(first, second), 0.5);
    if (isStep && (!best || gain > best.gain))
      best = { step: { day, calm: first < second ? 'before' : 'after' }, gain };
  }
  if (!best || best.gain < SURPRISING) return null;
  const flow = readFlow(pair, metric, ...wildPart(best.step, length));
  return flow && isFlow(flow, MOST_OF_A_DAY) ? best.step : null;
}

/** Logarithm of how much likelier two levels are than one, the best of all days to part them taken into account. */
const SURPRISING = 9;

/** Squared differences per day of a part from that part's own ratio, from running sums. */
function partialUnrest(pair: Pair, metric: Judged, { sender, payer }: Compared) {
  const unit = unitOf(pair, metric);
  const sums = [{ pp: 0, ps: 0, ss: 0, p: 0, s: 0 }];
  for (let day = 0; day < pair.days.length; day++) {
    const [p, s] = pair.kept[day] ? [at(payer, day), at(sender, day)] : [0, 0];
    const weight = 1 / dayVariance(metric, Math.max(p, s), unit);
    const { pp, ps, ss, ...plain } = sums[day] ?? NO_SUMS;
    sums.push({
      pp: pp + weight * p * p,
      ps: ps + weight * p * s,
      ss: ss + weight * s * s,
      p: plain.p + p,
      s: plain.s + s,
    });
  }
  return (from: number, to: number) => {
    const [a, b] = [sums[from] ?? NO_SUMS, sums[to] ?? NO_SUMS];
    const ratio = b.s > a.s ? (b.p - a.p) / (b.s - a.s) : 1;
    return (b.pp - a.pp - 2 * ratio * (b.ps - a.ps) + ratio * ratio * (b.ss - a.ss)) / (to - from);
  };
}

const NO_SUMS = { pp: 0, ps: 0, ss: 0, p: 0, s: 0 };
