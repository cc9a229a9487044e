import { clickKinds } from '@/utils/compare/compare';
import type { BreakdownRules } from '@/utils/compare/explore/breakdown-columns';
import type { PairDays } from '@/utils/compare/explore/compared-facts';
import type { BreakdownWord } from '@/utils/model/explore';
import { multiply } from '@/utils/model/money';
import type { Dimension } from '@/utils/model/report';
import {
  type CompareRules,
  currencyOf,
  type Gathered,
  type OtherReports,
  reportOf,
} from '../comparisons/sides';
import type { ComparedPair } from './facts';
import type { BreakdownSources } from './read-breakdown';

/** How the tracker's answer becomes rows of pairs. */
export function rulesHere(
  word: BreakdownWord,
  other: OtherReports,
  own: readonly PairDays[],
  { gathered, pairs, rules }: BreakdownSources,
): BreakdownRules {
  const there = (key: string) => pairs.get(key);
  const keys = new Map(
    own.flatMap(({ key }) => [...(there(key)?.pair.here.offers ?? [])].map((id) => [id, key] as const)),
  );
  const here = other.here.value?.rows ?? [];
  const kinds = clickKinds(
    own.flatMap(({ key }) => {
      const pair = there(key)?.pair;
      return pair ? [{ pair, here, there: reportOf(other, pair)?.value?.rows ?? [] }] : [];
    }),
  );
  const currency = currencyOf(other.here.value, gathered.tracker);
  return {
    ...{ word, told: word, statuses: rules.settings.statuses },
    pairOf: (offer) => keys.get(offer),
    kindOf: (offer) => kinds.get(offer)?.kind ?? 'clicks',
    convertOf: (key) => converterOf(there(key), currency, gathered, rules),
  };
}

/** How an answer of the other side about some pairs of one affiliate becomes rows of them. */
export function rulesThere(
  word: BreakdownWord,
  told: Dimension,
  own: readonly PairDays[],
  {
    other,
    pairs,
    gathered,
    rules,
  }: Pick<BreakdownSources, 'pairs' | 'gathered' | 'rules'> & { other: OtherReports },
): BreakdownRules {
  const keys = new Map(
    own.flatMap(({ key }) => [...(pairs.get(key)?.pair.there.offers ?? [])].map((id) => [id, key] as const)),
  );
  const clicks = new Map(own.map(({ key, clicks }) => [key, clicks]));
  const [first] = own;
  const pair = first && pairs.get(first.key)?.pair;
  const currency = currencyOf(pair && reportOf(other, pair)?.value, other.connection);
  return {
    ...{ word, told, statuses: rules.settings.statuses },
    pairOf: (offer) => keys.get(offer),
    // Visits and clicks of the tracker's stand against the other side's clicks.
    kindOf: (offer) => (clicks.get(keys.get(offer) ?? '') === 'uniqueClicks' ? 'uniqueClicks' : 'clicks'),
    convertOf: (key) => converterOf(pairs.get(key), currency, gathered, rules),
  };
}

/** Into the currency of the pair's gap, day by day; null where it has the amounts as they are. */
function converterOf(
  found: ComparedPair | undefined,
  from: string,
  { tracker }: Gathered,
  { rates }: CompareRules,
): ReturnType<BreakdownRules['convertOf']> {
  const { money } = found?.compared ?? {};
  const to = money?.currency;
  if (!found || money?.state !== 'converted' || !to) return null;
  const table = rates.tableOf([tracker.id, found.other.connection.id]);
  return (amount, day) => {
    if (Number(amount) === 0 || from === to) return amount;
    const rate = table.find(from, to, day);
    return rate ? multiply(amount, rate.numerator, rate.denominator) : undefined;
  };
}
