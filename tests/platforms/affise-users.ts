import type { Call } from './exchange.ts';
import { AFFISE_KEYS } from './hosts.ts';
import { AFFILIATES } from './story.ts';

/** Who a key belongs to, and what that person may see. */
export interface User {
  readonly key: string;
  readonly id: string;
  readonly type: 'affiliate' | 'common_manager' | 'affiliate_manager' | 'advertiser';
  readonly email: string;
  readonly roles: readonly string[];
  /** The only offers this user sees; undefined means all. */
  readonly offers?: readonly number[];
  /** The only affiliate this user sees; undefined means all. */
  readonly affiliate?: number;
}

/** Whether this is somebody of the network's own staff. */
export function isStaff({ type }: User): boolean {
  return type === 'common_manager' || type === 'affiliate_manager';
}

/** Whose key the call carries, in the header or in the query. */
export function userOf({ headers, query }: Call): User | undefined {
  const key = headers['api-key'] ?? query.get('API-Key') ?? query.get('api-key');
  return USERS.find((user) => user.key === key);
}

/** The affiliate the tests are about. */
export const NORTHBUY = {
  partner_id: AFFILIATES.northbuy,
  login: 'team@northbuy.example',
  company: 'Northbuy Ltd',
} as const;

const USERS: readonly User[] = [
  {
    key: AFFISE_KEYS.affiliate,
    id: '5d91e81acbe5a8fd00001182',
    type: 'affiliate',
    email: NORTHBUY.login,
    roles: [],
    affiliate: NORTHBUY.partner_id,
  },
  {
    key: AFFISE_KEYS.generalManager,
    id: '55c1fa2dd227652d00000001',
    type: 'common_manager',
    email: 'boss@acme.example',
    roles: ['ROLE_ADMIN'],
  },
  {
    key: AFFISE_KEYS.affiliateManager,
    id: '55c1fa2dd227652d00000002',
    type: 'affiliate_manager',
    email: 'mara@acme.example',
    roles: ['ROLE_MANAGER_AFFILIATE'],
    offers: [4417, 3301],
  },
  {
    key: AFFISE_KEYS.advertiser,
    id: '55c1fa2dd227652d00000003',
    type: 'advertiser',
    email: 'ads@nutracorp.example',
    roles: [],
  },
];
