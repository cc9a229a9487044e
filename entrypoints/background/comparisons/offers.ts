import { clickKind, comparable } from '@/utils/compare/align';
import type { Compared } from '@/utils/compare/compare';
import { decide } from '@/utils/compare/gap';
import { sumOffers } from '@/utils/compare/offer-rows';
import type { Pair } from '@/utils/compare/pairs';
import { type LinkView, type OfferState, VERDICTS } from '@/utils/model/comparison';
import { closedPart, type DayRange, eachDay } from '@/utils/model/day';
import type { FoundCause } from '@/utils/model/explanation';
import type { Link } from '@/utils/model/link';
import { COUNTS, type Metrics, toTexts } from '@/utils/model/metrics';
import { type Micros, magnitude, compare as order, toMicros } from '@/utils/model/money';
import type { EntityRef } from '@/utils/model/report';
import type { LinkBook } from '../links/links';
import { type Explain, explainPairs } from './explain-pairs';
import {
  type CompareRules,
  comparePairs,
  currencyOf,
  type Gathered,
  type OtherReports,
  reportOf,
} from './sides';
import { offersOf, type Subject } from './subject';

/**
 * How each of the subject's offers stands, most money at stake first.
 *
 * @param explain with it, each gap has its first reason
 */
export function offerStates(
  gathered: Gathered,
  subject: Subject,
  days: DayRange,
  rules: CompareRules,
  explain?: Explain,
): OfferState[] {
  const offers = new Map(offersOf(subject).map((offer) => [offer.id, offer]));
  const linked = gathered.others.flatMap((other) =>
    other.pairs
      .filter((pair) => !pair.here.offers.isDisjointFrom(offers))
      .map((pair) => linkedState(gathered, other, pair, offers, { ...rules, explain })),
  );
  const paired = new Set(
    gathered.others.flatMap(({ pairs }) => pairs.flatMap(({ here }) => [...here.offers])),
  );
  const unlinked = [...offers.values()].filter(({ id }) => !paired.has(id));
  const states = [
    ...loudest(linked),
    ...unlinked.map((offer) => unlinkedState(gathered, subject, offer, days)),
  ];
  return states.sort(byStake);
}

/** An offer that leads to two connections stands as the louder of them says. */
function loudest(states: readonly OfferState[]): OfferState[] {
  const offers = new Map<string, OfferState>();
  for (const state of states.toSorted((a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict))) {
    offers.set(state.offer.id, state);
  }
  return [...offers.values()];
}

/** A link as screens show it, with names. */
export function viewLink({ here, there, origin, evidence }: Link, book: LinkBook): LinkView {
  const refer = (connection: string, id: string) => ({ id, name: book.nameOf(connection, id) });
  return {
    here: refer(here.connection, here.offer),
    there: (there?.offers ?? []).map((id) => refer(there?.connection ?? '', id)),
    origin,
    evidence,
  };
}

/** One row for a whole pair, named by its offer with the most conversions. */
function linkedState(
  gathered: Gathered,
  other: OtherReports,
  pair: Pair,
  offers: ReadonlyMap<string, EntityRef>,
  { explain, ...rules }: CompareRules & { explain: Explain | undefined },
): OfferState {
  const compared = comparePairs(other, [pair], gathered, rules);
  const asking = reportOf(other, pair)?.fresh === false || !other.here.fresh;
  const known = other.here.value !== null && Boolean(reportOf(other, pair)?.value);
  const offer = leading(pair, gathered, offers);
  const link = pair.links.find(({ here }) => here.offer === offer.id);
  return {
    connection: gathered.tracker.id,
    offer,
    verdict: !known && asking ? 'wait' : compared.verdict,
    link: link ? viewLink(link, gathered.book) : null,
    ...stakeIn(compared, currencyOf(other.here.value, gathered.tracker)),
    ratio: ratioOf(compared),
    otherConnection: other.connection.id,
    ...(explain && { cause: firstCause(gathered, other, pair, compared, rules, explain) }),
  };
}

function firstCause(
  { tracker, book, range }: Gathered,
  other: OtherReports,
  pair: Pair,
  compared: Compared,
  { now }: CompareRules,
  explain: Explain,
): FoundCause | null {
  const closed = closedPart(range, other.plan.timeZone, now) ?? null;
  const explained = explainPairs({ other, pairs: [pair], tracker, book, compared, closed }, explain);
  return explained?.causes[0] ?? null;
}

function unlinkedState(gathered: Gathered, subject: Subject, offer: EntityRef, range: DayRange): OfferState {
  const days = new Set(eachDay(range));
  const own = sumOffers(subject.own, { offers: [offer.id], days });
  const metrics: Metrics = comparable(own, clickKind(own));
  const decided = gathered.book.links.find(({ here, there }) => here.offer === offer.id && there === null);
  const { payout } = toTexts(metrics);
  return {
    connection: gathered.tracker.id,
    offer,
    verdict: 'unlinked',
    link: decided ? viewLink(decided, gathered.book) : null,
    metrics: toTexts(metrics),
    difference: payout ?? null,
    ratio: null,
    otherConnection: null,
    currency: currencyOf(gathered.traffic.value, gathered.tracker),
  };
}

/** The difference and what it is a difference of, in one currency. */
export function stakeIn(
  { base, gaps, money }: Compared,
  own: string,
): Pick<OfferState, 'metrics' | 'difference' | 'currency'> {
  const { difference } = gaps.payout;
  const metrics = toTexts(base);
  if (money.state !== 'converted' || !money.shown) return { metrics, difference, currency: own };
  const counts = Object.fromEntries(COUNTS.map((name) => [name, base[name]]));
  const payout = money.shown.here;
  return {
    metrics: { ...toTexts(counts), ...(payout && { payout }) },
    difference,
    currency: money.shown.currency,
  };
}

export function ratioOf({ gaps }: Compared): number | null {
  return gaps[decide(gaps).metric].ratio;
}

function leading(pair: Pair, { traffic }: Gathered, offers: ReadonlyMap<string, EntityRef>): EntityRef {
  const own = [...pair.here.offers].map((id) => offers.get(id)).filter((offer) => offer !== undefined);
  const conversions = ({ id }: EntityRef) =>
    sumOffers(traffic.value?.rows ?? [], { offers: [id] }).conversions ?? 0;
  return own.toSorted((a, b) => conversions(b) - conversions(a))[0] ?? { id: '', name: null };
}

/** Gaps before unlinked offers, as the popup lists them; each by its money. */
export function byStake(a: OfferState, b: OfferState): number {
  const unlinked = Number(a.verdict === 'unlinked') - Number(b.verdict === 'unlinked');
  return unlinked || order(stakeOf(b), stakeOf(a));
}

function stakeOf({ difference }: OfferState): Micros {
  return magnitude(toMicros(difference) ?? 0);
}
