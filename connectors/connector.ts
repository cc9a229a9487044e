import type { Account, Connection, Credentials } from '@/utils/model/connection';
import type { Conversion } from '@/utils/model/conversion';
import type { Instant } from '@/utils/model/day';
import type { FailureKind } from '@/utils/model/errors';
import type { MetricLabels, MetricName, Metrics } from '@/utils/model/metrics';
import type { PastedTable } from '@/utils/model/pasted';
import type { Phrase, Portal } from '@/utils/model/platform';
import type { PlatformQuotes } from '@/utils/model/rate';
import type {
  Dimension,
  Entity,
  EntityKind,
  Note,
  ReportQuery,
  ReportRow,
  ToldDays,
} from '@/utils/model/report';
import type { Api } from './client';
import type { Profile } from './profiles';

/**
 * The adapter of one platform. It states only what differs: paging loops, chunking of long ranges, retries, caching,
 * redaction and body sniffing live elsewhere. It knows no browser, no storage, no screen.
 */
export interface Connector extends Profile {
  /** Its log-ins with numbers of their own; none where it has only one. */
  portals: readonly Portal[];
  /** The options form, in order. Their names are the names of the credentials. */
  fields: readonly Field[];
  /** What verification cannot find out, so the form asks: the account's zone, its currency. */
  asks: { timeZone: boolean; currency: boolean };
  limits: Limits;
  dimensions(portal: Portal | null): readonly Dimension[];
  /** All that a row may have; most rows lack some. */
  metrics(portal: Portal | null): readonly MetricName[];
  /** What its own screens call them, where that is another word than ours. */
  labels?(portal: Portal | null): MetricLabels;
  entityKinds(portal: Portal | null): readonly EntityKind[];
  /** Where its API and dashboard are, from what the form holds so far. Pure; called at every key stroke. */
  addresses(values: Credentials): Addresses;
  /** How credentials attach to a request for this path: headers, or parameters where the platform takes nothing else. */
  authorize(credentials: Credentials, token: string | null, path: string): Authorization;
  /** Paths that take the question of a report as the body of a POST. A POST to any other path is refused. */
  posts?: readonly string[];
  /** Only where a key is exchanged for a session token. Opened once, renewed once on a 401. */
  session?: { open(api: Api, credentials: Credentials): Promise<Session> };
  /** How the text of an answer is read where it is not always JSON. Throws where it cannot be read. */
  parse?(text: string): unknown;
  /** A refusal that hides in a 200, or a status that means something else here; undefined: nothing special. */
  refusal?(answer: { status: number; body: unknown }): Refusal | undefined;
  /** The cheapest calls that prove the key and name the account. */
  verify(api: Api, context: VerifyContext): Promise<Account>;
  /** One yield per page, for at most `limits.rangeDays` days; `collectReport` puts them together. */
  report(api: Api, query: ReportQuery, context: CallContext): AsyncIterable<ReportPage>;
  entities(api: Api, kind: EntityKind, context: CallContext): AsyncIterable<EntityPage>;
  /** Where the platform lists conversions one by one: those of the query's days. */
  conversions?(api: Api, query: ReportQuery, context: CallContext): AsyncIterable<ConversionPage>;
  /** Where the platform converts by rates of its own and lists them; null where this portal may not see them. */
  quotes?(api: Api, context: CallContext): Promise<PlatformQuotes | null>;
}

export interface Field {
  name: string;
  label: Phrase;
  /** Where a person finds it, in words. */
  where: Phrase;
  /** `address` is an origin, `secret` is never shown again, `choice` has options. */
  kind: 'address' | 'secret' | 'text' | 'choice';
  optional?: boolean;
  initial?: string;
  placeholder?: string;
  options?: readonly { value: string; label: Phrase }[];
}

export interface Limits {
  /** Rows asked for in one page, and how many pages before a report counts as cut. */
  rows: number;
  pages: number;
  /** Longest range of one call in days; null where none is known. */
  rangeDays: number | null;
  /** A filter takes one value a word: a report with several is asked for in parts and put together. */
  oneFilterValue?: boolean;
  /** Requests under way at once, and the least time between two starts in milliseconds. */
  concurrency: number;
  pause: number;
  /** Milliseconds for one request; at most 60,000. */
  timeout: number;
}

export interface Addresses {
  /** API bases to try, best first; none for a platform without network (demo) or while the form is incomplete. */
  api: readonly string[];
  /** Origin of the dashboard; null where unknown. */
  dashboard: string | null;
}

export interface Authorization {
  headers?: Readonly<Record<string, string>>;
  parameters?: Readonly<Record<string, string>>;
  /** Asked for instead, where the owner of an installation gave its entry a name of his own. In no message. */
  path?: string;
}

export interface Session {
  token: string;
  /** Null where the platform does not say. */
  expiresAt: Instant | null;
}

export interface Refusal {
  kind: FailureKind;
  message: string;
  advice?: Phrase;
}

/** What a call may know of its connection. */
export type CallContext = Pick<Connection, 'portal' | 'version' | 'region' | 'timeZone'> & {
  /** Null where nobody told it: what the platform does not name either then stays without one. */
  currency: string | null;
  now: () => Instant;
  /** What was pasted for the connection, oldest first, where it is such a one. */
  pasted?: readonly PastedTable[] | undefined;
};

/** What is known before the account is: what the form was told. */
export interface VerifyContext {
  values: Credentials;
  portal: Portal | null;
  version: 1 | 2 | null;
  region: 'us' | 'eu' | null;
  timeZone: string | null;
  currency: string | null;
  apiBase: string | null;
  now: () => Instant;
}

export interface ReportPage {
  /** Every row of the answer, also those without any number: they are counted against `totalRows`. */
  rows: ReportRow[];
  /** Whether another page follows. */
  more: boolean;
  /** The platform's own totals over all rows, where it gives them. */
  totals?: Metrics;
  /** How many rows there are in all, where it tells. */
  totalRows?: number;
  /** Left out: all days that were asked for are told, now. */
  told?: ToldDays;
  /** Of the amounts; left out where the platform does not say, for then the connection's own holds. */
  currency?: string | null;
  /** The zone really used, where it is not the one asked for. */
  timeZone?: string;
  notes?: readonly Note[];
}

export interface EntityPage {
  entities: Entity[];
  /** Whether another page follows. */
  more: boolean;
  totalRows?: number;
  notes?: readonly Note[];
}

export interface ConversionPage {
  conversions: Conversion[];
  /** Whether another page follows. */
  more: boolean;
  totalRows?: number;
  notes?: readonly Note[];
}
