import { z } from 'zod/mini';
import type { FailureKind } from '@/utils/model/errors';
import type { Phrase } from '@/utils/model/platform';
import { kindOfStatus } from '../classify';
import type { Refusal } from '../connector';
import { ADVICE } from './form';

// Documents say `message`, the SDKs' tests `error`; `status` is 1, 2, "success" or "error", or missing.
const envelope = z.object({
  status: z.nullish(z.union([z.number(), z.string()])),
  message: z.nullish(z.unknown()),
  error: z.nullish(z.unknown()),
});

/** An error of Affise, also where it comes with status 200. */
export function refusal({ status, body }: { status: number; body: unknown }): Refusal | undefined {
  const { success, data } = z.safeParse(envelope, body);
  const said = success ? [data.message, data.error].find((text) => typeof text === 'string') : undefined;
  if (status >= 400) return refuse(kindOfStatus(status), `status ${status}`, said);
  if (!success || data.status === undefined || data.status === null) return undefined;
  if (/^(1|success)$/.test(String(data.status))) return undefined;
  return refuse(kindOfText(said ?? ''), 'an error', said);
}

function refuse(kind: FailureKind, what: string, said: unknown): Refusal {
  const advice = ADVICES.get(kind);
  const message = `Affise answered with ${what}${said ? `: ${said}` : ''}`;
  return { kind, message, ...(advice && { advice }) };
}

const ADVICES = new Map<FailureKind, Phrase>([
  ['credentials', ADVICE.credentials],
  ['access', ADVICE.access],
  ['address', ADVICE.address],
]);

/** The meaning of an error that hides in a 200; what says nothing is trouble on the platform's side. */
function kindOfText(text: string): FailureKind {
  const known = MEANINGS.find(([, pattern]) => pattern.test(text));
  return known ? known[0] : 'unavailable';
}

const MEANINGS: readonly (readonly [FailureKind, RegExp])[] = [
  ['credentials', /token|api.?key|unauthori[sz]ed|not logged/i],
  ['access', /denied|forbidden|permission|not allowed to/i],
  ['rate-limit', /too many|rate.?limit/i],
  ['address', /not found/i],
  ['request', /bad request|invalid|extra fields|required|failed to decode/i],
];
