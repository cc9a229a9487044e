import { z } from 'zod/mini';
import { type FailureKind, PlatformError } from '@/utils/model/errors';
import type { Phrase } from '@/utils/model/platform';
import { kindOfStatus } from '../classify';
import type { Refusal } from '../connector';
import { count, text } from '../shapes';
import { ADVICE } from './form';

// As the server framework hapi writes errors.
const envelope = z.object({
  statusCode: count,
  message: z.optional(text),
  error: z.optional(text),
  validation: z.nullish(z.object({ keys: z.nullish(z.array(z.string())) })),
});

/** Affilae's refusal, also where its status is only inside the answer. */
export function refusal({ status, body }: { status: number; body: unknown }): Refusal | undefined {
  const { data } = z.safeParse(envelope, body);
  const real = status < 400 ? (data?.statusCode ?? status) : status;
  if (real < 400) return undefined;
  const keys = data?.validation?.keys ?? [];
  const said = [data?.message ?? data?.error, keys.length > 0 && `(${keys.join(', ')})`]
    .filter(Boolean)
    .join(' ');
  const kind = kindOfStatus(real);
  const advice = ADVICES.get(kind);
  return {
    kind,
    message: `Affilae refused with status ${real}${said && `: ${said}`}`,
    ...(advice && { advice }),
  };
}

const ADVICES = new Map<FailureKind, Phrase>([
  ['credentials', ADVICE.credentials],
  ['access', ADVICE.access],
]);

export function isKind(error: unknown, kinds: readonly FailureKind[]): boolean {
  return error instanceof PlatformError && kinds.includes(error.failure.kind);
}
