import type { Judged } from '@/utils/model/comparison';
import { ORDINARY } from './chance';
import type { Finding } from './detector';
import type { Reading, Readings } from './reading';

/** What a cause has to take away. */
export const HALF = 0.5;

interface Shares {
  /** 1 − |after| / |before|. */
  explains: number;
  /** The same of what is more than ordinary loss. */
  beyond: number;
}

/** Over the metrics with a gap, each as loud as it is. */
export function sharesOf(
  finding: Finding,
  open: readonly Judged[],
  before: Readings,
  after: Readings,
): Shares {
  const sum = { explains: 0, beyond: 0 };
  let weight = 0;
  for (const metric of open) {
    const [a, b] = [before[metric], after[metric]];
    if (!a || !b) continue;
    const { explains, beyond } = shareOf(metric, a, b, finding.judgedBy === 'days');
    weight += a.loudness;
    sum.explains += a.loudness * explains;
    sum.beyond += a.loudness * beyond;
  }
  return weight > 0 ? { explains: sum.explains / weight, beyond: sum.beyond / weight } : sum;
}

/** Of the sum and of the days beyond chance; the worse of both. */
export function shareOf(metric: Judged, before: Reading, after: Reading, byDays: boolean): Shares {
  const days = byDays || !before.open ? calmed(before, after) : nearer(metric, before, after);
  if (byDays || !before.open) return { explains: days, beyond: days };
  const inAll = 1 - Math.abs(after.delta) / Math.abs(before.delta);
  // What ordinary loss leaves is nobody's cause: where 4 of 7 % are ordinary, a cause of 3 % explains the gap.
  const extra = excess(metric, before);
  const beyond = extra > 0 ? 1 - excess(metric, after) / extra : inAll;
  const best = Math.max(inAll, beyond);
  const explains = inAll >= HALF ? inAll : beyond;
  return { explains: Math.max(0, Math.min(days, explains)), beyond: Math.max(0, Math.min(days, best)) };
}

/** Of the daily differences beyond chance; 1 where they were no more than chance, so that only the sum can tell. */
function nearer(metric: Judged, before: Reading, after: Reading): number {
  if (before.apart <= before.chance) return 1;
  const ordinary = Math.min(Math.abs(after.delta), ORDINARY[metric] * Math.max(after.sender, after.payer));
  return 1 - Math.max(0, after.apart - ordinary - after.chance) / (before.apart - before.chance);
}

/** Of the unrest between the days. */
function calmed(before: Reading, after: Reading): number {
  return before.strain > 0 ? Math.max(0, 1 - Math.sqrt(after.strain / before.strain)) : 0;
}

function excess(metric: Judged, { delta, sender, payer }: Reading): number {
  return Math.max(0, Math.abs(delta) - ORDINARY[metric] * Math.max(sender, payer));
}
