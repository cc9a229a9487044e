import { json, Refusal, type Reply } from './exchange.ts';

/** An answer in Affise's error form. */
export function affiseError(status: number, message: string): Reply {
  return json({ status: 2, message }, status);
}

/** Affise's refusal with a status, where the status says it all. */
export function refuseAffise(status: number): Reply {
  return affiseError(status, MESSAGES[status] ?? 'Bad Request');
}

/** Stops a request with 400. */
export function badParameters(message: string): never {
  throw new Refusal(affiseError(400, message));
}

/** Stops a request with 403. */
export function denied(): never {
  throw new Refusal(refuseAffise(403));
}

const MESSAGES: Readonly<Record<number, string>> = {
  401: 'Token is necessary',
  403: 'Auth Denied',
  404: 'Resource Not Found',
  429: 'Too Many Requests',
  500: 'Server error, Please contact your administrator',
};
