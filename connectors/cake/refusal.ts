import { z } from 'zod/mini';
import { type FailureKind, PlatformError } from '@/utils/model/errors';
import type { Phrase } from '@/utils/model/platform';
import { kindOfStatus } from '../classify';
import type { Refusal } from '../connector';
import { text } from '../shapes';
import { ADVICE } from './form';

const envelope = z.object({
  // XML has it as a word, and a network may have it in upper case.
  success: z.nullish(z.union([z.boolean(), z.string()])),
  message: z.optional(text),
  // ASP.NET's own errors.
  Message: z.optional(text),
});

/** A refusal of CAKE's; with status 200 it says `success: false`, otherwise its text may be all there is. */
export function refusal({ status, body }: { status: number; body: unknown }): Refusal | undefined {
  const { data } = z.safeParse(envelope, body);
  const failed = String(data?.success).toLowerCase() === 'false';
  if (status < 400 && !failed) return undefined;
  const said = data?.message ?? data?.Message ?? plainText(body);
  const meant = said === null ? undefined : kindOfText(said);
  const kind = isCertain(status)
    ? kindOfStatus(status)
    : (meant ?? (failed ? 'unavailable' : kindOfStatus(status)));
  const what = status < 400 ? 'an error' : `status ${status}`;
  const advice = ADVICES.get(kind);
  return { kind, message: `CAKE answered with ${what}${said ? `: ${said}` : ''}`, ...(advice && { advice }) };
}

/** For calls that a report can do without: goes on with `otherwise`, unless no other call would do better. */
export function unlessVital<Otherwise>(otherwise: Otherwise): (error: unknown) => Otherwise {
  return (error) => {
    if (error instanceof PlatformError && DISPENSABLE.has(error.failure.kind)) return otherwise;
    throw error;
  };
}

const DISPENSABLE = new Set<FailureKind>(['address', 'access', 'request', 'answer']);

const ADVICES = new Map<FailureKind, Phrase>([
  ['credentials', ADVICE.credentials],
  ['address', ADVICE.address],
]);

/** A status that means one thing only; ASP.NET sends 500 and 400 for almost anything. */
function isCertain(status: number): boolean {
  return [401, 402, 403, 404, 405, 410, 429, 502, 503, 504].includes(status);
}

function kindOfText(said: string): FailureKind | undefined {
  return MEANINGS.find(([, pattern]) => pattern.test(said))?.[0];
}

const MEANINGS: readonly (readonly [FailureKind, RegExp])[] = [
  ['credentials', /api.?key|affiliate.?id|unauthori[sz]ed|credential|log ?in/i],
  ['access', /denied|forbidden|permission|not allowed|disabled/i],
  ['rate-limit', /too many|rate.?limit|throttl/i],
  ['request', /cannot convert|parameter|format|invalid|required|date range/i],
];

/** The text of an answer that is neither JSON nor markup. */
function plainText(body: unknown): string | null {
  return typeof body === 'string' && !body.trimStart().startsWith('<') ? body.trim() || null : null;
}
