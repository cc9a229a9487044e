import { connectorOf } from '@/connectors';
import type { OpenConnection } from '@/connectors/collect';
import { profileOf } from '@/connectors/profiles';
import { createCampaignPlaces } from '@/entrypoints/background/comparisons/campaign-places';
import { createComparisons } from '@/entrypoints/background/comparisons/comparisons';
import type { SiteAt } from '@/entrypoints/background/comparisons/page';
import { createRowProofs } from '@/entrypoints/background/comparisons/row-proofs';
import { createRowComparisons } from '@/entrypoints/background/comparisons/rows';
import { createCandidates } from '@/entrypoints/background/links/candidates';
import { createChoiceTokens } from '@/entrypoints/background/links/choice-tokens';
import { createLinks } from '@/entrypoints/background/links/links';
import { createOfferList } from '@/entrypoints/background/links/offer-list';
import { createPages } from '@/entrypoints/background/pages';
import { createReports, type ReportsOptions } from '@/entrypoints/background/reports/reports';
import { createBudget } from '@/entrypoints/background/scheduler/budget';
import { createSummary } from '@/entrypoints/background/summary/summary';
import { compareCode } from '@/utils/compare/code';
import type { Announcement } from '@/utils/messages/map';
import type { Sender } from '@/utils/messages/sender';
import type { BadgeWords } from '@/utils/model/comparison';
import type { Connection } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import { type FailureKind, PlatformError } from '@/utils/model/errors';
import type { Entity, EntityKind, EntityList, Report, ReportQuery } from '@/utils/model/report';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { createLinkStore } from '@/utils/store/link-store';
import { createReportStore } from '@/utils/store/report-store';
import { createMemoryArea } from '../store/memory-area';
import { NOON } from './connections';
import { answerReport, listCampaigns, listOffers } from './story-report';
import { createTestScheduler } from './test-scheduler';

const DASHBOARD = 'https://panel.voluum.com';
export const TAB = 7;

/** The services over the local story, without a browser or a network. */
export interface World extends ReturnType<typeof assemble> {}

export function createWorld(connections: readonly Connection[], options: WorldOptions = {}): World {
  return assemble(connections, options);
}

interface WorldOptions {
  siteAt?: SiteAt;
  settings?: Partial<Settings>;
  machineZone?: string;
  /** Milliseconds. */
  patience?: number;
  isLocked?: () => Promise<boolean>;
  /** Who is asked, in place of the story told without servers. */
  source?: Pick<ReportsOptions, 'connections' | 'collect'>;
}

function assemble(connections: readonly Connection[], options: WorldOptions) {
  const {
    settings = {},
    machineZone = 'Europe/Berlin',
    patience = 50,
    source,
    siteAt,
    isLocked = async () => false,
  } = options;
  const clock = { now: NOON as Instant };
  const now = () => clock.now;
  const asked: { connection: string; query: ReportQuery }[] = [];
  const failing = new Map<string, FailureKind>();
  /** Whoever is in here answers only when its promise is resolved. */
  const held = new Map<string, Promise<void>>();
  const announced: { announcement: Announcement; tab: number | undefined }[] = [];
  const announce = (announcement: Announcement, tab?: number) => void announced.push({ announcement, tab });
  const all = async () => [...connections];
  const ids = new WeakMap<OpenConnection['connector'], string>();

  async function reach(id: string): Promise<Connection> {
    await held.get(id);
    const kind = failing.get(id);
    const connection = connections.find((each) => each.id === id);
    const retryAfter = kind === 'rate-limit' ? 300 : null;
    if (kind || !connection) throw new PlatformError(kind ?? 'request', 'refused', { retryAfter });
    return connection;
  }

  const collect = {
    async report(open: OpenConnection, query: ReportQuery): Promise<Report> {
      const connection = await reach(ids.get(open.connector) ?? '');
      asked.push({ connection: connection.id, query });
      return { ...answerReport(connection, query, now()), asOf: now() };
    },
    async entities(open: OpenConnection, kind: EntityKind): Promise<EntityList> {
      const connection = await reach(ids.get(open.connector) ?? '');
      const entities: Entity[] =
        kind === 'offer' ? listOffers(connection) : kind === 'campaign' ? listCampaigns(connection) : [];
      return { entities, complete: true, notes: [] };
    },
  };
  const open = async (id: string): Promise<OpenConnection> => {
    const connection = connections.find((each) => each.id === id);
    if (!connection) throw new PlatformError('request', 'no such connection');
    const api = { get: unused, post: unused, open: unused };
    const connector = { ...connectorOf(connection.platform) };
    ids.set(connector, id);
    return { connector, api, context: { ...connection, now } };
  };
  const local = createMemoryArea();
  const session = createMemoryArea();
  const scheduler = createTestScheduler({ local, now });
  const budget = createBudget(local, now);
  const store = createReportStore(
    () => Promise.reject(new Error('in memory')),
    () => undefined,
  );
  const settled = { get: async () => ({ ...DEFAULT_SETTINGS, ...settings }) };
  const asking = { connections: { open }, collect, ...source, store, scheduler, session, budget, now };
  const reports = createReports({ ...asking, isLocked, settings: settled });
  const linkStore = createLinkStore(local);
  const comparing = async () => compareCode;
  const proofs = createRowProofs();
  const common = { connections: { all }, reports, profileOf, comparing, announce, now, proofs };
  const pages = createPages({ area: session, announce });
  const links = createLinks({ ...common, store: linkStore, dashboards: pages });
  const words = { reload: 'Reload', panel: 'Trackside' };
  const badges = () => ({ verdicts: {}, metrics: {}, base: '', open: '', choose: '' }) as BadgeWords;
  const say = async () => ({
    label: (found: object) => JSON.stringify(found),
    words,
    badges,
    language: 'en' as const,
  });
  const shared = { ...common, links, settings: settled, machineZone };
  const places = createCampaignPlaces(session);
  const onPages = { ...shared, pages, places, say, patience, ...(siteAt && { siteAt }) };
  const comparisons = createComparisons(onPages);
  const summary = createSummary({ ...shared, underway: new Map() });
  const tokens = createChoiceTokens({ area: session, newId: () => crypto.randomUUID(), now });
  const offerList = createOfferList({ ...shared, underway: new Map() });
  const handlers = {
    ...links.handlers,
    ...createCandidates({ ...onPages, tokens, underway: new Map() }).handlers,
    ...offerList.handlers,
    ...pages.handlers,
    ...comparisons.handlers,
    ...createRowComparisons(onPages).handlers,
    ...summary.handlers,
  };
  return {
    clock,
    asked,
    failing,
    held,
    announced,
    reports,
    links,
    linkStore,
    pages,
    proofs,
    session,
    handlers,
    summary,
    scheduler,
  };
}

export const dashboard: { sender: Sender } = { sender: { class: 'dashboard', tab: TAB, origin: DASHBOARD } };
export const panel: { sender: Sender } = {
  sender: { class: 'panel', tab: TAB, origin: 'chrome-extension://x' },
};
export const page: { sender: Sender } = {
  sender: { class: 'page', tab: null, origin: 'chrome-extension://x' },
};

/** Lets everything that is already answered arrive. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function unused(): Promise<never> {
  throw new TypeError('Nothing here asks over a network.');
}
