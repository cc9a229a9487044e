import { type Detector, type Finding, hereFirst } from '@/utils/compare/explain/detector';
import { isSteady } from '@/utils/compare/explain/measure';
import { at, type Pair, replace, without } from '@/utils/compare/explain/pair';
import { provenDailyShare } from '@/utils/compare/explain/proven';
import { type Readings, unsettled } from '@/utils/compare/explain/reading';
import { JUDGED } from '@/utils/model/comparison';
import { declaredShift } from './declared-shift';
import { type Flow, isFlow, leading, levelled, MOST_OF_A_DAY, readFlow } from './flow';
import { type HourSeries, packHours, recut } from './hours';
import { isPart, type MidnightShift, midnightShift, withoutShift } from './midnight';
import { findStep } from './zone-change';

export const timeZone: Detector = {
  cause: 'time-zone',
  detect(pair, readings) {
    const hours = declaredShift(pair);
    if (hours && JUDGED.some((metric) => readings[metric]?.apart)) return declared(pair, readings, hours);
    const hourly = byHours(pair, readings);
    if (hourly) return hourly;
    const shift = midnightShift(pair, readings);
    if (shift && isPart(shift, pair)) return null;
    const found = byDays(pair, readings);
    // Another zone takes nothing away: days at both ends are all that the sums can differ by.
    return found ?? (shift && !readings.clicks?.open ? byNeighbours(pair, readings, shift) : null);
  },
};

type Known = Pick<Finding, 'ground' | 'fitted' | 'certain' | 'explains'>;

function finding(pair: Pair, corrected: Pair, hours: number, known: Known): Finding {
  const [zoneHere, zoneThere] = hereFirst(pair, pair.sender.about.timeZone, pair.payer.about.timeZone);
  return {
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
  };
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
  if (!corrected) return null;
  const isQuiet = unsettled(readings).length === 0;
  return finding(pair, corrected, best.shift, {
    ...{ ground: 'document', fitted: 1 },
    ...(isQuiet && { explains: provenDailyShare(pair, corrected) }),
  });
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

/** Each day differs by a part of what its neighbour has more, on all days. */
function byNeighbours(pair: Pair, readings: Readings, shift: MidnightShift): Finding {
  const isQuiet = unsettled(readings).length === 0;
  const corrected = isQuiet ? withoutShift(pair, shift) : levelled(pair, JUDGED);
  return finding(pair, corrected, hoursOf(asSeen(shift)), {
    ...{ ground: 'shape', fitted: 1 },
    ...(isQuiet && { explains: provenDailyShare(pair, corrected) }),
  });
}

/** As a part of the payer's days. */
function asSeen({ mixed, share }: MidnightShift): Pick<Flow, 'share'> {
  return { share: mixed === 'payer' ? share : -share };
}

/** What flows over midnight: part of a day's clicks, on all days alike. */
function byDays(pair: Pair, readings: Readings): Finding | null {
  if (
    unsettled(readings).length === 0 ||
    !readings.clicks?.restless ||
    readings.clicks.open ||
    isSteady(pair, 'clicks', 0.015)
  )
    return null;
  const flow = readFlow(pair, 'clicks');
  if (!flow || !isFlow(flow, MOST_OF_A_DAY) || findStep(pair, 'clicks')) return null;
  return finding(pair, levelled(pair, JUDGED), hoursOf(flow), { ground: 'shape', fitted: 1 });
}

/** The part of a day that lies on the other side of midnight. */
function hoursOf({ share }: Pick<Flow, 'share'>): number {
  const hours = Math.max(1, Math.min(LONGEST, Math.round(24 * Math.abs(share))));
  return share < 0 ? -hours : hours;
}
