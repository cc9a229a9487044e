import { clickKind, comparable } from '@/utils/compare/align';
import { bandsFor } from '@/utils/compare/bands';
import type { Compared } from '@/utils/compare/compare';
import type { ComparedFacts, LooseDays, PairDay, PairDays } from '@/utils/compare/explore/compared-facts';
import { sumOffers } from '@/utils/compare/offer-rows';
import type { Pair } from '@/utils/compare/pairs';
import type { DayPair } from '@/utils/model/comparison';
import { type Day, eachDay, isClosed } from '@/utils/model/day';
import { COUNTS, fromTexts, isEmpty, type MetricTexts } from '@/utils/model/metrics';
import type { EntityRef } from '@/utils/model/report';
import {
  type CompareRules,
  comparePairs,
  currencyOf,
  type Gathered,
  isComplete,
  type OtherReports,
  reportOf,
} from '../comparisons/sides';
import { eachOfferOnce } from '../summary/counted-pairs';

export interface ComparedPair {
  other: OtherReports;
  pair: Pair;
  compared: Compared;
}

/** All that was gathered, pair by pair and day by day. */
export function factsOf(
  gathered: Gathered,
  rules: CompareRules,
): { facts: ComparedFacts; pairs: Map<string, ComparedPair> } {
  const candidates = gathered.others.flatMap((other) =>
    other.pairs.map((pair) => ({ gathered, other, pair })),
  );
  const counted = new Set(eachOfferOnce(candidates).map(({ pair }) => pair));
  const nameOf = leadingOffers(gathered);
  const pairs = new Map<string, ComparedPair>();
  const facts: PairDays[] = [];
  for (const { other, pair } of candidates) {
    const compared = comparePairs(other, [pair], gathered, rules);
    const days = compared.byDay.map((day) => daySides(day, compared));
    const key = pairKey(other, pair);
    pairs.set(key, { other, pair, compared });
    facts.push({
      ...{ key, days, offer: nameOf(pair), connection: other.connection.id },
      currency: currenciesOf(gathered, other, pair, compared),
      converted: compared.money.state === 'converted',
      clicks: compared.clicks,
      bands: bandsFor(rules.settings, {
        ...{ here: gathered.tracker.id, there: other.connection.id, offers: pair.here.offers },
      }),
      complete: isComplete(other, pair),
      waiting: isWaiting(other, pair),
      counts: counted.has(pair),
    });
  }
  return { facts: { pairs: facts, loose: looseOffers(gathered, rules) }, pairs };
}

export function pairKey({ connection }: OtherReports, { affiliate, here }: Pair): string {
  return [connection.id, affiliate ?? '', ...[...here.offers].sort()].join('~');
}

/** Amounts in the currency of the gap: where they were converted, the payout is all that is known in it. */
function daySides({ day, closed, here, there, shown }: DayPair, { money }: Compared): PairDay {
  if (money.state !== 'converted') return { day, closed, here: fromTexts(here), there: fromTexts(there) };
  return { day, closed, here: inDisplay(here, shown?.here), there: inDisplay(there, shown?.there) };
}

function inDisplay(metrics: MetricTexts, payout: string | null | undefined) {
  const counts = COUNTS.flatMap((name) => (metrics[name] === undefined ? [] : [[name, metrics[name]]]));
  return fromTexts({ ...Object.fromEntries(counts), ...(payout && { payout }) });
}

function currenciesOf(
  { tracker }: Gathered,
  other: OtherReports,
  pair: Pair,
  { money }: Compared,
): PairDays['currency'] {
  if (money.currency !== null) return { here: money.currency, there: money.currency };
  return {
    here: currencyOf(other.here.value, tracker),
    there: currencyOf(reportOf(other, pair)?.value, other.connection),
  };
}

function isWaiting(other: OtherReports, pair: Pair): boolean {
  return [other.here, reportOf(other, pair)].some(
    (known) => known?.value === null && known.failure === null && !known.fresh,
  );
}

/** Of the pair's offers here the one with the most conversions, by the name its rows give it. */
function leadingOffers({ traffic, book, tracker }: Gathered): (pair: Pair) => EntityRef {
  const rows = traffic.value?.rows ?? [];
  const names = new Map(rows.flatMap(({ offer }) => (offer ? [[offer.id, offer.name] as const] : [])));
  const conversions = (id: string) => sumOffers(rows, { offers: [id] }).conversions ?? 0;
  return (pair) => {
    const [id = ''] = [...pair.here.offers].sort((a, b) => conversions(b) - conversions(a));
    return { id, name: names.get(id) ?? book.nameOf(tracker.id, id) };
  };
}

/** Offers with traffic that lead to none of the connections. */
function looseOffers(
  { traffic, others, tracker, range, timeZone }: Gathered,
  { now }: CompareRules,
): LooseDays[] {
  const rows = traffic.value?.rows ?? [];
  const linked = new Set(others.flatMap(({ pairs }) => pairs.flatMap(({ here }) => [...here.offers])));
  const offers = new Map(
    rows.flatMap(({ offer }) => (offer && !linked.has(offer.id) ? [[offer.id, offer]] : [])),
  );
  const currency = currencyOf(traffic.value, tracker);
  return [...offers.values()].flatMap((offer) => {
    const kind = clickKind(sumOffers(rows, { offers: [offer.id] }));
    const dayOf = (day: Day) => ({
      ...{ day, closed: isClosed(day, timeZone, now) },
      here: comparable(sumOffers(rows, { offers: [offer.id], days: new Set([day]) }), kind),
    });
    const days = eachDay(range).map(dayOf);
    return days.every(({ here }) => isEmpty(here)) ? [] : [{ key: `~${offer.id}`, offer, currency, days }];
  });
}
