import { z } from 'zod/mini';
import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import { SCHEMAS } from '@/utils/messages/schemas';
import { VERDICTS, type Verdict } from '@/utils/model/comparison';
import { once } from '@/utils/model/once';
import type { PageView } from '@/utils/model/page-view';
import { ENTITY_KINDS } from '@/utils/model/report';
import type { SiteOffer } from '@/utils/model/site';
import type { Area } from '@/utils/store/area';

/** Which dashboard page each tab shows: kept for the session, so that a woken worker still knows. */
export interface Pages {
  remember(tab: number, page: OpenPage): Promise<void>;
  at(tab: number): Promise<OpenPage | null>;
  /** The panel over the tab is about one of the page's rows; null: about the page again. */
  turnTo(tab: number, row: PageView['entity']): Promise<void>;
  /** What was found about it, for the popup. */
  noteVerdict(tab: number, found: Found): Promise<void>;
  /** All tabs with a dashboard in them, and some that have been closed. */
  tabs(): Promise<number[]>;
  /** All tabs of a dashboard whose connection is gone. */
  forgetDashboard(origin: string): Promise<void>;
  handlers: Pick<Handlers, 'panel.close' | 'panel.open' | 'sites.here'>;
}

export interface OpenPage {
  view: PageView;
  /** Of the dashboard, as the browser names it. */
  origin: string;
  /** The row of it that the panel is about, where it is not about the page as a whole. */
  row?: PageView['entity'];
}

export interface PagesOptions {
  /** `storage.session`: gone with the browser. */
  area: Area;
  announce: Announce;
  /** Where a tab is now; null where the browser does not tell. */
  addressOf?: (tab: number) => Promise<string | null>;
  /** Ids of all tabs; absent: none is ever found closed. */
  openTabs?: () => Promise<readonly number[]>;
  /** What the page in a tab could be bound to, where nothing reads it; absent: nothing ever. */
  offerIn?: (tab: number) => Promise<SiteOffer | null>;
  /** Whether it was told to hide on a page; absent: never. */
  isHidden?: (page: OpenPage) => Promise<boolean>;
}

export interface Found {
  subject: string | null;
  verdict: Verdict;
}

export function createPages(options: PagesOptions): Pages {
  const { area, announce, openTabs, isHidden = async () => false } = options;
  const { addressOf = async () => null, offerIn = async () => null } = options;

  async function read(key: string): Promise<unknown> {
    return (await area.get(key))[key];
  }

  async function at(tab: number): Promise<OpenPage | null> {
    const parsed = openPage().safeParse(await read(pageKey(tab)));
    return parsed.success ? parsed.data : null;
  }

  /** A panel that is open over the page hears when the page says something else; being read again is no change. */
  async function remember(tab: number, page: OpenPage): Promise<void> {
    const before = await at(tab);
    const row = before?.row && isSameSubject(before.view, page.view) ? { row: before.row } : {};
    await area.set({ [pageKey(tab)]: { ...page, ...row } });
    if (!before) await forgetClosed();
    if (before && !isSameView(before.view, page.view)) announce({ announce: 'changed', what: 'page', tab });
  }

  async function tabs(): Promise<number[]> {
    const keys = Object.keys(await area.get(null)).filter((key) => key.startsWith(pageKey('')));
    return keys.map((key) => Number(key.slice(pageKey('').length)));
  }

  /** Whenever one more is opened: to hear of it would wake the worker with every tab that a person closes. */
  async function forgetClosed(): Promise<void> {
    const open = await openTabs?.();
    const closed = open ? (await tabs()).filter((tab) => !open.includes(tab)) : [];
    await area.remove(closed.flatMap((tab) => [pageKey(tab), foundKey(tab)]));
  }

  async function turnTo(tab: number, row: PageView['entity']): Promise<void> {
    const page = await at(tab);
    if (!page || (page.row ?? null) === row) return;
    await area.set({ [pageKey(tab)]: { ...page, row } });
    announce({ announce: 'changed', what: 'page', tab });
  }

  /** A tab that has gone on to another site is told by nobody. */
  async function stillAt(tab: number): Promise<OpenPage | null> {
    const [page, address] = await Promise.all([at(tab), addressOf(tab)]);
    return address === null || URL.parse(address)?.origin === page?.origin ? page : null;
  }

  async function open(tab: number): Promise<boolean> {
    if (!(await at(tab))) return false;
    announce({ announce: 'panel', open: true }, tab);
    return true;
  }

  return {
    at,
    remember,
    turnTo,
    noteVerdict: (tab, found) => area.set({ [foundKey(tab)]: found }),
    tabs,
    async forgetDashboard(origin) {
      const kept = Object.entries(await area.get(null));
      const there = kept.filter(([, record]) => openPage().safeParse(record).data?.origin === origin);
      const keys = there.map(([key]) => key);
      await area.remove([...keys, ...keys.map((key) => key.replace(...PAGE_TO_FOUND))]);
    },
    handlers: {
      'panel.close': async (_, { sender }) => {
        if (sender.tab === null) return null;
        announce({ announce: 'panel', open: false }, sender.tab);
        await turnTo(sender.tab, null);
        return null;
      },
      'panel.open': ({ tab }) => open(tab),
      'sites.here': async ({ tab }) => {
        const page = await stillAt(tab);
        const noted = foundHere().safeParse(await read(foundKey(tab)));
        const { subject, verdict } = page && noted.success ? noted.data : NOTHING_FOUND;
        const offer = page ? null : await offerIn(tab);
        const hidden = page && (await isHidden(page));
        const { dashboard } = page?.view ?? { dashboard: null };
        return { dashboard, subject, verdict, ...(hidden && { hidden }), ...(offer && { offer }) };
      },
    },
  };
}

const entity = once(
  (): z.ZodMiniType<PageView['entity']> =>
    z.nullable(z.object({ kind: z.enum(ENTITY_KINDS), id: z.string() })),
);
const openPage = once(
  (): z.ZodMiniType<OpenPage> =>
    z.object({
      view: SCHEMAS['compare.page'](),
      origin: z.string(),
      row: z.exactOptional(entity()),
    }),
);
const foundHere = once(
  (): z.ZodMiniType<Found> =>
    z.object({
      subject: z.nullable(z.string()),
      verdict: z.enum(VERDICTS),
    }),
);

const NOTHING_FOUND = { subject: null, verdict: null };

function isSameView(a: PageView, b: PageView): boolean {
  return JSON.stringify(byName({ ...a, readAt: '' })) === JSON.stringify(byName({ ...b, readAt: '' }));
}

/** Whatever numbers it shows. */
function isSameSubject(a: PageView, b: PageView): boolean {
  return isSameView({ ...a, visible: null }, { ...b, visible: null });
}

/** Storage and parsing keep keys in orders of their own. */
function byName(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, byName(inner)]);
  return entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

const pageKey = (tab: number | '') => `page ${tab}`;
const foundKey = (tab: number) => `found ${tab}`;
const PAGE_TO_FOUND = ['page', 'found'] as const;
