import type { Instant } from '@/utils/model/day';
import type { FailureKind } from '@/utils/model/errors';

/** What a status that is no success means, unless the connector knows better. */
export function kindOfStatus(status: number): FailureKind {
  if (status === 401) return 'credentials';
  if (status === 402 || status === 403) return 'access';
  if (status === 429) return 'rate-limit';
  if (status === 408 || status >= 500) return 'unavailable';
  if (status < 400 || status === 404 || status === 405 || status === 410) return 'address';
  return 'request';
}

/** What a request that never got an answer means, as far as that can be known, with the reason in words. */
export function kindOfNoAnswer(error: unknown): { kind: FailureKind; reason: string } {
  if (isOffline()) return { kind: 'offline', reason: 'this machine is offline' };
  const code = codeOf(error);
  const known = code && REASONS.get(code);
  if (known) return known;
  // Browsers say no more than this, whether it was DNS, a refused connection, a certificate or a redirect.
  return {
    kind: 'address',
    reason: 'nothing usable answers there: a wrong name, no connection, a bad certificate or a redirect',
  };
}

/** `Retry-After` in whole seconds from now, whether it was seconds or an HTTP date; null where it names neither. */
export function secondsToWait(header: string | null, now: Instant): number | null {
  if (!header) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header);
  const until = Date.parse(header);
  if (Number.isNaN(until)) return null;
  return Math.max(0, Math.ceil((until - Temporal.Instant.from(now).epochMilliseconds) / 1000));
}

/** True for a page instead of an answer: a login form, a proxy's error, a parked domain. */
export function isHtml(body: string, contentType: string): boolean {
  const start = body.slice(0, 512).trimStart().toLowerCase();
  if (start.startsWith('{') || start.startsWith('[')) return false;
  const declared = start.startsWith('<?xml');
  const markup = start.replace(/^<\?xml[^>]*>\s*/, '');
  if (/^<(!doctype html|html|head|body|!--|script|title|meta)/.test(markup)) return true;
  return !declared && /\bhtml\b/i.test(contentType);
}

/** Node's codes, for the terminal tool: a browser gives none. */
const REASONS = new Map<string, { kind: FailureKind; reason: string }>([
  ['ENOTFOUND', { kind: 'address', reason: 'no such host' }],
  ['EAI_AGAIN', { kind: 'offline', reason: 'host names cannot be looked up' }],
  ['ENETUNREACH', { kind: 'offline', reason: 'the network cannot be reached' }],
  ['ENETDOWN', { kind: 'offline', reason: 'the network is down' }],
  ['ECONNREFUSED', { kind: 'address', reason: 'the connection was refused' }],
  ['EHOSTUNREACH', { kind: 'address', reason: 'the host cannot be reached' }],
  ['ECONNRESET', { kind: 'unavailable', reason: 'the connection broke off' }],
  ['UND_ERR_SOCKET', { kind: 'unavailable', reason: 'the connection broke off' }],
  ['ETIMEDOUT', { kind: 'unavailable', reason: 'no connection in time' }],
  ['UND_ERR_CONNECT_TIMEOUT', { kind: 'unavailable', reason: 'no connection in time' }],
]);

function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}

/** The `code` of the error or of any cause below it. */
function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return undefined;
}
