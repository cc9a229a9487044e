import { connectors } from '@/connectors';
import { describe } from '@/entrypoints/background/catalog';
import type { ConnectionCard, PlatformForm, SavePlan } from '@/utils/messages/connections';
import { type Account, NOTHING_TOLD } from '@/utils/model/connection';

/** The forms as the connectors declare them. */
export const CATALOG: PlatformForm[] = [...connectors.values()].map(describe);

export const PLAN: SavePlan = {
  origins: [
    { pattern: 'https://api.voluum.com/*', host: 'api.voluum.com', use: 'api' },
    { pattern: 'https://panel.voluum.com/*', host: 'panel.voluum.com', use: 'dashboard' },
  ],
  apiBase: 'https://api.voluum.com',
  dashboard: 'https://panel.voluum.com',
};

const ACCOUNT: Account = {
  ...NOTHING_TOLD,
  name: 'team@northbuy.example',
  role: 'tracker',
};

export function card(more: Partial<ConnectionCard> = {}): ConnectionCard {
  return {
    id: 'c1',
    platform: 'voluum',
    platformName: 'Voluum',
    mark: 'VO',
    portal: null,
    version: null,
    region: null,
    role: 'tracker',
    name: 'Voluum main',
    currency: 'USD',
    timeZone: 'Etc/UTC',
    apiBase: 'https://api.voluum.com',
    dashboard: 'https://panel.voluum.com',
    account: ACCOUNT,
    shown: { dashboard: 'https://panel.voluum.com', accessId: 'k3fd', accessKey: 'a91c' },
    savedAt: '2026-10-01T10:00:00Z',
    verifiedAt: '2026-11-08T10:42:00Z',
    state: 'working',
    failure: null,
    asOf: '2026-11-08T10:42:00Z',
    daysKept: 38,
    experimental: false,
    ...more,
  };
}

const affiliate = card({
  id: 'c2',
  platform: 'affise',
  platformName: 'Affise',
  mark: 'AF',
  portal: 'affiliate',
  role: 'affiliate',
  name: 'Affise Acme',
  account: { ...ACCOUNT, name: 'Northbuy Ltd', role: 'affiliate', portal: 'affiliate', affiliateId: '1182' },
  shown: { dashboard: 'https://acme.affise.com', baseUrl: '', apiKey: '77d0' },
  state: 'fetching',
  asOf: '2026-11-08T10:40:00Z',
  daysKept: 21,
});

const staff = card({
  ...affiliate,
  id: 'c3',
  portal: 'admin',
  role: 'network',
  name: 'Affise Blue, Tier 2 desk of the whole northern team',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  account: {
    ...ACCOUNT,
    name: 'Blue Media Performance Marketing GmbH & Co. KG',
    role: 'network',
    portal: 'admin',
    staff: 'affiliate-manager',
    assignedOnly: true,
  },
  state: 'working',
});

const refused = card({
  ...affiliate,
  id: 'c4',
  name: 'Affise Red',
  state: 'failed',
  failure: { kind: 'credentials', message: 'refused' },
  asOf: '2026-11-07T18:05:00Z',
});

/** Every state of the list, by name. */
export const LISTS: ReadonlyMap<string, ConnectionCard[]> = new Map([
  ['none', []],
  ['normal', [card(), affiliate, staff]],
  ['broken', [card(), affiliate, staff, refused]],
  ['not-allowed', [card({ state: 'not-allowed' }), affiliate]],
]);
