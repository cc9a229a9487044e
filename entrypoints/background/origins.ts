import type { Connector } from '@/connectors/connector';
import type { FormValues, SavePlan } from '@/utils/messages/map';
import type { Connection } from '@/utils/model/connection';
import { readerOf } from './sites';

/** The match pattern that allows an address. The browser's patterns know no port: a host is allowed on all of them. */
export function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** The origins that a form may need, the API's first. A dashboard is asked for only where something reads it. */
export function planOf(connector: Connector, values: FormValues): SavePlan {
  const { api, dashboard } = connector.addresses(values);
  const read = dashboard !== null && readerOf(connector.dashboard) ? [dashboard] : [];
  const origins = new Map<string, SavePlan['origins'][number]>();
  for (const [address, use] of [...api.map(asApi), ...read.map(asDashboard)]) {
    const pattern = patternOf(address);
    if (!origins.has(pattern)) origins.set(pattern, { pattern, host: new URL(address).host, use });
  }
  return { origins: [...origins.values()], apiBase: api[0] ?? null, dashboard };
}

/** The patterns that a saved connection needs. */
export function neededBy({ apiBase, dashboard }: Connection): string[] {
  return [apiBase, dashboard].filter((address) => address !== null).map(patternOf);
}

/** The pattern without which its platform cannot be called; empty where nothing is called. */
export function apiPatternsOf({ apiBase }: Pick<Connection, 'apiBase'>): string[] {
  return apiBase === null ? [] : [patternOf(apiBase)];
}

const asApi = (address: string) => [address, 'api'] as const;
const asDashboard = (address: string) => [address, 'dashboard'] as const;
