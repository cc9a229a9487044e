import type { Receivers } from '@/utils/compare/link';
import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import type { LinkChoice } from '@/utils/messages/map';
import type { Connection } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import type { Link } from '@/utils/model/link';
import type { Entity } from '@/utils/model/report';
import type { LinkStore } from '@/utils/store/link-store';
import type { LaterCode } from '../browser/later-code';
import type { Reader } from '../reports/reader';
import type { Reports } from '../reports/reports';

/** Which offer here is which offer there: what addresses prove and what the user decided. */
export interface Links {
  /** The links of one tracker's offers to all other connections. */
  of(tracker: Connection, reader: Reader): Promise<LinkBook>;
  handlers: Pick<Handlers, 'links.choose' | 'links.undo'>;
}

export interface LinkBook {
  /** The tracker's own offers, as its platform lists them. */
  offers: readonly Entity[];
  links: Link[];
  /** False where offers that have no link may get one yet: a list is missing, the tracker's own above all. */
  settled: boolean;
  /** The name of an offer, where its platform gives one. */
  nameOf(connection: string, offer: string): string | null;
}

export interface LinksOptions {
  connections: { all(): Promise<Connection[]> };
  reports: Pick<Reports, 'knownEntities'>;
  store: LinkStore;
  comparing: LaterCode['comparing'];
  /** Tabs with a dashboard in them: a link decides what is said there. */
  dashboards: { tabs(): Promise<number[]> };
  announce: Announce;
  now: () => Instant;
}

export function createLinks(options: LinksOptions): Links {
  const { connections, reports, store, comparing, dashboards, announce, now } = options;

  async function of(tracker: Connection, reader: Reader): Promise<LinkBook> {
    const others = (await connections.all()).filter(({ role }) => role !== 'tracker');
    const offersOf = async (connection: Connection) => ({
      connection,
      answer: await reader.entities(connection.id, 'offer'),
    });
    const [{ linkOffers }, here, ...there] = await Promise.all([
      comparing(),
      ...[tracker, ...others].map(offersOf),
    ]);
    const sender = { connection: tracker.id, offers: here?.answer.value?.entities ?? [] };
    const receivers = there.map(({ connection, answer: { value } }) =>
      receiverOf(connection, value?.entities ?? [], value?.complete ?? false),
    );
    const names = [sender, ...receivers].map(
      ({ connection, offers }) => [connection, namesOf(offers)] as const,
    );
    const known = new Map(names);
    return {
      offers: sender.offers,
      settled: Boolean(here?.answer.value) && there.every(({ answer }) => answer.value || answer.failure),
      links: linkOffers(sender, receivers, await store.list()),
      nameOf: (connection, offer) => known.get(connection)?.get(offer) ?? null,
    };
  }

  async function choose({ here, there }: LinkChoice): Promise<null> {
    const evidence = there ? there.offers.map((offer) => `#${offer}`).join(', ') : '';
    const affiliate = there ? await affiliateFor(here, there.connection) : null;
    const origin = there ? 'manual' : 'none';
    await store.put({ here, there, affiliate, origin, evidence, confidence: 1, decidedAt: now() });
    return tellEverybody();
  }

  /** What addresses prove speaks again. */
  async function undo(here: Link['here']): Promise<null> {
    await store.remove(here);
    return tellEverybody();
  }

  async function tellEverybody(): Promise<null> {
    for (const tab of await dashboards.tabs()) announce({ announce: 'ask-again' }, tab);
    announce({ announce: 'changed', what: 'links' });
    return null;
  }

  /** A network's own report holds every affiliate's traffic: without one of them there is nothing to compare. */
  async function affiliateFor(here: Link['here'], connection: string): Promise<string | null> {
    const all = await connections.all();
    const tracker = all.find(({ id }) => id === here.connection);
    const network = all.find(({ id, role }) => id === connection && role === 'network');
    if (!tracker || !network) return null;
    const { links } = await of(tracker, { ...readerOfKept(reports) });
    const offers = (await reports.knownEntities(here.connection, 'offer')).value?.entities ?? [];
    const url = offers.find(({ id }) => id === here.offer)?.url ?? null;
    return (await comparing()).guessAffiliate(url, links, network);
  }

  return { of, handlers: { 'links.choose': choose, 'links.undo': undo } };
}

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
  const { id, platform, role } = connection;
  const { affiliateId, clickHosts } = connection.account;
  return { connection: id, platform, role, affiliateId, clickHosts, offers, complete };
}

function namesOf(offers: readonly Entity[]): Map<string, string | null> {
  return new Map(offers.map(({ id, name }) => [id, name]));
}
