import { type Micros, toText } from '@/utils/model/money';
import type { Settings } from '@/utils/model/settings';
import type { Ledger, OwnMoney } from '@/utils/model/summary';
import { type CompareRules, currencyOf, type Gathered, reportOf } from '../comparisons/sides';
import type { Counted } from './counted-pairs';
import type { InDisplay } from './in-display';
import { daysOf, sumHere, sumThere } from './sums';

/** What was summed up in one currency, as each side says it in its own; null where nothing had to be converted. */
export function ownMoney(
  currency: string,
  shown: readonly InDisplay[],
  counted: readonly Counted[],
  statuses: Settings['statuses'],
): OwnMoney | null {
  const originals = counted.map((each) => {
    const from = shown.find(({ gathered }) => gathered === each.gathered);
    return { ...each, other: from?.original(each.other) ?? each.other };
  });
  const days = daysOf(shown.map(({ gathered }) => gathered));
  const tracked = amounts(originals, currencyHere, (same) => sumHere(same, days, statuses).payout);
  const networks = amounts(originals, currencyThere, (same) => sumThere(same, days, statuses).payout);
  const isForeign = [...tracked, ...networks].some((each) => each.currency !== currency);
  return isForeign ? { tracked, networks } : null;
}

/** Currencies in which linked offers are paid, and which are not in the ledger. */
export function leftOut(
  currency: string,
  trackers: readonly Gathered[],
  { settings }: CompareRules,
): Ledger['left'] {
  const display = settings.displayCurrency;
  const others = trackers.flatMap((gathered) =>
    gathered.others.flatMap((other) => other.pairs.map((pair) => currencyThere({ gathered, other, pair }))),
  );
  const foreign = new Set(others.filter((each) => each !== currency));
  // Not even the trackers' own money could be shown in the display currency.
  if (display !== null && display !== currency) foreign.add(currency);
  return [...foreign].map((each) => ({ currency: each, why: display === null ? 'off' : 'no-rate' }));
}

function amounts(
  counted: readonly Counted[],
  currencyOn: (counted: Counted) => string,
  sum: (same: readonly Counted[]) => Micros | undefined,
): OwnMoney['tracked'] {
  return [...Map.groupBy(counted, currencyOn)].map(([currency, same]) => {
    const payout = sum(same);
    return { currency, payout: payout === undefined ? null : toText(payout) };
  });
}

function currencyHere({ gathered, other }: Counted): string {
  return currencyOf(other.here.value, gathered.tracker);
}

function currencyThere({ other, pair }: Counted): string {
  return currencyOf(reportOf(other, pair)?.value, other.connection);
}
