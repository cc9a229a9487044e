import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request as the handlers see it. `at` is the platforms' clock when it came in. */
export interface Call {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly at: Date;
}

/** A request as the log keeps it. `status` is 0 until an answer began. */
export interface LoggedRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly time: Date;
  readonly status: number;
}

/** A whole answer. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers one call. */
export type Handler = (call: Call) => Reply;

/** Thrown by a handler that refuses; the server answers with it. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`refused with ${reply.status}`);
    this.reply = reply;
  }
}

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** An answer of some other media type. */
export function text(body: string, type: string, status = 200, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-type': `${type}; charset=utf-8`, ...headers }, body };
}

/** Reads a request to its end. */
export async function readCall(request: IncomingMessage, at: Date): Promise<Call> {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const url = new URL(request.url ?? '/', 'http://any.invalid');
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const { method = 'GET', headers } = request;
  return { method, host, path: url.pathname, query: url.searchParams, headers, body, at };
}
