import { vi } from 'vitest';
import { platformCode } from '@/connectors/code';
import type { Connector } from '@/connectors/connector';
import { createConnections } from '@/entrypoints/background/connections/connections';
import { createSites } from '@/entrypoints/background/sites';
import type { ConnectionDraft } from '@/utils/messages/connections';
import type { Ask } from '@/utils/messages/map';
import { PlatformError } from '@/utils/model/errors';
import { createConnectionStore } from '@/utils/store/connection-store';
import { createHealthStore } from '@/utils/store/health-store';
import { createLinkStore } from '@/utils/store/link-store';
import { createLock } from '@/utils/store/lock';
import { createReportStore } from '@/utils/store/report-store';
import { openReportDatabase } from '@/utils/store/report-tables';
import { createSessionStore } from '@/utils/store/session-store';
import { createSiteStore } from '@/utils/store/site-store';
import { createVault } from '@/utils/store/vault';
import { createKeyStore } from '@/utils/store/vault-keys';
import { createMemoryArea } from '../store/memory-area';
import { readDatabases } from '../store/traces';
import { createBrowser } from './browser-stand-in';
import { standIn } from './platform-stand-in';

export const CANARY = 'canary-9f3b-71c2';
export const NOW = '2026-11-08T10:00:00Z';

/** What a platform's host answers: a status with a body, or an error that fetch throws. */
type Hosts = Record<string, { status?: number; body: string } | Error>;
export const WELCOME = { body: JSON.stringify({ name: 'Acme' }) };

export const DRAFT: ConnectionDraft = {
  id: null,
  platform: 'voluum',
  name: '',
  values: { dashboard: 'https://panel.acme.test', apiKey: CANARY, note: '' },
  portal: null,
  timeZone: 'Europe/Berlin',
  currency: 'usd',
};

/** The real services and stores on a stand-in browser and platform. */
export function createHousehold({
  connector = standIn as Connector,
  fetching = false,
  forgetful = false,
} = {}) {
  const local = createMemoryArea();
  const session = createMemoryArea();
  const browser = createBrowser();
  const hosts: Hosts = { 'api.acme.test': WELCOME };
  const requests: { host: string; key: string | null }[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const { hostname: host } = new URL(request.url);
    requests.push({ host, key: request.headers.get('x-key') });
    const answer = hosts[host] ?? new TypeError('Failed to fetch');
    if (answer instanceof Error) throw answer;
    return new Response(answer.body, {
      status: answer.status ?? 200,
      headers: { 'content-type': answer.body.startsWith('<') ? 'text/html' : 'application/json' },
    });
  };
  const store = createConnectionStore(local);
  const profileOf = () => connector;
  const connectors = new Map([[connector.platform, connector]]);
  const reports = createReportStore(openReportDatabase, () => undefined);
  const links = createLinkStore(local);
  const health = createHealthStore(local);
  const sessions = createSessionStore(session);
  const lock = createLock({ local, session });
  const vault = createVault(createKeyStore(), lock);
  const sites = createSites({
    ...{
      profileOf,
      store,
      ...browser,
      said: createSiteStore(local),
      pages: { tabs: async () => [], forgetDashboard: async () => undefined },
    },
    announce: () => undefined,
    release: (patterns) => service.release(patterns),
  });
  const onSaved = vi.fn();
  const announce = vi.fn();
  const { handlers, ...service } = createConnections({
    platforms: async () => ({ ...platformCode, connectors }),
    profileOf,
    store,
    vault,
    sessions,
    health,
    links,
    reports,
    permissions: browser.permissions,
    fetch,
    now: () => NOW,
    newId: () => crypto.randomUUID(),
    announce,
    scheduleOf: () => (start) => start(),
    isFetching: () => fetching,
    isForgetful: () => forgetful,
    onSaved,
    onRemoved: () => sites.reconcile(),
  });

  // Asked as the options page asks.
  const page = { sender: { class: 'page', tab: null, origin: '' } } as const;
  const connections = {
    ...service,
    plan: async (ask: Ask<'connections.plan'>) => handlers['connections.plan'](ask, page),
    list: async () => handlers['connections.list'](null, page),
    save: async (ask: ConnectionDraft) => handlers['connections.save'](ask, page),
    check: async (ask: { id: string }) => handlers['connections.check'](ask, page),
    rename: async (ask: Ask<'connections.rename'>) => handlers['connections.rename'](ask, page),
    remove: async (ask: { id: string }) => handlers['connections.remove'](ask, page),
  };

  return {
    connections,
    sites,
    browser,
    hosts,
    requests,
    local,
    session,
    stores: { store, vault, reports, links, health, sessions, lock },
    onSaved,
    announce,
    /** As the options page does it: asks the browser for what the plan names, then saves. */
    async save(change: Partial<ConnectionDraft> = {}) {
      const draft = { ...DRAFT, ...change };
      const { origins } = await connections.plan({ platform: draft.platform, values: draft.values });
      browser.grant(...origins.map(({ pattern }) => pattern));
      return connections.save(draft);
    },
    /** Everything that lies anywhere, as one text. */
    async snapshot(): Promise<string> {
      const areas = [local, session].map(({ items }) => [...items].sort());
      return JSON.stringify([areas, [...browser.granted].sort(), browser.scripts, await readDatabases()]);
    },
  };
}

/** The failure that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>) {
  const caught = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(caught instanceof PlatformError)) throw new Error(`not refused as it should be: ${caught}`);
  return caught.failure;
}
