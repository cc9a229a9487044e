import type { Conversion } from '@/utils/model/conversion';
import type { Day, Instant } from '@/utils/model/day';
import type { Silence } from '@/utils/model/match';

interface Timed {
  /** Milliseconds since 1970. */
  at: number;
  convertedAt: Instant;
  hasArrived: boolean;
}

/**
 * The longest run of a side's conversions that never arrived on the other, none between them did. Null where single
 * losses, as many as there are, would make a run as long by chance.
 *
 * @param conversions of those who count, each with whether it arrived
 */
export function longestSilence(
  conversions: readonly (Conversion & { hasArrived: boolean })[],
  dayOf: (milliseconds: number) => Day,
): Silence | null {
  const timed = conversions.flatMap(toTimed).sort((a, b) => a.at - b.at);
  const run = longestRun(timed);
  const [first, last] = [timed[run.from], timed[run.to - 1]];
  if (!first || !last || !isBeyondChance(timed, run)) return null;
  const days = new Map<Day, number>();
  for (const { at } of timed.slice(run.from, run.to)) days.set(dayOf(at), (days.get(dayOf(at)) ?? 0) + 1);
  return {
    ...{ days, count: run.to - run.from, since: first.convertedAt, until: last.convertedAt },
    ...{ begins: run.from === 0, ends: run.to === timed.length },
  };
}

interface Run {
  from: number;
  /** Exclusive. */
  to: number;
}

function longestRun(timed: readonly Timed[]): Run {
  let best = { from: 0, to: 0 };
  let from = 0;
  for (let index = 0; index <= timed.length; index++) {
    if (timed[index]?.hasArrived === false) continue;
    if (index - from > best.to - best.from) best = { from, to: index };
    from = index + 1;
  }
  return best;
}

/** Fewer than the floor under which nothing is judged. */
const FEWEST = 3;
const UNLIKELY = 0.001;

/** Each is lost with the chance that the others have; a run may begin at any of them. */
function isBeyondChance(timed: readonly Timed[], { from, to }: Run): boolean {
  const count = to - from;
  const lost = timed.filter(({ hasArrived }) => !hasArrived).length - count;
  const chance = (lost + 0.5) / (timed.length - count + 1);
  return count >= FEWEST && timed.length * Math.min(1, chance) ** count < UNLIKELY;
}

function toTimed({ convertedAt, hasArrived }: Conversion & { hasArrived: boolean }): Timed[] {
  return convertedAt === null ? [] : [{ at: Date.parse(convertedAt), convertedAt, hasArrived }];
}
