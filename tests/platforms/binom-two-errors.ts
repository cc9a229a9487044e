import { json, Refusal, type Reply } from './exchange.ts';

/** In Binom's envelope, whose `errors` is an object. */
export function refuseTwo(status: number, detail = MESSAGES[status] ?? 'Error'): Reply {
  const title = status === 400 ? 'Webmozart.Assert.InvalidArgumentException' : 'Exception';
  return json({ errors: { title, detail, message: detail, code: 0, status } }, status);
}

/** Stops a request with 400. */
export function badRequest(detail: string): never {
  throw new Refusal(refuseTwo(400, detail));
}

const MESSAGES: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Access Denied',
  404: 'Not found',
};
