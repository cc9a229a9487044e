import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import type { LinkChoice, LinkDecision } from '@/utils/messages/links';
import type { Connection } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import type { LinkStore } from '@/utils/store/link-store';
import type { LaterCode } from '../browser/later-code';
import type { Reader } from '../reports/reader';
import type { Reports } from '../reports/reports';
import { type LinkBook, type ListedOffers, openLinkBook, type SuggestingBook } from './link-book';

export type { LinkBook } from './link-book';

/** Which offer here is which offer there: what addresses prove and what the user decided. */
export interface Links {
  /** The links of one sender's offers to all other connections. */
  of(sender: Connection, reader: Reader): Promise<LinkBook>;
  /** The same, with what may be linked. */
  suggesting(sender: Connection, reader: Reader): Promise<SuggestingBook>;
  choose(choice: LinkChoice): Promise<null>;
  handlers: Pick<Handlers, 'links.choose' | 'links.undo'>;
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

  async function suggesting(sender: Connection, reader: Reader): Promise<SuggestingBook> {
    const others = (await connections.all()).filter(({ id, role }) => role !== 'tracker' && id !== sender.id);
    const list = async (connection: Connection): Promise<ListedOffers> => ({
      connection,
      answer: await reader.entities(connection.id, 'offer'),
    });
    const [code, here, ...there] = await Promise.all([comparing(), list(sender), ...others.map(list)]);
    return openLinkBook({ here, there, decisions: await store.list(), code });
  }

  async function choose({ here, there }: LinkChoice): Promise<null> {
    const isNone = there === null || there.offers.length === 0;
    const evidence = there ? there.offers.map((offer) => `#${offer}`).join(', ') : '';
    const affiliate = there && !isNone ? await affiliateFor(here, there.connection) : null;
    const origin = isNone ? 'none' : 'manual';
    await store.put({ here, there, affiliate, origin, evidence, confidence: 1, decidedAt: now() });
    return tellEverybody();
  }

  /** What addresses prove speaks again. */
  async function undo({ here, there }: LinkDecision): Promise<null> {
    await store.remove(here, there);
    return tellEverybody();
  }

  async function tellEverybody(): Promise<null> {
    for (const tab of await dashboards.tabs()) announce({ announce: 'ask-again' }, tab);
    announce({ announce: 'changed', what: 'links' });
    return null;
  }

  async function affiliateFor(here: LinkChoice['here'], connection: string): Promise<string | null> {
    const sender = (await connections.all()).find(({ id }) => id === here.connection);
    if (!sender) return null;
    return (await suggesting(sender, readerOfKept(reports))).affiliateOf(here.offer, connection);
  }

  return { of: suggesting, suggesting, choose, handlers: { 'links.choose': choose, 'links.undo': undo } };
}

function readerOfKept(reports: Pick<Reports, 'knownEntities'>): Reader {
  return {
    entities: reports.knownEntities,
    report: async () => ({ value: null, failure: null, fresh: false }),
  };
}
