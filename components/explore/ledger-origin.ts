import type { OtherSide, Side } from '@/utils/model/comparison';
import type { DayRange, Instant } from '@/utils/model/day';
import type { ExploreSource } from '@/utils/model/explore';
import { AMOUNTS, COUNTS } from '@/utils/model/metrics';
import type { Texts } from '@/utils/texts/texts';
import { type Origin, tellGapOrigin, tellOrigin } from './tell-origin';

/**
 * Where a sum of the drawer is from, by its key: `payout.here`, `payout.gap`, or a metric of the other side with
 * `.there`; null where the key names none.
 */
export function ledgerOrigin(texts: Texts, column: string, sums: LedgerSums): Origin | null {
  const { here, other, range, labelsOf, now } = sums;
  const [name, what] = column.split('.');
  const { money } = other.definitions;
  if (what === 'gap') {
    return tellGapOrigin(texts, {
      ...{ metric: 'payout', range, verdict: other.gaps.payout.verdict },
      converted: money?.state === 'converted',
      unfinished: [here, other].filter(({ complete }) => !complete).map((side) => side.name),
    });
  }
  const metric = [...COUNTS, ...AMOUNTS].find((each) => each === name);
  if (!metric) return null;
  const side = what === 'here' ? here : other;
  const value = (what === 'here' ? other.base : other.metrics)[metric];
  const isAmount = AMOUNTS.some((amount) => amount === metric);
  const told = { metric, value, currency: isAmount ? side.currency : null };
  return tellOrigin(texts, told, { side, labels: labelsOf(side.connection) }, now);
}

export interface LedgerSums {
  here: Side;
  other: OtherSide;
  /** The days that are summed. */
  range: DayRange;
  labelsOf(connection: string): ExploreSource['labels'];
  now: Instant;
}
