// Tries a connector without a browser: npm run --silent cli -- VERB FILE

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { collectEntities, collectReport } from '@/connectors/collect';
import { collectConversions } from '@/connectors/collect-conversions';
import type { Account } from '@/utils/model/connection';
import { type Failure, PlatformError, toFailure } from '@/utils/model/errors';
import type { Note, ReportQuery } from '@/utils/model/report';
import * as english from '@/utils/texts/languages/en';
import { tellPhrase } from '@/utils/texts/phrase';
import { sentencesOf } from '@/utils/texts/sentences';
import { basesOf, clientFor, connectorFor, firstThatAnswers, now, open } from './cli-connection';
import { explainWorlds } from './cli-explain';
import { type ConnectionInput, type Input, inputOf, type QueryInput } from './cli-input';
import { link } from './cli-link';
import { match } from './cli-match';
import { accountView, conversionView, entityView, reportView } from './cli-views';

const VERBS = new Map<string, (input: Input) => Promise<object>>([
  ['verify', verify],
  ['report', report],
  ['entities', entities],
  ['conversions', conversions],
  ['explain', explainWorlds],
  ['link', link],
  ['match', match],
]);

const ENGLISH = sentencesOf(english);

type Answer = { ok: true } | { ok: false; error: Pick<Failure, 'kind' | 'message' | 'retryAfter'> };

/** The one JSON value that the verb answers with; a failure is a value too. */
export async function answer(verb: string | undefined, text: () => string): Promise<Answer> {
  try {
    const run = VERBS.get(verb ?? '');
    if (!run) throw new PlatformError('request', `Verbs: ${[...VERBS.keys()].join(', ')}.`);
    return { ok: true, ...(await run(inputOf(text()))) };
  } catch (error) {
    const { kind, message, advice, retryAfter = null }: Failure = toFailure(error);
    // A screen has room for both; here the next step belongs to the message.
    return {
      ok: false,
      error: {
        kind,
        message: [message, advice && tellPhrase(ENGLISH, advice)].filter(Boolean).join(' '),
        retryAfter,
      },
    };
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
  if (!given.timeZone && connectorFor(given).zones === 'account') found.notes.push(ZONE_UNTOLD);
  return { report: reportView(found) };
}

const ZONE_UNTOLD: Note = {
  code: 'zone-not-applied',
  text: 'The days are those of the account, whose zone nobody told; Etc/UTC stands for it here.',
};

/** Where a connection is not told its currency, as verification finds it; null where no account says. */
async function accountCurrency(given: ConnectionInput): Promise<string | null> {
  if (connectorFor(given).asks.currency) return null;
  // What is wrong with the key, the report itself will tell.
  const account = await accountOf(given).catch((error) => {
    if (error instanceof PlatformError) return null;
    throw error;
  });
  return account?.currency ?? null;
}

async function entities(input: Input) {
  const { complete, notes, entities } = await collectEntities(open(input.connection()), input.kind());
  return { complete, notes, entities: entities.map(entityView) };
}

async function conversions(input: Input) {
  const given = input.connection();
  const { complete, notes, conversions } = await collectConversions(
    open(given),
    queryOf(input.query(), given),
  );
  return { complete, notes, conversions: conversions.map(conversionView) };
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
