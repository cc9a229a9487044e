import { bandsFor } from '@/utils/compare/bands';
import type { CompareCode } from '@/utils/compare/code';
import type { Compared } from '@/utils/compare/compare';
import type { Pair } from '@/utils/compare/pairs';
import { type CompareRules, comparePairs, type OtherReports } from '../sides';
import type { Sender } from './senders';

/** What turns a comparison round, which is loaded when it is needed. */
export type Turning = Pick<CompareCode, 'turnCompared' | 'turnLinks' | 'turnExplained'>;

/** One comparison, and the same as it is seen from the network. */
export interface BothWays {
  tracked: Compared;
  turned: Compared;
}

/** @param network its reports, where only a part of them is wanted */
export function compareSender(
  { gathered, network: whole }: Sender,
  pairs: readonly Pair[],
  { turning, ...rules }: CompareRules & { turning: Turning },
  network: OtherReports = whole,
): BothWays {
  const tracked = comparePairs(network, pairs, gathered, rules);
  const offers = pairs.flatMap((pair) => [...pair.here.offers]);
  const scope = { here: gathered.tracker.id, there: network.connection.id, offers };
  return { tracked, turned: turning.turnCompared(tracked, bandsFor(rules.settings, scope)) };
}
