import { dayVariance } from '@/utils/compare/explain/chance';
import { type Detector, type Finding, sideOf } from '@/utils/compare/explain/detector';
import { unitOf } from '@/utils/compare/explain/measure';
import { at, type Compared, type Pair } from '@/utils/compare/explain/pair';
import { provenDailyShare } from '@/utils/compare/explain/proven';
import { type Readings, unsettled } from '@/utils/compare/explain/reading';
import { JUDGED, type Judged } from '@/utils/model/comparison';
import { isFlow, leading, levelled, MOST_OF_A_DAY, readFlow } from './flow';
import { isPart, type MidnightShift, midnightShift, withoutShift } from './midnight';

/** The sender's days were cut in another zone up to some day, or from it. */
export const zoneChange: Detector = {
  cause: 'zone-change',
  detect(pair, readings) {
    const shift = midnightShift(pair, readings);
    if (shift && !isPart(shift, pair)) return null;
    return byUnrest(pair, readings) ?? (shift && byNeighbours(pair, readings, shift));
  },
};

/** Days are calm up to some day, or from it on, and clicks flow over midnight on the others. */
function byUnrest(pair: Pair, readings: Readings): Finding | null {
  const metric = leading(readings);
  if (!metric || pair.days.length < 7 || !readings[metric]?.restless || readings[metric].open) return null;
  const step = findStep(pair, metric);
  if (!step) return null;
  const [from, to] = wildPart(step, pair.days.length);
  return {
    ...changed(pair, step.day),
    corrected: levelled(pair, JUDGED, from, to),
  };
}

function changed(pair: Pair, day: number) {
  return {
    cause: 'zone-change' as const,
    ground: 'shape' as const,
    metrics: JUDGED,
    facts: { side: sideOf(pair, 'sender'), day: pair.days[day] ?? '' },
    fitted: 2,
    judgedBy: 'days' as const,
  };
}

/** From some day on, or up to it, each day differs by a part of what its neighbour has more. */
function byNeighbours(pair: Pair, readings: Readings, shift: MidnightShift): Finding {
  const { from, to } = shift;
  const isQuiet = unsettled(readings).length === 0;
  const corrected = isQuiet ? withoutShift(pair, shift) : levelled(pair, JUDGED, from, to);
  return {
    ...changed(pair, from === 0 ? to : from),
    corrected,
    ...(isQuiet && { explains: provenDailyShare(pair, corrected) }),
  };
}

interface ZoneStep {
  day: number;
  calm: 'before' | 'after';
}

function wildPart({ day, calm }: ZoneStep, length: number): [from: number, to: number] {
  return calm === 'before' ? [day, length] : [0, day];
}

/** The day that parts calm days from days with a flow over midnight, where two levels of unrest tell more than one. */
export function findStep(pair: Pair, metric: Judged): ZoneStep | null {
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
