import { z } from 'zod/mini';
import type { FailureKind } from '@/utils/model/errors';
import type { Phrase } from '@/utils/model/platform';
import { kindOfStatus } from '../classify';
import type { Refusal } from '../connector';
import { ADVICE } from './form';

// Documents say `error`; an older client of the API reads `Error`.
const envelope = z.object({ error: z.nullish(z.unknown()), Error: z.nullish(z.unknown()) });

/** An error of Everflow, also where it comes with status 200. */
export function refusal({ status, body }: { status: number; body: unknown }): Refusal | undefined {
  const { success, data } = z.safeParse(envelope, body);
  const said = success
    ? [data.error, data.Error].find((text) => typeof text === 'string' && text !== '')
    : undefined;
  if (status >= 400) return refuse(kindOfStatus(status), `status ${status}`, said);
  return said === undefined ? undefined : refuse(kindOfText(String(said)), 'an error', said);
}

/** A key that Everflow knows, but at the wrong door: a network's on a partner's path and so on. */
export const WRONG_PORTAL = /out of realm/i;

function refuse(kind: FailureKind, what: string, said: unknown): Refusal {
  const advice = ADVICES.get(kind);
  const message = `Everflow answered with ${what}${said ? `: ${said}` : ''}`;
  return { kind, message, ...(advice && { advice }) };
}

const ADVICES = new Map<FailureKind, Phrase>([
  ['credentials', ADVICE.credentials],
  ['access', ADVICE.access],
]);

/** The meaning of an error that hides in a 200; what says nothing is trouble on the platform's side. */
function kindOfText(text: string): FailureKind {
  const known = MEANINGS.find(([, pattern]) => pattern.test(text));
  return known ? known[0] : 'unavailable';
}

const MEANINGS: readonly (readonly [FailureKind, RegExp])[] = [
  ['access', /realm|permission|forbidden|denied/i],
  ['credentials', /authentication|unauthori[sz]ed|api.?key/i],
  ['rate-limit', /too many|rate.?limit/i],
  ['address', /not found/i],
  ['request', /invalid|required|schema|bad request|missing/i],
];
