import type {
  Bands,
  ChosenStatus,
  ClickKind,
  DayPair,
  Gaps,
  MoneyBasis,
  OwedMoney,
  Verdict,
  WaterfallRow,
} from '@/utils/model/comparison';
import { type Day, type DayRange, eachDay } from '@/utils/model/day';
import { type Metrics, sumMetrics, toTexts } from '@/utils/model/metrics';
import type { ReportRow } from '@/utils/model/report';
import { clickKind, comparable } from './align';
import { inOneCurrency, type MoneyRules } from './common-money';
import { decide, judge, unjudged, unknownGaps } from './gap';
import { selectRows, sumOffers } from './offer-rows';
import { asOwed } from './owed';
import type { Pair } from './pairs';
import { countChosen } from './statuses';
import { waterfallRow } from './waterfall';

/** One pair with both reports about it, by offer and day in one zone; the network's filtered to the affiliate. */
export interface Eyes {
  pair: Pair;
  here: readonly ReportRow[];
  there: readonly ReportRow[];
}

export interface Rules {
  range: DayRange;
  /** The days of the range that are over; null where none is: then nothing is judged. */
  closed: DayRange | null;
  bands: Bands;
  /** Which of here's amounts is what the other side calls its payout. */
  owed: OwedMoney;
  statuses: readonly ChosenStatus[];
  money: MoneyRules;
  /** False where rows may be missing on either side, or days differ: such reports give no gap. */
  complete: boolean;
}

/** Several pairs compared on their sum. */
export interface Compared {
  /** Over the closed days, or over the whole range where no day is closed; amounts in each side's own currency. */
  base: Metrics;
  there: Metrics;
  gaps: Gaps;
  verdict: Verdict;
  /** The kind that most of the compared clicks are of. */
  clicks: ClickKind;
  /** In which currency the gap of the payout is, and how it came about. */
  money: MoneyBasis;
  /** The chain of money where the other side also tells what its advertisers pay; null where it does not. */
  waterfall: WaterfallRow | null;
  /** Every day of the range, judged by itself: a week that agrees may hold a day that does not. */
  byDay: DayPair[];
}

/** Compares what is linked, and only that. Without any pair nothing is known. */
export function compareOffers(eyes: readonly Eyes[], rules: Rules): Compared {
  const kinds = clickKinds(eyes);
  const days = eachDay(rules.range).map((day) => ({ day, ...sumDays(eyes, kinds, [day], rules) }));
  const judged = rules.closed ? days.filter(({ day }) => isWithin(day, rules.closed)) : days;
  const range = judged.map(({ day }) => day);
  const { base, there } = sumDays(eyes, kinds, range, rules);
  const { gaps, money } = judgeSides(base, there, judged, rules, rules.closed !== null);
  return {
    base,
    there,
    gaps,
    verdict: decide(gaps).verdict,
    clicks: mainKind(kinds),
    money,
    waterfall: chainOf(judged, rules),
    byDay: days.map((day) => pairDay(day, rules)),
  };
}

/** Offer here → which of its clicks are compared, decided once for the whole range. */
type Kinds = ReadonlyMap<string, { kind: ClickKind; count: number }>;

interface Sides {
  base: Metrics;
  there: Metrics;
}

interface DaySides extends Sides {
  day: Day;
}

/** Which of each offer's clicks stand against the other side's, by all that is told of it. */
export function clickKinds(eyes: readonly Eyes[]): Kinds {
  const kinds = new Map<string, { kind: ClickKind; count: number }>();
  for (const { pair, here, there } of eyes) {
    const thereRows = selectRows(there, pair.there);
    for (const offer of pair.here.offers) {
      const rows = selectRows(here, { offers: [offer] });
      const isUnique = countsPeople(thereRows) && tells(rows, 'uniqueClicks');
      const kind = isUnique ? 'uniqueClicks' : clickKind(sumOffers(here, { offers: [offer] }));
      kinds.set(offer, { kind, count: rows.reduce((sum, { metrics }) => sum + (metrics[kind] ?? 0), 0) });
    }
  }
  return kinds;
}

/** Who counts a person once and nothing else can only be held against such a count. */
function countsPeople(rows: readonly ReportRow[]): boolean {
  return !tells(rows, 'clicks') && tells(rows, 'uniqueClicks');
}

function tells(rows: readonly ReportRow[], name: ClickKind): boolean {
  return rows.some(({ metrics }) => metrics[name] !== undefined);
}

/** The kind of most clicks; of none, the usual one. */
function mainKind(kinds: Kinds): ClickKind {
  const counts = { clicks: 0, visits: 0, uniqueClicks: 0 };
  for (const { kind, count } of kinds.values()) counts[kind] += count;
  const order = ['clicks', 'visits', 'uniqueClicks'] as const;
  return order.toSorted((a, b) => counts[b] - counts[a])[0] ?? 'clicks';
}

function sumDays(eyes: readonly Eyes[], kinds: Kinds, range: readonly Day[], rules: Rules): Sides {
  const days = new Set(range);
  const kindOf = (offer: string) => kinds.get(offer)?.kind ?? 'clicks';
  const base = eyes.flatMap(({ pair, here }) =>
    [...pair.here.offers].map((offer) =>
      comparable(sumOffers(here, { offers: [offer], days }), kindOf(offer)),
    ),
  );
  const there = eyes.map(({ pair, there }) => {
    const metrics = sumOffers(there, { offers: pair.there.offers, days });
    const isUnique = [...pair.here.offers].some((offer) => kindOf(offer) === 'uniqueClicks');
    return isUnique ? comparable(metrics, 'uniqueClicks') : metrics;
  });
  return {
    base: countChosen(asOwed(sumMetrics(base), rules.owed), rules.statuses),
    there: countChosen(sumMetrics(there), rules.statuses),
  };
}

function pairDay(sides: DaySides, rules: Rules): DayPair {
  const { day, base, there } = sides;
  const closed = isWithin(day, rules.closed);
  const { gaps, money } = judgeSides(base, there, [sides], rules, closed);
  const shown = money.state === 'converted' && money.shown;
  return { day, closed, here: toTexts(base), there: toTexts(there), gaps, ...(shown && { shown }) };
}

/** @param days of which the two are the sums: money of two currencies is converted day by day */
function judgeSides(
  base: Metrics,
  there: Metrics,
  days: readonly DaySides[],
  rules: Rules,
  closed: boolean,
): { gaps: Gaps; money: MoneyBasis } {
  const amounts = days.map(({ day, base, there }) => ({ day, here: base.payout, there: there.payout }));
  const money = inOneCurrency(amounts, rules.money);
  if (!rules.complete) return { gaps: unknownGaps(), money: money.basis };
  const gaps = judge(withPayout(base, money.here), withPayout(there, money.there), rules.bands);
  return { gaps: closed ? gaps : unjudged(gaps), money: money.basis };
}

/** Its four amounts are in the currency of the gap, which is none where there is no gap for want of a rate. */
function chainOf(days: readonly DaySides[], rules: Rules): WaterfallRow | null {
  const isTold = days.some(({ there }) => there.advertiserRevenue !== undefined);
  if (!isTold || rules.owed !== 'payout' || !rules.complete) return null;
  const inner = days.map(({ day, base, there }) => ({ day, here: base.payout, there: there.payout }));
  const outer = days.map(({ day, base, there }) => ({
    ...{ day, here: base.mediaCost, there: there.advertiserRevenue },
  }));
  const [paid, ends] = [inOneCurrency(inner, rules.money), inOneCurrency(outer, rules.money)];
  const currency = paid.basis.currency ?? ends.basis.currency;
  if (currency === null) return null;
  return waterfallRow(currency, {
    advertiserRevenue: ends.there,
    payout: paid.there,
    trackedPayout: paid.here,
    mediaCost: ends.here,
  });
}

function withPayout({ payout: _, ...metrics }: Metrics, payout: Metrics['payout']): Metrics {
  return payout === undefined ? metrics : { ...metrics, payout };
}

function isWithin(day: Day, range: DayRange | null): boolean {
  return range !== null && day >= range.from && day <= range.to;
}
