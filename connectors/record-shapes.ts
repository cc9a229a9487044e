import { addDays, dayAt } from '@/utils/model/day';
import { toFailure } from '@/utils/model/errors';
import { shapeOf } from './answer-shape';
import { type ClientOptions, createClient } from './client';
import { collectEntities, collectReport, type OpenConnection } from './collect';
import type { CallContext, VerifyContext } from './connector';
import { readBody } from './read-body';

/**
 * The shapes of all that a connection's platform answers, for a person to send in: verification, a report and the
 * conversions of seven days, the lists. Each method and path with the names of its parameters, then its answers as
 * keys and types. It holds no value of an answer, no credential, no host, and of a refusal its kind only.
 */
export async function recordShapes({ claim, context, ...options }: ShapeOptions): Promise<string> {
  const recorder = createRecorder(options);
  const { connector } = options;
  const api = createClient({ ...options, fetch: recorder.fetch });
  const opened: OpenConnection = { connector, api, context };
  const to = addDays(dayAt(context.now(), 'Etc/UTC'), -1);
  const query = { from: addDays(to, -6), to, timeZone: 'Etc/UTC', groupBy: ['offer'] as const };
  await recorder.step('verify', () => connector.verify(api, claim));
  await recorder.step('report', () => collectReport(opened, query));
  await recorder.step('conversions', async () => {
    for await (const page of connector.conversions?.(api, { ...query, groupBy: [] }, context) ?? [])
      if (page.conversions.length > 0) return;
  });
  for (const kind of connector.entityKinds(context.portal))
    await recorder.step(`list of ${kind}s`, () => collectEntities(opened, kind));
  const about = [connector.name, context.portal, context.version, context.region].filter(Boolean).join(' ');
  return [`${about}: shapes of answers, no values`, ...recorder.blocks()].join('\n\n');
}

export interface ShapeOptions extends ClientOptions {
  claim: VerifyContext;
  context: CallContext;
}

function createRecorder({ fetch, connector }: Pick<ClientOptions, 'fetch' | 'connector'>) {
  const answers = new Map<string, unknown[]>();
  const failures: string[] = [];

  const recording: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const response = await fetch(request);
    const about = `${lineOf(request)} → ${response.status}`;
    const text = await readBody(response, LONGEST);
    const known = answers.get(about) ?? [];
    answers.set(about, [...known, bodyOf(text, connector.parse ?? JSON.parse)]);
    return new Response(text || null, { status: response.status, headers: response.headers });
  };

  return {
    fetch: recording,
    /** A step that fails says so, and the others are tried all the same. */
    async step(name: string, run: () => Promise<unknown>): Promise<void> {
      try {
        await run();
      } catch (error) {
        failures.push(`${name}: ${toFailure(error).kind}`);
      }
    },
    blocks: (): string[] => [
      ...[...answers].map(([about, bodies]) => `${about}\n${shapeOf(...bodies)}`),
      ...failures,
    ],
  };
}

const LONGEST = 8 * 1024 * 1024;

/** What was asked: no host, no value, no part of a path that may be an id or an owner's own name for a script. */
function lineOf({ method, url }: Request): string {
  const { pathname, searchParams } = new URL(url);
  const path = pathname.replace(/\/[^/]*\d{3,}[^/]*|\/[\da-f-]{12,}|\/[^/]+(?=\.php$)/gi, '/*');
  const names = [...new Set(searchParams.keys())].join(' ');
  return names === '' ? `${method} ${path}` : `${method} ${path} ? ${names}`;
}

/** A text that is no answer is told by its beginning only in kind. */
function bodyOf(text: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(text);
  } catch {
    return undefined; // printed as `undefined`: SyntaxError, whose text quotes the body
  }
}
