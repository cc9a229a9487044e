import { z } from 'zod/mini';
import { PlatformError } from '@/utils/model/errors';
import { kindOfStatus } from '../classify';
import type { Refusal } from '../connector';
import { ADVICE } from './form';

const envelope = z.object({
  error: z.object({
    code: z.nullish(z.string()),
    description: z.nullish(z.string()),
    messages: z.nullish(z.array(z.unknown())),
  }),
});

/** Voluum's error envelope. The limit of requests comes with no status that anyone has written down. */
export function refusal({ status, body }: { status: number; body: unknown }): Refusal | undefined {
  if (status < 400 && isData(body)) return undefined;
  if (/NUMBER_OF_REQUEST_FOR_IP_EXCEEDED/.test(JSON.stringify(body) ?? '')) {
    return { kind: 'rate-limit', message: 'Voluum: too many requests from this address.' };
  }
  if (status < 400) return undefined;
  const { success, data } = z.safeParse(envelope, body);
  if (!success) return undefined;
  const { code, messages, description } = data.error;
  const [first] = messages ?? [];
  const said = [code, typeof first === 'string' ? first : description].filter(Boolean).join(': ');
  const kind = kindOfStatus(status);
  const advice = kind === 'credentials' || kind === 'access' ? { advice: ADVICE[kind] } : {};
  return { kind, message: `Voluum refused with status ${status}: ${said}`, ...advice };
}

/** Whether a question was refused as a question. The texts are in no document, so hardly anything is read in them. */
export function isRefused(error: unknown): error is PlatformError {
  return error instanceof PlatformError && error.failure.kind === 'request';
}

/** Whether it was refused for the length of its range. */
export function isTooLong(error: unknown): boolean {
  return isRefused(error) && /\b(range|period|interval|too long)\b/i.test(error.message);
}

/** Spares long answers the search; and a campaign may be called anything, even that. */
function isData(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || 'error' in body) return false;
  return Array.isArray(body) || Object.values(body).some(Array.isArray);
}
