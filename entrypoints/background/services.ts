import { browser } from 'wxt/browser';
import { profileOf } from '@/connectors/profiles';
import { type Announce, createAnnounce } from '@/utils/messages/announcements';
import { answer } from '@/utils/messages/answer';
import type { ChromeSender } from '@/utils/messages/sender';
import { createAlarms } from './browser/alarms';
import type { LaterCode } from './browser/later-code';
import { createPermissions } from './browser/permissions';
import { createScripting } from './browser/scripting';
import { openStorage } from './browser/storage';
import { createTabs } from './browser/tabs';
import { createToolbarButton } from './browser/toolbar';
import { describe } from './catalog';
import { createCampaignPlaces } from './comparisons/campaign-places';
import { createRowProofs } from './comparisons/row-proofs';
import { comparisonsWhenAsked } from './comparisons/when-asked';
import { createConnections } from './connections/connections';
import { apiPatternsOf } from './connections/origins';
import { onDashboards } from './dashboards';
import { createDiagnostics } from './diagnostics/service';
import { exploreWhenAsked, matchesWhenAsked } from './explore/when-asked';
import { createCandidates } from './links/candidates';
import { createChoiceTokens } from './links/choice-tokens';
import { createLinks } from './links/links';
import { createOfferList } from './links/offer-list';
import { createLockService } from './lock';
import { createPageWords } from './page-words';
import { createPages } from './pages';
import { createPasted } from './pasted/service';
import { createPresence } from './presence';
import { createRates } from './rates/rates';
import { createShownRates } from './rates/shown-rates';
import { createKeeper } from './ready';
import { createReports } from './reports/reports';
import { createRetention } from './reports/retention';
import { createBudget } from './scheduler/budget';
import { createScheduler } from './scheduler/scheduler';
import { createSettings } from './settings';
import { createSites } from './sites';
import { openStores } from './stores';
import { createSummary } from './summary/summary';
import { createQuestions } from './sync/questions';
import { createRefresh, REFRESH_ALARM } from './sync/refresh';
import { createSync, SYNC_ALARM } from './sync/sync';
import { createToolbar } from './toolbar';
import { createTransferService } from './transfer/service';

/**
 * The background's table of contents: builds each service once and hands it what it needs.
 *
 * @param ahead all that `storage.local` holds, already asked for
 */
export function startServices(
  later: Omit<LaterCode, 'services'>,
  ahead: Promise<Record<string, unknown>>,
): Services {
  const now = () => Temporal.Now.instant().toString();
  const machineZone = Temporal.Now.timeZoneId();
  const version = () => browser.runtime.getManifest().version;
  const tell = createAnnounce(browser, () => pages.tabs());
  const announce: Announce = (announcement, tab) => {
    if (announcement.announce === 'changed') void ready.drop();
    tell(announcement, tab);
    toolbar.hear(announcement);
  };
  const { platforms, comparing, upkeep, exploring } = later;
  // Each takes the browser whole: it makes a namespace when it is first touched, and a waking worker is in a hurry.
  const permissions = createPermissions(browser);
  const scripting = createScripting(browser);
  const alarms = createAlarms(browser);
  const areas = openStorage(browser, ahead);
  const kept = openStores(areas);
  // Most questions end there, and the disk opens while later scripts are read.
  kept.reports.open();
  const isLocked = async () => (await kept.lock.state()) === 'locked';
  const scheduler = createScheduler({
    ...{ hosts: kept.hosts, checkpoints: kept.checkpoints, now },
    version,
    touch: () => void browser.runtime.getPlatformInfo(),
  });
  const underway = new Map<string, string>();

  const sites = createSites({
    ...{ profileOf, permissions, scripting, announce, store: kept.connections, said: kept.sites },
    pages: { tabs: () => pages.tabs(), forgetDashboard: (origin) => pages.forgetDashboard(origin) },
    release: (patterns) => connections.release(patterns),
  });
  const connections = createConnections({
    ...kept,
    ...{ platforms, profileOf, store: kept.connections, permissions, announce, now },
    fetch: (...request) => fetch(...request),
    newId: () => crypto.randomUUID(),
    scheduleOf: scheduler.scheduleOf,
    tablesOf: (connection) => pasted.tablesOf(connection),
    boundSites: sites.bound,
    isFetching: (id) => [...underway.values()].includes(id),
    onSaved({ id, savedAt, verifiedAt }) {
      void sites.reconcile();
      // A repaired connection is asked at once, whatever its last attempt said.
      void summary.get('7d', savedAt !== verifiedAt);
      void sync.start(id);
    },
    async onRemoved(id, removed) {
      await sites.forgetConnection(id);
      await Promise.all([sync.stop(id), reports.forget(id), rates.forget(id), kept.checkpoints.forget(id)]);
      await tokens.withdraw();
      await forgetHost(removed?.apiBase ?? null);
      if (removed?.dashboard) await forgetDashboard(removed.dashboard);
      if (removed) await pasted.forget(removed);
      await forgetBands(id);
      await sites.reconcile();
    },
  });
  const pasted = createPasted({
    ...{ upkeep, area: areas.local, store: kept.connections, now },
    save: connections.handlers['connections.save'],
    newId: () => crypto.randomUUID(),
  });
  const budget = createBudget(areas.local, now);
  const retention = createRetention({ ...kept, store: kept.reports, budget, announce, now });
  const reports = createReports({
    ...{ connections, scheduler, now, store: kept.reports, session: areas.session },
    ...{ budget, isLocked, spansOf: pasted.spansOf, settings: kept.settings },
    collect: {
      report: async (...question) => (await platforms()).collectReport(...question),
      entities: async (...question) => (await platforms()).collectEntities(...question),
    },
    noteOutcome(id, failure) {
      const answered = async () =>
        kept.health.answered(id, (await pasted.spansOf(id))?.at(-1)?.pastedAt ?? now());
      void (failure ? kept.health.failed(id, failure) : answered());
      void retention.tidy();
    },
  });
  const tabs = createTabs(browser);
  const pages = createPages({
    ...{ area: areas.session, announce, addressOf: tabs.addressOf, openTabs: tabs.open },
    offerIn: (tab) => offerIn(tab),
    isHidden: async ({ origin, view }) => (await presence.at(origin, view)).hidden,
  });
  const linked = { connections, reports, comparing, store: kept.links, dashboards: pages };
  const links = createLinks({ ...linked, announce, now });
  const tokens = createChoiceTokens({ area: areas.session, newId: () => crypto.randomUUID(), now });
  const rates = createRates({
    ...{ connections, permissions, announce, now, store: kept.rates },
    readEcb: async (file) => (await platforms()).readEcbRates(file, (...request) => fetch(...request)),
    isQuoting: ({ platform, portal }) => portal !== null && profileOf(platform).quotesIn === portal,
    async readQuotes(id) {
      const { connector, api, context } = await connections.open(id);
      return (await connector.quotes?.(api, context)) ?? null;
    },
  });
  const proofs = createRowProofs();
  const compared = {
    connections,
    reports,
    links,
    rates,
    proofs,
    settings: kept.settings,
    profileOf,
    comparing,
    announce,
    now,
  };
  const say = createPageWords({ settings: kept.settings, browserLanguages: () => navigator.languages });
  const places = createCampaignPlaces(areas.session);
  const onPages = { ...compared, places, pages, say, machineZone, siteAt: sites.choiceAt };
  const comparisons = comparisonsWhenAsked(later.comparisons, onPages);
  const presence = createPresence({
    ...{ store: kept.presence, tabs: pages.tabs, announce, pageIn: pages.at },
  });
  const summary = createSummary({
    ...{ ...compared, machineZone, underway },
    onSummary: (seen) => toolbar.note(seen),
  });
  const lock = createLockService({
    ...{ ...kept, ...connections, pasted, announce, onUnlocked },
    onLocked: () => sync.pause(),
  });
  const toolbar = createToolbar({
    ...{ button: createToolbarButton(browser), area: areas.local, settings: kept.settings },
    cards: connections.list,
    lockState: kept.lock.state,
    summary: () => ready.keeping(() => summary.known('7d')),
    browserLanguages: () => navigator.languages,
  });
  const ready = createKeeper({
    ...{ session: areas.session, settings: kept.settings, lockState: kept.lock.state, now },
  });
  const questions = createQuestions({ ...compared, machineZone });
  const unasked = { reports, alarms, today: questions.today, isLocked, isOnline: () => navigator.onLine };
  const sync = createSync({
    ...{ ...unasked, store: kept.sync, announce, now, random: Math.random },
    questionsOf: questions.of,
  });
  const refresh = createRefresh({
    ...{ ...unasked, settings: kept.settings, questionsOfPairs: questions.ofPairs },
    onAnswer: () => announce({ announce: 'changed', what: 'numbers' }),
  });

  const transfer = createTransferService({
    ...{ ...kept, platforms, upkeep, now },
    newId: () => crypto.randomUUID(),
    async onImported(ready) {
      await sites.reconcile();
      for (const connection of ready) {
        if (await permissions.contains(apiPatternsOf(connection))) void sync.start(connection.id);
      }
      announce({ announce: 'changed', what: 'settings' });
      announce({ announce: 'changed', what: 'connections' });
      await refresh.ensure();
    },
  });

  /** What the page in the tab could be bound to. */
  async function offerIn(tab: number) {
    const address = await tabs.addressOf(tab);
    return address === null ? null : sites.offerFor(address);
  }
  const diagnostics = createDiagnostics({
    ...{ version, browser: navigator.userAgent, now, upkeep },
    ...{ cards: connections.list, kept: retention.list, lock: kept.lock.state, hostState: kept.hosts.get },
    ...{ links: kept.links.list, settings: kept.settings.get, syncs: sync.list },
    origins: async () => (await browser.permissions.getAll()).origins ?? [],
    alarms: () => browser.alarms.getAll(),
  });

  function onUnlocked(): void {
    void sync.resume();
    void refresh.run();
  }

  /** What was remembered of its pages; where the pill stands too, unless another connection has its pages there. */
  async function forgetDashboard(dashboard: string): Promise<void> {
    await pages.forgetDashboard(dashboard);
    const all = await connections.all();
    if (!all.some((each) => each.dashboard === dashboard)) await presence.forget(dashboard);
  }

  /** Bands of pairs and links of which one side is gone. */
  async function forgetBands(id: string): Promise<void> {
    const { bandOverrides } = await kept.settings.get();
    const left = bandOverrides.filter(({ here, there }) => here !== id && there !== id);
    if (left.length < bandOverrides.length) await kept.settings.set({ bandOverrides: left });
  }

  /** Unless another connection is on it. */
  async function forgetHost(apiBase: string | null): Promise<void> {
    const all = await connections.all();
    const host = apiBase && new URL(apiBase).host;
    if (host && !all.some((each) => each.apiBase && new URL(each.apiBase).host === host)) {
      await scheduler.forget(host);
    }
  }

  const message = answer(
    browser.runtime,
    {
      'catalog.list': async () => [...(await platforms()).connectors.values()].map(describe),
      ...connections.handlers,
      'connections.dependents': async ({ id }) =>
        (await upkeep()).tellDependents({ ...kept, sites: sites.list }, id),
      ...lock.handlers,
      ...createSettings({ store: kept.settings, announce, onChanged: () => void refresh.ensure() }).handlers,
      ...retention.handlers,
      ...transfer.handlers,
      ...pasted.handlers,
      ...diagnostics.handlers,
      ...createShownRates(compared).handlers,
      ...pages.handlers,
      ...sites.handlers,
      ...links.handlers,
      ...createCandidates({ ...onPages, tokens, underway }).handlers,
      ...createOfferList({ ...compared, underway }).handlers,
      ...comparisons,
      ...presence.handlers,
      ...onDashboards({ sites, presence, comparisons, say, isLocked }),
      ...matchesWhenAsked(exploring, {
        ...{ connections, comparing, links, places, proofs, reports, scheduler },
        collect: async (...question) => (await platforms()).collectConversions(...question),
      }),
      'summary.get': ({ range, refresh }) => ready.keeping(() => summary.get(range, refresh)),
      ...exploreWhenAsked(exploring, {
        ...{ ...compared, platforms, underway },
        onAnswer: () => announce({ announce: 'changed', what: 'numbers' }),
      }),
      ...sync.handlers,
    },
    ready.before,
  );

  let isLookedAfter = false;

  return {
    message,
    lookAfter() {
      if (isLookedAfter) return;
      isLookedAfter = true;
      void sites.reconcile();
      void refresh.ensure();
      void sync.resume();
    },
    alarm(name) {
      if (name === SYNC_ALARM) void sync.resume();
      if (name === REFRESH_ALARM) void refresh.run();
    },
    browserStarted() {
      void scheduler.sweep();
      toolbar.refresh();
    },
    installed(reason) {
      void sites.reconcile({ again: true });
      toolbar.refresh();
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    },
    command(tab) {
      if (tab !== undefined) announce({ announce: 'panel', open: 'toggle' }, tab);
    },
    permissionsAdded: () => void sites.reconcile(),
    permissionsRemoved() {
      void sites.reconcile();
      announce({ announce: 'changed', what: 'connections' });
    },
  };
}

/** What the browser tells the background: each is heard by the first script, and passed on when the services stand. */
export interface Services {
  /** Undefined: silence. */
  message(message: unknown, sender: ChromeSender): Promise<unknown> | undefined;
  /** What every start looks after, once: behind the first answer, which somebody waits for. */
  lookAfter(): void;
  alarm(name: string): void;
  browserStarted(): void;
  installed(reason: string): void;
  command(tab: number | undefined): void;
  permissionsAdded(): void;
  permissionsRemoved(): void;
}

export const servicesCode = { startServices };
export type ServicesCode = typeof servicesCode;

declare global {
  /** Set by the script that carries the code. */
  var tracksideServices: ServicesCode | undefined;
}
