import { answeredZone, clickKind, comparable } from '@/utils/compare/align';
import { selectRows, sumOffers } from '@/utils/compare/offer-rows';
import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import type { LinkedOffer, OfferFilter, OfferList } from '@/utils/messages/links';
import type { Ask } from '@/utils/messages/map';
import type { Connection } from '@/utils/model/connection';
import { type Instant, resolvePreset } from '@/utils/model/day';
import { isEmpty, toTexts } from '@/utils/model/metrics';
import { compare, toMicros } from '@/utils/model/money';
import type { EntityRef, Report } from '@/utils/model/report';
import { clockOf, currencyOf, type ProfileOf, trafficQuery } from '../comparisons/sides';
import { offersOf, subjectOf } from '../comparisons/subject';
import { createKeptReader, type Reader, type Underway } from '../reports/reader';
import type { Reports } from '../reports/reports';
import { findOffers } from './find-offers';
import type { SuggestingBook } from './link-book';
import type { Links } from './links';
import { viewOfferLink, viewSuggestion } from './view-link';

export interface OfferListOptions {
  connections: { all(): Promise<Connection[]> };
  reports: Reports;
  links: Pick<Links, 'suggesting'>;
  profileOf: ProfileOf;
  announce: Announce;
  now: () => Instant;
  underway: Underway;
}

/** Every offer that leads, or may lead, elsewhere, from what is known; the rest is asked for and announced. */
export function createOfferList(options: OfferListOptions): {
  handlers: Pick<Handlers, 'links.list' | 'links.export'>;
} {
  const { connections, reports, links, profileOf, announce, now, underway } = options;
  const onAnswer = () => announce({ announce: 'changed', what: 'numbers' });

  async function list({ text, only }: Ask<'links.list'>): Promise<OfferList> {
    const { books, offers } = await all();
    const found = findOffers(offers.filter(FILTERS[only]), text, ({ offer, links: known }) => [
      offer,
      ...known.flatMap(({ there }) => there),
    ]);
    const drawn = found.slice(0, MOST_DRAWN);
    return {
      offers: await withSuggestions(drawn, books),
      found: found.length,
      all: offers.length,
      linked: offers.filter(isLinked).length,
      waiting: underway.size > 0,
    };
  }

  async function all(): Promise<{ books: ReadonlyMap<string, SuggestingBook>; offers: LinkedOffer[] }> {
    const reader = createKeptReader(reports, { refresh: false, underway, onAnswer });
    const everybody = await connections.all();
    const senders = everybody.filter(({ role }) => role === 'tracker' || role === 'network');
    const books = new Map(
      await Promise.all(
        senders.map(async (sender) => [sender.id, await links.suggesting(sender, reader)] as const),
      ),
    );
    const offers = await Promise.all(
      senders.map((sender) => offersHere(sender, books.get(sender.id), everybody, reader)),
    );
    return { books, offers: offers.flat().sort(byNeed) };
  }

  async function offersHere(
    sender: Connection,
    book: SuggestingBook | undefined,
    everybody: readonly Connection[],
    reader: Reader,
  ): Promise<LinkedOffer[]> {
    if (!book) return [];
    const known = Map.groupBy(book.links, ({ here }) => here.offer);
    const traffic = await trafficOf(sender, reader);
    const { mark } = profileOf(sender.platform);
    return listed(sender, book, traffic).map(
      (offer): LinkedOffer => ({
        connection: sender.id,
        connectionName: sender.name,
        mark,
        offer,
        traffic: numbersOf(offer, traffic, sender),
        links: (known.get(offer.id) ?? []).map((link) => viewOfferLink(link, book, everybody, profileOf)),
        suggestions: [],
      }),
    );
  }

  /** Only a tracker's: a network's offers are not all sent on, so what they earn says nothing about a missing link. */
  async function trafficOf(sender: Connection, reader: Reader): Promise<Report | null> {
    if (sender.role !== 'tracker') return null;
    const timeZone = answeredZone(sender.timeZone, clockOf(sender, profileOf));
    const range = resolvePreset('7d', timeZone, now());
    return (await reader.report(sender.id, trafficQuery(range, timeZone))).value;
  }

  async function withSuggestions(
    offers: readonly LinkedOffer[],
    books: ReadonlyMap<string, SuggestingBook>,
  ): Promise<LinkedOffer[]> {
    const everybody = await connections.all();
    const found = new Map(
      [...Map.groupBy(offers, ({ connection }) => connection)].map(([id, own]) => {
        const suggested = books.get(id)?.suggest(own.map(({ offer }) => offer.id)) ?? [];
        return [id, Map.groupBy(suggested, ({ here }) => here.offer)];
      }),
    );
    return offers.map((own) => {
      const book = books.get(own.connection);
      const suggested = found.get(own.connection)?.get(own.offer.id) ?? [];
      const suggestions = book
        ? suggested.map((link) => viewSuggestion(link, book, everybody, profileOf))
        : [];
      return { ...own, suggestions };
    });
  }

  return {
    handlers: { 'links.list': list, 'links.export': async () => (await all()).offers },
  };
}

/** What one page draws without a pause. */
const MOST_DRAWN = 200;

const FILTERS: { readonly [filter in OfferFilter]: (offer: LinkedOffer) => boolean } = {
  all: () => true,
  open: ({ links }) => links.length === 0,
  decided: ({ links }) => links.some(({ origin }) => origin === 'manual' || origin === 'none'),
};

/**
 * Listed by the platform, seen in traffic, or decided about: any of them may be missing in the others. Of a network only
 * what leads, or may lead, to another one: most of its offers are its advertisers' own.
 */
function listed({ role }: Connection, book: SuggestingBook, traffic: Report | null): EntityRef[] {
  const offers = new Map(book.offers.map(({ id, name }) => [id, { id, name }]));
  const others = [
    ...offersOf(subjectOf(null, traffic?.rows ?? [])),
    ...book.links.map(({ here }) => ({ id: here.offer, name: null })),
  ];
  for (const offer of others) if (!offers.has(offer.id)) offers.set(offer.id, offer);
  if (role === 'tracker') return [...offers.values()];
  const suggested = book.suggest([...offers.keys()]);
  const leading = new Set([...book.links, ...suggested].map(({ here }) => here.offer));
  return [...offers.values()].filter(({ id }) => leading.has(id));
}

function numbersOf({ id }: EntityRef, report: Report | null, sender: Connection): LinkedOffer['traffic'] {
  const rows = report?.rows ?? [];
  const offers = [id];
  if (selectRows(rows, { offers }).every(({ metrics }) => isEmpty(metrics))) return null;
  const own = sumOffers(rows, { offers });
  return { metrics: toTexts(comparable(own, clickKind(own))), currency: currencyOf(report, sender) };
}

/** What has traffic and waits for a link, then what has traffic, each by its payout, then the rest by name. */
function byNeed(a: LinkedOffer, b: LinkedOffer): number {
  const payout = ({ traffic }: LinkedOffer) => toMicros(traffic?.metrics.payout) ?? 0;
  return needOf(b) - needOf(a) || compare(payout(b), payout(a)) || nameOf(a).localeCompare(nameOf(b));
}

function needOf({ traffic, links }: LinkedOffer): number {
  if (traffic === null) return 0;
  return links.length === 0 ? 2 : 1;
}

function nameOf({ offer }: LinkedOffer): string {
  return offer.name ?? offer.id;
}

function isLinked({ links }: LinkedOffer): boolean {
  return links.some(({ there }) => there.length > 0);
}
