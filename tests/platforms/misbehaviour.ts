import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Call, type Reply, text } from './exchange.ts';

/** What a platform can be told to do instead of answering right. */
export type Misbehaviour =
  | '401'
  | '403'
  | '404'
  | '429'
  | '500'
  | 'html'
  | 'redirect'
  | 'slow'
  | 'cut'
  | 'huge'
  | 'empty'
  | 'not-json'
  | 'status-2';

/** Which requests go wrong, how, and how many times (without `times`: until `behave()`). */
export interface MisbehaviourRule {
  readonly kind: Misbehaviour;
  readonly path?: RegExp;
  readonly host?: RegExp;
  readonly times?: number;
  readonly retryAfter?: string;
  readonly delayMs?: number;
  readonly to?: string;
}

/** How a platform words a refusal with this status. */
export type WordRefusal = (status: number, call: Call) => Reply;

/** Keeps the rules of one platform and hands out the one that applies. */
export class Rules {
  #active: { rule: MisbehaviourRule; left: number }[] = [];

  add(rule: MisbehaviourRule): void {
    this.#active.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#active = [];
  }

  /** The first rule for this call, counted as used. */
  take(call: Call): MisbehaviourRule | undefined {
    const entry = this.#active.find(({ rule, left }) => left > 0 && applies(rule, call));
    if (entry) entry.left -= 1;
    return entry?.rule;
  }
}

/** Answers wrongly, as the rule says. `answer` gives the right answer for the kinds that need it. */
export async function misbehave(
  rule: MisbehaviourRule,
  call: Call,
  response: ServerResponse,
  answer: () => Reply,
  refuse: WordRefusal,
): Promise<void> {
  if (rule.kind === 'slow') return answerLate(rule, response, answer);
  if (rule.kind === 'cut') return cutOff(response, answer());
  if (rule.kind === 'huge') return streamForever(response);
  send(response, wrongReply(rule, call, refuse));
}

/** Writes a whole answer. */
export function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

function applies(rule: MisbehaviourRule, call: Call): boolean {
  return (rule.path?.test(call.path) ?? true) && (rule.host?.test(call.host) ?? true);
}

function wrongReply(rule: MisbehaviourRule, call: Call, refuse: WordRefusal): Reply {
  switch (rule.kind) {
    case 'html':
      return text(LOGIN_PAGE, 'text/html');
    case 'redirect':
      return text('', 'text/html', 302, { location: rule.to ?? '/login/' });
    case 'empty':
      return text('', 'application/json');
    case 'not-json':
      return text('OK, all is well {', 'application/json');
    case 'status-2':
      return text('{"status":2,"error":"Something went wrong"}', 'application/json');
    default: {
      const reply = refuse(Number(rule.kind), call);
      const wait = rule.retryAfter === undefined ? {} : { 'retry-after': rule.retryAfter };
      return { ...reply, headers: { ...reply.headers, ...wait } };
    }
  }
}

async function answerLate(
  rule: MisbehaviourRule,
  response: ServerResponse,
  answer: () => Reply,
): Promise<void> {
  await sleep(rule.delayMs ?? 2000, undefined, { ref: false });
  if (!response.destroyed) send(response, answer());
}

function cutOff(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  const half = body.slice(0, Math.ceil(body.length / 2));
  response.write(half, () => response.destroy());
}

function streamForever(response: ServerResponse): void {
  const pour = () => {
    while (!response.destroyed && response.write(MANY_ROWS));
  };
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 2 ** 40 });
  response.write('{"status":1,"totalRows":1,"rows":[');
  response.on('drain', pour);
  pour();
}

/** Encoded once and for all: the writing of it is what such an answer costs. */
const MANY_ROWS = Buffer.from(
  `${JSON.stringify({ campaignName: 'x'.repeat(16_000), visits: 1 })},`.repeat(32),
);

const LOGIN_PAGE = `<!doctype html><html lang="en"><head><title>Log in</title></head><body>
<h1>Log in</h1><form method="post"><input name="email"><input name="password" type="password"></form>
</body></html>`;
