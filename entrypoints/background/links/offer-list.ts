import { answeredZone, clickKind, comparable } from '@/utils/compare/align';
import { selectRows, sumOffers } from '@/utils/compare/offer-rows';
import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import type { LinkedOffer, OfferLink, OfferList } from '@/utils/messages/map';
import type { Connection } from '@/utils/model/connection';
import { type Instant, resolvePreset } from '@/utils/model/day';
import type { Link } from '@/utils/model/link';
import { isEmpty, toTexts } from '@/utils/model/metrics';
import { compare, toMicros } from '@/utils/model/money';
import type { EntityRef, Report } from '@/utils/model/report';
import { viewLink } from '../comparisons/offers';
import { clockOf, currencyOf, type ProfileOf, trafficQuery } from '../comparisons/sides';
import { offersOf, subjectOf } from '../comparisons/subject';
import { createKeptReader, type Reader, type Underway } from '../reports/reader';
import type { Reports } from '../reports/reports';
import { findOffers } from './find-offers';
import type { LinkBook, Links } from './links';

export interface OfferListOptions {
  connections: { all(): Promise<Connection[]> };
  reports: Reports;
  links: Pick<Links, 'of'>;
  profileOf: ProfileOf;
  announce: Announce;
  now: () => Instant;
  underway: Underway;
}

/** Every tracker's offers and what they lead to, from what is known; the rest is asked for and announced. */
export function createOfferList(options: OfferListOptions): { handlers: Pick<Handlers, 'links.list'> } {
  const { connections, reports, links, profileOf, announce, now, underway } = options;
  const onAnswer = () => announce({ announce: 'changed', what: 'numbers' });

  async function list({ text }: { text: string }): Promise<OfferList> {
    const reader = createKeptReader(reports, { refresh: false, underway, onAnswer });
    const everybody = await connections.all();
    const trackers = everybody.filter(({ role }) => role === 'tracker');
    const offers = await Promise.all(trackers.map((tracker) => offersHere(tracker, everybody, reader)));
    const all = offers.flat().sort(byTraffic);
    const found = findOffers(all, text, ({ offer, links: known }) => [
      offer,
      ...known.flatMap(({ there }) => there),
    ]);
    return {
      offers: found.slice(0, MOST_DRAWN),
      found: found.length,
      all: all.length,
      linked: all.filter(isLinked).length,
      waiting: underway.size > 0,
    };
  }

  async function offersHere(
    tracker: Connection,
    everybody: readonly Connection[],
    reader: Reader,
  ): Promise<LinkedOffer[]> {
    const timeZone = answeredZone(tracker.timeZone, clockOf(tracker, profileOf));
    const range = resolvePreset('7d', timeZone, now());
    const [book, { value: traffic }] = await Promise.all([
      links.of(tracker, reader),
      reader.report(tracker.id, trafficQuery(range, timeZone)),
    ]);
    const known = Map.groupBy(book.links, ({ here }) => here.offer);
    const { mark } = profileOf(tracker.platform);
    return knownOffers(book, traffic).map(
      (offer): LinkedOffer => ({
        connection: tracker.id,
        connectionName: tracker.name,
        mark,
        offer,
        traffic: trafficOf(offer, traffic, tracker),
        links: (known.get(offer.id) ?? []).map((link) => viewOfferLink(link, book, everybody)),
      }),
    );
  }

  function viewOfferLink(link: Link, book: LinkBook, everybody: readonly Connection[]): OfferLink {
    const { here, ...view } = viewLink(link, book);
    const to = everybody.find(({ id }) => id === link.there?.connection);
    if (!to) return { ...view, to: null };
    return { ...view, to: { connection: to.id, name: to.name, mark: profileOf(to.platform).mark } };
  }

  return { handlers: { 'links.list': list } };
}

/** What one page draws without a pause. */
const MOST_DRAWN = 200;

/** Listed by the platform, seen in traffic, or decided about: any of them may be missing in the others. */
function knownOffers(book: LinkBook, traffic: Report | null): EntityRef[] {
  const offers = new Map(book.offers.map(({ id, name }) => [id, { id, name }]));
  const others = [
    ...offersOf(subjectOf(null, traffic?.rows ?? [])),
    ...book.links.map(({ here }) => ({ id: here.offer, name: null })),
  ];
  for (const offer of others) if (!offers.has(offer.id)) offers.set(offer.id, offer);
  return [...offers.values()];
}

function trafficOf({ id }: EntityRef, report: Report | null, tracker: Connection): LinkedOffer['traffic'] {
  const rows = report?.rows ?? [];
  const offers = [id];
  if (selectRows(rows, { offers }).every(({ metrics }) => isEmpty(metrics))) return null;
  const own = sumOffers(rows, { offers });
  return { metrics: toTexts(comparable(own, clickKind(own))), currency: currencyOf(report, tracker) };
}

/** Those with traffic by their payout, then the rest by name. */
function byTraffic(a: LinkedOffer, b: LinkedOffer): number {
  const seen = Number(b.traffic !== null) - Number(a.traffic !== null);
  const payout = ({ traffic }: LinkedOffer) => toMicros(traffic?.metrics.payout) ?? 0;
  return seen || compare(payout(b), payout(a)) || nameOf(a).localeCompare(nameOf(b));
}

function nameOf({ offer }: LinkedOffer): string {
  return offer.name ?? offer.id;
}

function isLinked({ links }: LinkedOffer): boolean {
  return links.some(({ to }) => to !== null);
}
