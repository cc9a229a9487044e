import { z } from 'zod/mini';
import { attempt } from '../attempt';
import type { Api } from '../client';
import { text } from '../shapes';

// Two shapes are published: currency → kinds of balance, and kind of balance → currencies. Only the codes pass.
const balance = z.pipe(
  z.object({ balance: z.unknown() }),
  z.transform(({ balance }) => codesIn(balance)),
);

const currencies = z.object({ quotes: z.array(z.object({ code: text, default: z.nullish(z.boolean()) })) });

/** The currency an affiliate is paid in; null where there are several, for then nothing says which one reports use. */
export async function readBalanceCurrency(api: Api): Promise<string | null> {
  const codes = await attempt(api.get('/3.0/balance', balance));
  return codes?.length === 1 ? (codes[0] ?? null) : null;
}

/** The network's own currency, in which its reports are; null where the user may not see it. */
export async function readDefaultCurrency(api: Api): Promise<string | null> {
  const answer = await attempt(
    api.get('/3.0/admin/currency', currencies, [
      ['extended', '1'],
      ['get_only_active', '1'],
    ]),
  );
  return answer?.quotes.find((quote) => quote.default)?.code?.toUpperCase() ?? null;
}

function codesIn(balance: unknown): string[] {
  const outer = keysOf(balance);
  const codes = outer.filter(isCode);
  const inner = typeof balance === 'object' && balance !== null ? Object.values(balance).flatMap(keysOf) : [];
  return [...new Set(codes.length > 0 ? codes : inner.filter(isCode))].map((code) => code.toUpperCase());
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

/** `USD`, `usd`, `USDT`; the kinds of balance are words in lower case. */
function isCode(key: string): boolean {
  return /^([A-Z]{3,5}|[a-z]{3})$/.test(key);
}
