import ky from 'ky';
import { z } from 'zod/mini';
import { PlatformError } from '@/utils/model/errors';
import { baseOf, inside } from './address';
import { isHtml, kindOfNoAnswer, kindOfStatus, secondsToWait } from './classify';
import type { ClientOptions, Parameter } from './client';
import { BodyTooLong, readBody } from './read-body';
import type { Redact } from './redact';

/**
 * One request and its answer, guarded. A body makes it a POST: a session is opened or a report asked for.
 *
 * @throws PlatformError for whatever is not the expected answer.
 */
export function createRequest({ redact, ...options }: Options) {
  const { connector, apiBase, fetch, now, schedule = (start) => start() } = options;
  const { name } = connector;
  const milliseconds = options.timeout ?? connector.limits.timeout;
  const http = ky.create({
    // Wrapped: a browser's fetch refuses to be called as a method of ky's options.
    fetch: (input, init) => fetch(input, init),
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    headers: { accept: 'application/json' },
  });

  const fail = (...[kind, message, more]: ConstructorParameters<typeof PlatformError>) =>
    new PlatformError(kind, redact(message), more);

  /** Ends a request that is cancelled or takes too long, its body included. */
  function deadline() {
    const timeout = AbortSignal.timeout(milliseconds);
    const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
    const failure = () => {
      if (options.signal?.aborted) return fail('cancelled', `The request to ${name} was cancelled.`);
      if (timeout.aborted)
        return fail('unavailable', `${name} did not answer within ${milliseconds / 1000} s.`, {
          sign: 'time-out',
          lost: 'silent',
        });
      return undefined;
    };
    return { signal, failure };
  }

  async function exchange(url: URL, { headers = {}, parameters = [], body }: Request): Promise<Answer> {
    const { signal, failure } = deadline();
    const how = body === undefined ? { method: 'get' } : { method: 'post', json: body };
    const searchParams = parameters.map((parameter) => [...parameter]);
    const response = await http(url, { ...how, headers, searchParams, signal }).catch((error) => {
      const { kind, reason } = kindOfNoAnswer(error);
      throw (
        failure() ?? fail(kind, `${name} could not be reached at ${url.host}: ${reason}.`, { lost: 'silent' })
      );
    });
    const text = await readBody(response, BODY_CAP).catch((error) => {
      if (error instanceof BodyTooLong)
        throw fail('answer', `${name} sent more than ${BODY_CAP >> 20} MB at once.`);
      throw failure() ?? fail('answer', `The answer of ${name} broke off.`, { lost: 'broken' });
    });
    return { response, text, body: parseWith(connector.parse ?? JSON.parse, text) };
  }

  /** What is wrong with an answer as a whole; undefined where its content can be looked at. */
  function refusalOf({ response, text, body }: Answer): PlatformError | undefined {
    const { status, headers } = response;
    const told = connector.refusal?.({ status, body: body === UNREADABLE ? text : body });
    const retryAfter = secondsToWait(headers.get('retry-after'), now());
    const wait = retryAfter === null && told?.kind !== 'rate-limit' && status !== 429 ? {} : { retryAfter };
    if (told) return fail(told.kind, told.message, { ...wait, ...(told.advice && { advice: told.advice }) });
    if (!response.ok) return fail(kindOfStatus(status), `${name} answered with status ${status}.`, wait);
    if (isHtml(text, headers.get('content-type') ?? '')) {
      const { host } = new URL(response.url || `${apiBase}`);
      return fail('address', `${host} answers with a web page, not with data.`, { sign: 'html' });
    }
    if (body === UNREADABLE) {
      return fail(
        'answer',
        text.trim()
          ? `${name} sent something that cannot be read, or only a part of it.`
          : `${name} sent an empty answer.`,
      );
    }
    return undefined;
  }

  return async function request<Schema extends z.ZodMiniType>(
    path: string,
    schema: Schema,
    details: Request,
  ): Promise<z.infer<Schema>> {
    const url = inside(baseOf(apiBase), details.path ?? path);
    // The queue hears how it went: by that it decides when the host may be asked next.
    const answer = await schedule(async () => {
      const answer = await exchange(url, details);
      const refusal = refusalOf(answer);
      if (refusal) throw refusal;
      return answer;
    });
    const parsed = z.safeParse(schema, answer.body);
    if (parsed.success) return parsed.data;
    throw fail(
      'answer',
      `${name} answered ${path} in a shape Trackside does not know: ${placeOf(parsed.error)}.`,
    );
  };
}

interface Options extends ClientOptions {
  redact: Redact;
}

interface Request {
  /** Asked for instead of the path that messages name. */
  path?: string;
  headers?: Readonly<Record<string, string>>;
  parameters?: readonly Parameter[];
  body?: unknown;
}

interface Answer {
  response: Response;
  text: string;
  body: unknown;
}

const BODY_CAP = 32 * 1024 * 1024;
const UNREADABLE = Symbol('unreadable');

function parseWith(read: (text: string) => unknown, text: string): unknown {
  try {
    return read(text);
  } catch {
    return UNREADABLE; // SyntaxError, XmlError or, of an endless nest, RangeError; their texts quote the body
  }
}

/** Where the first mismatch is, as keys and never with the value found: `stats[3].traffic.raw`. */
function placeOf({ issues: [issue] }: z.core.$ZodError): string {
  const path = issue?.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return path?.replace(/^\./, '') || 'the whole answer';
}
