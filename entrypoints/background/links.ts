import { guessAffiliate, linkOffers, type Receivers } from '@/utils/compare/link';
import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import type { LinkCandidate, LinkChoice } from '@/utils/messages/map';
import type { Connection } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import type { Link } from '@/utils/model/link';
import type { Platform } from '@/utils/model/platform';
import type { Entity } from '@/utils/model/report';
import type { LinkStore } from '@/utils/store/link-store';
import type { Reader } from './reports/reader';
import type { Reports } from './reports/reports';

/** Which offer here is which offer there: what addresses prove and what the user decided. */
export interface Links {
  /** The links of one tracker's offers to all other connections. */
  of(tracker: Connection, reader: Reader): Promise<LinkBook>;
  handlers: Pick<Handlers, 'links.search' | 'links.choose'>;
}

export interface LinkBook {
  links: Link[];
  /** False where offers that have no link may get one yet: a list is missing, the tracker's own above all. */
  settled: boolean;
  /** The name of an offer, where its platform gives one. */
  nameOf(connection: string, offer: string): string | null;
}

export interface LinksOptions {
  connections: { all(): Promise<Connection[]> };
  reports: Pick<Reports, 'entities' | 'knownEntities'>;
  store: LinkStore;
  connectorOf: (platform: Platform) => { mark: string };
  announce: Announce;
  now: () => Instant;
}

export function createLinks(options: LinksOptions): Links {
  const { connections, reports, store, connectorOf, announce, now } = options;

  async function of(tracker: Connection, reader: Reader): Promise<LinkBook> {
    const others = (await connections.all()).filter(({ role }) => role !== 'tracker');
    const offersOf = async (connection: Connection) => ({
      connection,
      answer: await reader.entities(connection.id, 'offer'),
    });
    const [here, ...there] = await Promise.all([tracker, ...others].map(offersOf));
    const sender = { connection: tracker.id, offers: here?.answer.value?.entities ?? [] };
    const receivers = there.map(({ connection, answer: { value } }) =>
      receiverOf(connection, value?.entities ?? [], value?.complete ?? false),
    );
    const names = [sender, ...receivers].map(
      ({ connection, offers }) => [connection, namesOf(offers)] as const,
    );
    const known = new Map(names);
    return {
      settled: Boolean(here?.answer.value) && there.every(({ answer }) => answer.value || answer.failure),
      links: linkOffers(sender, receivers, await store.list()),
      nameOf: (connection, offer) => known.get(connection)?.get(offer) ?? null,
    };
  }

  async function search({ text }: { text: string }): Promise<LinkCandidate[]> {
    const others = (await connections.all()).filter(({ role }) => role !== 'tracker');
    const candidates = await Promise.all(
      others.map(async ({ id, name, platform }) => {
        const { value } = await reports.entities(id, 'offer');
        const { mark } = connectorOf(platform);
        return (value?.entities ?? []).map((offer) => ({
          connection: id,
          connectionName: name,
          mark,
          offer: { id: offer.id, name: offer.name },
        }));
      }),
    );
    return rank(candidates.flat(), text).slice(0, MOST_CANDIDATES);
  }

  async function choose({ here, there }: LinkChoice, tab: number | null): Promise<null> {
    const evidence = there ? there.offers.map((offer) => `#${offer}`).join(', ') : '';
    const affiliate = there ? await affiliateFor(here, there.connection) : null;
    const origin = there ? 'manual' : 'none';
    await store.put({ here, there, affiliate, origin, evidence, confidence: 1, decidedAt: now() });
    if (tab !== null) announce({ announce: 'ask-again' }, tab);
    announce({ announce: 'changed', what: 'page', ...(tab !== null && { tab }) });
    return null;
  }

  /** A network's own report holds every affiliate's traffic: without one of them there is nothing to compare. */
  async function affiliateFor(here: Link['here'], connection: string): Promise<string | null> {
    const all = await connections.all();
    const tracker = all.find(({ id }) => id === here.connection);
    if (!tracker || all.find(({ id }) => id === connection)?.role !== 'network') return null;
    const { links } = await of(tracker, { ...readerOfKept(reports) });
    const offers = (await reports.knownEntities(here.connection, 'offer')).value?.entities ?? [];
    const url = offers.find(({ id }) => id === here.offer)?.url ?? null;
    return guessAffiliate(url, links, connection);
  }

  return {
    of,
    handlers: {
      'links.search': search,
      'links.choose': (choice, { sender }) => choose(choice, sender.tab),
    },
  };
}

const MOST_CANDIDATES = 60;

function readerOfKept(reports: Pick<Reports, 'knownEntities'>): Reader {
  return {
    entities: reports.knownEntities,
    report: async () => ({ value: null, failure: null, fresh: false }),
  };
}

function receiverOf(
  connection: Connection,
  offers: readonly Entity[],
  complete: boolean,
): Receivers & {
  offers: readonly Entity[];
} {
  const { affiliateId, clickHosts } = connection.account;
  return { connection: connection.id, role: connection.role, affiliateId, clickHosts, offers, complete };
}

function namesOf(offers: readonly Entity[]): Map<string, string | null> {
  return new Map(offers.map(({ id, name }) => [id, name]));
}

/** The very id first, then names that begin with the text, then all that hold every word of it. */
function rank(candidates: readonly LinkCandidate[], text: string): LinkCandidate[] {
  const wanted = text.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const place = ({ offer }: LinkCandidate) => {
    const name = (offer.name ?? '').toLowerCase();
    if (offer.id.toLowerCase() === wanted) return 0;
    return name.startsWith(wanted) ? 1 : 2;
  };
  const holds = ({ offer }: LinkCandidate) => {
    const searched = `${offer.id} ${offer.name ?? ''}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  };
  return candidates.filter(holds).sort((a, b) => place(a) - place(b));
}
