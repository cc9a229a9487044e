import type { Instant } from './day';
import type { Platform, Portal, Role } from './platform';
import type { Note } from './report';

/** What verification found. Null where the platform does not tell. */
export interface Account {
  name: string | null;
  role: Role;
  portal: Portal | null;
  version: 1 | 2 | null;
  region: 'us' | 'eu' | null;
  currency: string | null;
  timeZone: string | null;
  /** The id under which a network knows this account as its affiliate; null for trackers and for network staff. */
  affiliateId: string | null;
  /** Network staff: whose key it is. */
  staff: 'general-manager' | 'affiliate-manager' | 'account-manager' | 'owner' | null;
  /** True where the key sees only the entities assigned to it, without any error. */
  assignedOnly: boolean;
  /** Hosts of the account's own click links (`acme.g2afse.com`), by which links are recognised. */
  clickHosts: readonly string[];
  notes: readonly Note[];
}

/** What is known of an account before the platform says anything: a connector states only what it does tell. */
export const NOTHING_TOLD: Omit<Account, 'role'> = {
  name: null,
  portal: null,
  version: null,
  region: null,
  currency: null,
  timeZone: null,
  affiliateId: null,
  staff: null,
  assignedOnly: false,
  clickHosts: [],
  notes: [],
};

/** One saved set of credentials, without the credentials. */
export interface Connection {
  id: string;
  platform: Platform;
  portal: Portal | null;
  version: 1 | 2 | null;
  region: 'us' | 'eu' | null;
  role: Role;
  /** The user's own name for it. */
  name: string;
  currency: string;
  timeZone: string;
  /** Scheme, host and perhaps a path prefix, without a trailing slash; null where nothing is called (demo). */
  apiBase: string | null;
  /** Origin of the dashboard as seen in the address bar. */
  dashboard: string | null;
  account: Account;
  /** What the form asked for, secrets replaced by their last four characters. */
  shown: { readonly [field: string]: string };
  savedAt: Instant;
  verifiedAt: Instant;
}

/** Field name → what was typed. Never leaves the background after saving. */
export type Credentials = { readonly [field: string]: string };
