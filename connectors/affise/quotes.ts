import { z } from 'zod/mini';
import { type PlatformQuotes, parseRate } from '@/utils/model/rate';
import type { Api } from '../client';
import type { CallContext } from '../connector';
import { text } from '../shapes';

const answer = z.object({
  quotes: z.array(
    z.object({
      code: text,
      default: z.nullish(z.boolean()),
      rate: z.nullish(z.union([z.number(), z.string()])),
    }),
  ),
});

/**
 * GET /3.0/admin/currency: units of each active currency for one of the network's own. Affise renews them every three
 * hours, and freezes the one of a conversion when its postback comes.
 */
export async function readQuotes(api: Api, { portal }: CallContext): Promise<PlatformQuotes | null> {
  if (portal !== 'admin') return null;
  const { quotes } = await api.get('/3.0/admin/currency', answer, [
    ['extended', '1'],
    ['get_only_active', '1'],
  ]);
  const own = quotes.find((quote) => quote.default)?.code?.toUpperCase();
  if (own === undefined) return null;
  const rates = quotes.flatMap(({ code, rate }) => {
    const written = String(rate ?? '');
    return code && parseRate(written) !== undefined ? [[code.toUpperCase(), written] as const] : [];
  });
  return { base: own, quotes: new Map(rates) };
}
