import { judgeMetric, unjudged, unknownGaps } from '@/utils/compare/gap';
import type { Gap } from '@/utils/model/comparison';
import { closedPart, eachDay } from '@/utils/model/day';
import { type Micros, toText } from '@/utils/model/money';
import type { Ledger, LedgerDay } from '@/utils/model/summary';
import { type CompareRules, currencyOf, type Gathered } from '../comparisons/sides';
import { changeOf } from './changes';
import { type InDisplay, inDisplay } from './in-display';
import { leftOut, ownMoney } from './own-money';
import { createSums, minus, type Sums } from './sums';

export interface LedgerRules extends CompareRules {
  /** False while the range runs: shown, not judged. */
  closed: boolean;
}

/**
 * What trackers tracked and what networks say, of the same linked offers; the two are never added. All in the display
 * currency where there is one and every day has its rate; else one ledger for each currency of a tracker.
 *
 * @param before the same trackers over the days before; without it nothing is said of how the sums changed
 */
export function ledgersOf(
  gathered: readonly Gathered[],
  before: readonly Gathered[] | null,
  rules: LedgerRules,
): Ledger[] {
  const show = (each: Gathered) => inDisplay(each, rules.settings.displayCurrency, rules.rates);
  const past = (before ?? []).map((each) => show(each).gathered);
  const groups = Map.groupBy(gathered.map(show), (each) => currencyOfTracker(each.gathered));
  return [...groups].map(([currency, trackers]) =>
    ledgerOf(currency, trackers, earlier(trackers, past, currency), rules),
  );
}

/** What the same trackers and those they lead to said before, in the same currency. */
function earlier(trackers: readonly InDisplay[], past: readonly Gathered[], currency: string): Gathered[] {
  const ids = new Set(trackers.map(({ gathered }) => gathered.tracker.id));
  return past.filter((each) => ids.has(each.tracker.id) && currencyOfTracker(each) === currency);
}

function ledgerOf(
  currency: string,
  shown: readonly InDisplay[],
  before: readonly Gathered[],
  rules: LedgerRules,
): Ledger {
  const { statuses } = rules.settings;
  const trackers = shown.map(({ gathered }) => gathered);
  const sums = createSums(currency, trackers, statuses);
  const now = sums.whole();
  return {
    currency,
    tracked: {
      payout: text(now.here.payout),
      conversions: now.here.conversions ?? null,
      allPayout: text(now.total.payout),
    },
    networks: { payout: text(now.there.payout), conversions: now.there.conversions ?? null },
    gap: isLinkless(trackers) ? { ...unknownGaps().payout, verdict: 'unlinked' } : gapOf(now, rules),
    profit: { amount: text(now.profit), basis: sums.basis },
    mediaCost: text(now.cost),
    own: ownMoney(currency, shown, sums.counted, statuses),
    rates: shown.flatMap(({ rates }) => rates),
    left: leftOut(currency, trackers, rules),
    changes: changesOf(now, sums.basis, createSums(currency, before, statuses)),
    byDay: now.profit === undefined && now.here.payout === undefined ? [] : byDay(trackers, sums, rules),
  };
}

/** A profit of another kind, or of no tracker at all, is none to be held against this one. */
function changesOf(now: Sums, basis: string, before: ReturnType<typeof createSums>): Ledger['changes'] {
  if (before.basis !== basis) return { tracked: null, networks: null, profit: null };
  const then = before.whole();
  return {
    tracked: changeOf(now.here.payout, then.here.payout),
    networks: changeOf(now.there.payout, then.there.payout),
    profit: changeOf(now.profit, then.profit),
  };
}

function byDay(
  trackers: readonly Gathered[],
  { on }: ReturnType<typeof createSums>,
  { now }: LedgerRules,
): LedgerDay[] {
  const [first] = trackers;
  const closed = first && closedPart(first.range, first.timeZone, now);
  return (closed ? eachDay(closed) : []).map((day) => {
    const { here, there, profit } = on(day);
    return { day, gap: text(minus(there.payout, here.payout)), profit: text(profit) };
  });
}

/** Nothing leads anywhere, and that is known. */
function isLinkless(trackers: readonly Gathered[]): boolean {
  return trackers.every(
    ({ book, others }) => book.settled && others.every(({ pairs }) => pairs.length === 0),
  );
}

function gapOf({ here, there }: Sums, { settings, closed }: LedgerRules): Gap {
  const payout = judgeMetric('payout', here.payout, there.payout, settings.bands);
  return closed ? payout : unjudged({ ...unknownGaps(), payout }).payout;
}

function currencyOfTracker({ traffic, tracker }: Gathered): string {
  return currencyOf(traffic.value, tracker);
}

function text(micros: Micros | undefined): string | null {
  return micros === undefined ? null : toText(micros);
}
