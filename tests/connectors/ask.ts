import { type ClientOptions, createClient } from '@/connectors/client';
import { collectReport, type OpenConnection } from '@/connectors/collect';
import type { Connector, VerifyContext } from '@/connectors/connector';
import { memorySessions } from '@/connectors/session';
import type { Credentials } from '@/utils/model/connection';
import { PlatformError } from '@/utils/model/errors';
import { toTexts } from '@/utils/model/metrics';
import type { Portal } from '@/utils/model/platform';
import type { Report, ReportQuery } from '@/utils/model/report';

export const NOW = '2026-03-10T09:30:00Z';

/** The story's seven days. */
export const WEEK = { from: '2026-03-03', to: '2026-03-09', timeZone: 'Etc/UTC' };

/** One connection as tests know it. */
export interface TestConnection {
  connector: Connector;
  credentials: Credentials;
  portal: Portal | null;
  version?: 1 | 2;
  apiBase: string | null;
}

/** A connection opened at NOW, with anything about its client changed. */
export function open(
  { connector, credentials, portal, version, apiBase }: TestConnection,
  changes: Partial<ClientOptions> = {},
): OpenConnection {
  const options = {
    connector,
    connectionId: 'test',
    apiBase,
    credentials,
    fetch,
    now: () => NOW,
    sessions: memorySessions(),
  };
  return {
    connector,
    api: createClient({ ...options, ...changes }),
    context: {
      ...{ portal, version: version ?? null, region: null },
      ...{ currency: 'USD', timeZone: 'Etc/UTC', now: () => NOW },
    },
  };
}

export function verifyContext(values: Credentials = {}): VerifyContext {
  const unknown = { portal: null, version: null, region: null, currency: null, apiBase: null } as const;
  return { ...unknown, values, timeZone: 'Etc/UTC', now: () => NOW };
}

/** Rows by the id or text of their only key, amounts as decimal text. */
export function byKey(report: Report): Map<string, object> {
  return new Map(
    report.rows.map(({ metrics, ...keys }) => {
      const [key] = Object.values(keys);
      return [typeof key === 'string' ? key : (key?.id ?? ''), toTexts(metrics)];
    }),
  );
}

export async function ask(connection: OpenConnection, query: Partial<ReportQuery> = {}): Promise<Report> {
  return collectReport(connection, { ...WEEK, groupBy: ['offer'], ...query });
}

/** The failure of a promise that must not resolve. */
export async function failureOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => new Error('resolved'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof PlatformError)) throw error;
  return error.failure;
}

export interface Asked {
  method: string;
  url: URL;
  headers: Headers;
  body: string;
}

/** A fetch that answers by itself and keeps what it was asked. */
export function scripted(answer: (asked: Asked) => unknown) {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const call = {
      method: request.method,
      url: new URL(request.url),
      headers: request.headers,
      body: await request.text(),
    };
    asked.push(call);
    const body = answer(call);
    return body instanceof Response ? body : Response.json(body);
  };
  return { fetch, asked };
}
