// Tries a connector without a browser: npm run --silent cli -- VERB FILE

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { connectors } from '@/connectors';
import { createClient } from '@/connectors/client';
import { collectEntities, collectReport, type OpenConnection } from '@/connectors/collect';
import type { Connector } from '@/connectors/connector';
import { memorySessions } from '@/connectors/session';
import type { Account } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import { type Failure, PlatformError, toFailure } from '@/utils/model/errors';
import { toTexts } from '@/utils/model/metrics';
import type { Entity, Report, ReportQuery } from '@/utils/model/report';
import { type ConnectionInput, inputOf, type QueryInput } from './cli-input';

type Input = ReturnType<typeof inputOf>;

const VERBS = new Map<string, (input: Input) => Promise<object>>([
  ['verify', verify],
  ['report', report],
  ['entities', entities],
]);

/** What platforms that convert are asked for where nobody names a currency. */
const UNTOLD = 'USD';

type Answer = { ok: true } | { ok: false; error: Pick<Failure, 'kind' | 'message' | 'retryAfter'> };

/** The one JSON value that the verb answers with; a failure is a value too. */
export async function answer(verb: string | undefined, text: () => string): Promise<Answer> {
  try {
    const run = VERBS.get(verb ?? '');
    if (!run) throw new PlatformError('request', notThere(verb));
    return { ok: true, ...(await run(inputOf(text()))) };
  } catch (error) {
    const { kind, message, retryAfter = null }: Failure = toFailure(error);
    return { ok: false, error: { kind, message, retryAfter } };
  }
}

async function verify(input: Input) {
  return { account: accountView(await accountOf(input.connection())) };
}

function accountOf(given: ConnectionInput): Promise<Account> {
  const connector = connectorFor(given);
  const { portal = null, version = null, region = null, timeZone = null, currency = null } = given;
  const values = given.credentials ?? {};
  return firstThatAnswers(basesOf(connector, given), (apiBase) =>
    connector.verify(clientFor(connector, given, apiBase), {
      values,
      portal,
      version,
      region,
      timeZone,
      currency,
      apiBase,
      now,
    }),
  );
}

async function report(input: Input) {
  const given = input.connection();
  const query = queryOf(input.query(), given);
  const currency = given.currency ?? (await accountCurrency(given));
  const found = await collectReport(open({ ...given, currency }), query);
  if (currency === null) {
    found.currency = null;
    found.notes.push({ code: 'currency-unknown', text: 'Nobody said in which currency the amounts are.' });
  }
  return { report: reportView(found) };
}

/** Where a connection is not told its currency, as verification finds it; null where the account does not say. */
async function accountCurrency(given: ConnectionInput): Promise<string | null> {
  return connectorFor(given).asks.currency ? UNTOLD : (await accountOf(given)).currency;
}

async function entities(input: Input) {
  const { complete, notes, entities } = await collectEntities(open(input.connection()), input.kind());
  return { complete, notes, entities: entities.map(entityView) };
}

function open(given: ConnectionInput): OpenConnection {
  const connector = connectorFor(given);
  const [apiBase = null] = basesOf(connector, given);
  const { portal = null, version = null, region = null, timeZone, currency } = given;
  return {
    connector,
    api: clientFor(connector, given, apiBase),
    context: { portal, version, region, currency: currency ?? UNTOLD, timeZone: timeZone ?? 'Etc/UTC', now },
  };
}

function clientFor(connector: Connector, { credentials }: ConnectionInput, apiBase: string | null) {
  const sessions = memorySessions();
  return createClient({
    connector,
    connectionId: 'cli',
    apiBase,
    credentials: credentials ?? {},
    fetch,
    now,
    sessions,
  });
}

function connectorFor({ platform, credentials }: ConnectionInput): Connector {
  const connector = connectors.get(platform);
  if (!connector) throw new PlatformError('request', `There is no connector for ${platform} yet.`);
  const missing = connector.fields.find(({ name, kind }) => kind === 'secret' && !credentials?.[name]);
  if (missing) throw new PlatformError('request', `The credentials lack ${missing.name}.`);
  return connector;
}

/** Where to call, best first; `apiBase` stands in for the origin of each and keeps what comes after it. */
function basesOf(connector: Connector, { apiBase, credentials, region }: ConnectionInput): (string | null)[] {
  const { api } = connector.addresses({ ...credentials, ...(region && { region }) });
  if (!apiBase) {
    if (api.length === 0 && connector.platform !== 'demo') {
      throw new PlatformError('request', `${connector.name} needs an address: baseUrl or apiBase.`);
    }
    return api.length > 0 ? [...api] : [null];
  }
  const [prefix = ''] = api.map((address) => new URL(address).pathname.replace(/\/$/, ''));
  return [apiBase.replace(/\/+$/, '') + prefix];
}

/** Several addresses are guesses: the next one is tried where nothing of the platform answers. */
async function firstThatAnswers<Found>(
  bases: readonly (string | null)[],
  ask: (base: string | null) => Promise<Found>,
): Promise<Found> {
  const [base = null, ...others] = bases;
  try {
    return await ask(base);
  } catch (error) {
    if (others.length === 0 || toFailure(error).kind !== 'address') throw error;
    return firstThatAnswers(others, ask);
  }
}

function queryOf(given: QueryInput, { timeZone }: ConnectionInput): ReportQuery {
  const { from, to, groupBy, filter, bookedBy, currency } = given;
  return {
    from,
    to,
    timeZone: given.timeZone ?? timeZone ?? 'Etc/UTC',
    groupBy: groupBy ?? [],
    ...(filter && { filter }),
    ...(bookedBy && { bookedBy }),
    ...(currency && { currency }),
  };
}

function accountView({ name, role, portal, version, region, currency, timeZone, notes }: Account) {
  return { name, role, portal, version, region, currency, timeZone, notes };
}

function reportView({ rows, totals, ...about }: Report) {
  return {
    ...about,
    rows: rows.map(({ metrics, ...keys }) => ({ ...keys, metrics: toTexts(metrics) })),
    totals: toTexts(totals),
  };
}

function entityView({ id, name, url, externalId, status }: Entity) {
  return { id, name, url, externalId, status };
}

function notThere(verb: string | undefined): string {
  const later = ['conversions', 'link', 'explain', 'match'].includes(verb ?? '');
  return later ? `The verb ${verb} is not there yet.` : `Verbs: ${[...VERBS.keys()].join(', ')}.`;
}

function now(): Instant {
  return Temporal.Now.instant().round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
}

function read(file: string | undefined): string {
  if (file === undefined)
    throw new PlatformError('request', 'Name a file with one JSON value, or - for standard input.');
  try {
    return readFileSync(file === '-' ? process.stdin.fd : file, 'utf8');
  } catch {
    throw new PlatformError('request', 'The input file cannot be read.');
  }
}

async function main([verb, file]: string[]) {
  const result = await answer(verb, () => read(file));
  process.stdout.write(`${JSON.stringify(result)}\n`);
  process.exitCode = result.ok ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
