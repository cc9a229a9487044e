import { json, Refusal, type Reply } from './exchange.ts';

/** Everflow's refusal with a status, where the status says it all. */
export function refuseEverflow(status: number): Reply {
  return json({ error: MESSAGES[status] ?? 'Bad request' }, status);
}

/** Stops a request with 400. */
export function badRequest(message: string): never {
  throw new Refusal(json({ error: message }, 400));
}

/** Stops a request with 403. */
export function forbidden(message: string): never {
  throw new Refusal(json({ error: message }, 403));
}

const MESSAGES: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  429: 'Too many requests',
  500: 'Internal server error',
};
