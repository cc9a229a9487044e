import { z } from 'zod/mini';
import type { FailureKind } from '@/utils/model/errors';
import type { Phrase } from '@/utils/model/platform';
import { kindOfStatus } from '../classify';
import type { Refusal } from '../connector';
import { ADVICE } from './form';

// Binom 2 says `errors`, an object in spite of its name; Binom 1 `error` or `message`, always with status 200.
const envelope = z.object({
  errors: z.optional(
    z.nullish(z.object({ detail: z.nullish(z.unknown()), message: z.nullish(z.unknown()) })),
  ),
  error: z.nullish(z.unknown()),
  status: z.nullish(z.unknown()),
  message: z.nullish(z.unknown()),
});

/** An error of either version, also where it comes with status 200. */
export function refusal({ status, body }: { status: number; body: unknown }): Refusal | undefined {
  const { data, success } = z.safeParse(envelope, body);
  const texts = success ? [data.errors?.detail, data.errors?.message, data.error, data.message] : [];
  const said = texts.find((text) => typeof text === 'string');
  if (status >= 400) return refuse(kindOfStatus(status), `status ${status}`, said);
  if (!success || !(data.errors || data.error || data.status === 'error')) return undefined;
  if (TWO_FACTOR.test(said ?? '')) return UNSUPPORTED;
  return refuse(kindOfText(said ?? ''), 'an error', said);
}

function refuse(kind: FailureKind, what: string, said: string | undefined): Refusal {
  const advice = ADVICES.get(kind);
  const message = `Binom answered with ${what}${said ? `: ${said}` : ''}`;
  return { kind, message, ...(advice && { advice }) };
}

const ADVICES = new Map<FailureKind, Phrase>([
  ['credentials', ADVICE.credentials],
  ['access', ADVICE.access],
  ['address', ADVICE.address],
]);

const UNSUPPORTED: Refusal = {
  kind: 'access',
  message: 'Binom 1 with two-factor log-in is not supported: it wants a fresh code with every call.',
  advice: ADVICE.twoFactor,
};

const TWO_FACTOR = /two.?factor|2.?fa\b|one.?time|\botp\b|\bcode\b/i;

/** The texts of Binom 1 are in no document: what says nothing is trouble on the tracker's side. */
function kindOfText(text: string): FailureKind {
  return MEANINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unavailable';
}

const MEANINGS: readonly (readonly [FailureKind, RegExp])[] = [
  ['credentials', /key|token|auth|log.?in|password/i],
  ['access', /denied|forbidden|permission|rights/i],
  ['rate-limit', /too many|rate.?limit/i],
  ['request', /expected|invalid|required|unknown/i],
];
