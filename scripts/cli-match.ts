import { z } from 'zod/mini';
import { matchConversions } from '@/utils/compare/match/match';
import type { Conversion } from '@/utils/model/conversion';
import type { MatchSide } from '@/utils/model/match';
import { toMicros } from '@/utils/model/money';
import { PLATFORMS } from '@/utils/model/platform';
import type { Input } from './cli-input';

/** The verb `match`: both sides' conversions, row by row. */
export async function match(input: Input) {
  const { here, there } = input.as(sides);
  return matchConversions(sideOf(here), sideOf(there));
}

const word = z.union([z.string(), z.number()]);
const instant = z.string().check(z.refine(isInstant));

export const listed = z.object({
  id: word,
  transactionId: z.nullish(word),
  clickIds: z.nullish(z.array(z.nullable(word))),
  offer: z.nullish(z.object({ id: word, name: z.nullish(z.string()) })),
  status: z.nullish(z.enum(['approved', 'pending', 'hold', 'rejected'])),
  statusRaw: z.nullish(z.string()),
  payout: z.nullish(word.check(z.refine((amount) => toMicros(amount) !== undefined))),
  currency: z.nullish(z.string()),
  clickedAt: z.nullish(instant),
  convertedAt: z.nullish(instant),
});
const side = z.object({
  platform: z.nullish(z.enum(PLATFORMS)),
  conversions: z.nullish(z.array(listed)),
});
const sides = z.object({ here: side, there: side });

function sideOf({ platform = null, conversions }: z.infer<typeof side>): MatchSide {
  return { platform, conversions: (conversions ?? []).map(toConversion) };
}

export function toConversion(given: z.infer<typeof listed>): Conversion {
  const { id, transactionId, clickIds, offer, payout } = given;
  const { status = null, statusRaw = null, currency = null, clickedAt = null, convertedAt = null } = given;
  return {
    id: String(id),
    transactionId: transactionId == null ? null : String(transactionId),
    clickIds: (clickIds ?? []).map((value) => (value === null ? '' : String(value))),
    offer: offer ? { id: String(offer.id), name: offer.name ?? null } : null,
    ...{ status, statusRaw, currency, clickedAt, convertedAt },
    payout: toMicros(payout) ?? null,
  };
}

/** A wall clock without its zone is no instant: two of them cannot be held against each other. */
function isInstant(text: string): boolean {
  return /(Z|[+-]\d\d:?\d\d)$/i.test(text) && !Number.isNaN(Date.parse(text));
}
