import { AFFISE_KEYS, VOLUUM_KEY } from './hosts.ts';
import type { Platform } from './serve.ts';

/** The members of either platform's bodies that tests look at. */
export interface Body {
  readonly status?: number | string;
  readonly token?: string;
  readonly expirationTimestamp?: string;
  readonly message?: string;
  readonly error?: { readonly code: string };
  readonly limit?: number;
  readonly rows?: readonly Record<string, unknown>[];
  readonly offers?: readonly Record<string, unknown>[];
  readonly stats?: readonly StatsRow[];
  readonly pagination?: object;
  readonly user?: { readonly type: string };
  readonly quotes?: readonly { readonly code: string; readonly default: boolean }[];
  readonly domains?: readonly object[];
  readonly conversions?: readonly { readonly sub1: string }[];
}

interface Action {
  readonly count: number;
  readonly revenue: number;
  readonly charge?: number;
}

interface StatsRow {
  readonly slice: { readonly offer: { readonly id: number } };
  readonly traffic: { readonly raw: string };
  readonly actions: Record<'total' | 'confirmed' | 'pending' | 'hold' | 'declined', Action>;
}

/** The body of a Voluum report. */
export interface Report {
  readonly totals: Record<string, number> | null;
  readonly limit: number;
  readonly totalRows: number;
  readonly rows: readonly Record<string, unknown>[];
}

/** What came back. */
export interface Answer<Content> {
  readonly status: number;
  readonly body: Content;
}

type Query = Readonly<Record<string, string>> | URLSearchParams;

type Reachable = Pick<Platform<unknown>, 'httpOrigin'>;

/** Asks Voluum for a token. */
export function openSession(voluum: Reachable, key: { accessId: string; accessKey: string } = VOLUUM_KEY) {
  return ask(`${voluum.httpOrigin}/auth/access/session`, { method: 'POST', body: JSON.stringify(key) });
}

/** Asks Voluum with a token, over plain HTTP. */
export function askVoluum(
  voluum: Reachable,
  token: string,
  path: string,
  query: Query,
): Promise<Answer<Body>> {
  const url = `${voluum.httpOrigin}${path}?${new URLSearchParams(query)}`;
  return ask(url, { headers: { 'cwauth-token': token } });
}

/** Asks Affise with a key, over plain HTTP. */
export function askAffise(
  affise: Reachable,
  path: string,
  query: Query,
  key: string = AFFISE_KEYS.affiliate,
): Promise<Answer<Body>> {
  const url = `${affise.httpOrigin}${path}?${new URLSearchParams(query)}`;
  return ask(url, { headers: { 'api-key': key } });
}

async function ask(url: string, options: RequestInit): Promise<Answer<Body>> {
  const answer = await fetch(url, options);
  return { status: answer.status, body: (await answer.json()) as Body };
}
