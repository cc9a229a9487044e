import { createHash } from 'node:crypto';
import { type Call, json, Refusal, type Reply, text } from './exchange.ts';

/** An answer in Voluum's error envelope. */
export function voluumError(
  status: number,
  code: string,
  call: Call,
  messages: readonly string[] = [],
): Reply {
  const webRequestId = `req-${createHash('sha256')
    .update(call.path + call.query)
    .digest('hex')
    .slice(0, 20)}`;
  const time = call.at.toISOString().replace('Z', '+0000');
  const word = STATUS_WORDS[status] ?? 'UNKNOWN';
  const error = { code, description: '', messages, webRequestId, time };
  return json({ error, typeName: camel(code), typeCode: [status, 0], status: word }, status);
}

/** Voluum's refusal with a status, where the status says it all. */
export function refuseVoluum(status: number, call: Call): Reply {
  if (status >= 500) return text('<html><body><h1>500 Server Error</h1></body></html>', 'text/html', status);
  if (status === 429) return voluumError(429, 'NUMBER_OF_REQUEST_FOR_IP_EXCEEDED', call);
  return voluumError(status, STATUS_CODES[status] ?? 'UNKNOWN', call);
}

/** Stops a report with 400 and a message. */
export function badRequest(call: Call, message: string): never {
  throw new Refusal(voluumError(400, 'BAD_REQUEST', call, [message]));
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  429: 'TOO_MANY_REQUESTS',
};

const STATUS_CODES: Readonly<Record<number, string>> = {
  401: 'AUTHENTICATION_REQUIRED',
  403: 'ACCESS_DENIED',
  404: 'NOT_FOUND',
};

function camel(code: string): string {
  return code.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
