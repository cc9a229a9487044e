import { z } from 'zod/mini';
import type { Note } from '@/utils/model/report';
import type { Api } from '../client';
import { id, text } from '../shapes';
import { rowsOf } from './answer';
import { unlessVital } from './refusal';

const list = rowsOf(z.object({ currency_id: z.optional(id), currency_name: z.optional(text) }));

/** The network's currencies: its id → ISO code, null for a name that is not known. */
export type Currencies = ReadonlyMap<string, string | null>;

const CURRENCIES = '/affiliates/api/Lists/Currencies';

export async function readCurrencies(api: Api): Promise<Currencies> {
  const { rows } = await api.get(CURRENCIES, list);
  return new Map(
    rows.flatMap(({ currency_id: key, currency_name: name }) =>
      key ? [[key, name ? codeOf(name) : null] as const] : [],
    ),
  );
}

/** What a row says about its money. A symbol is no code: `$` is the sign of twenty currencies. */
export interface Tagged {
  currency_id?: string | null | undefined;
  currency_symbol?: string | null | undefined;
}

/**
 * Decides which rows' amounts may stand in one report: the first currency met, or the connection's own where it is
 * among those met first. Amounts in others are left out, since nothing may be added up over currencies.
 */
export function createSorter(api: Api, own: string | null) {
  let currencies: Currencies | undefined;
  let kept: string | undefined;

  async function codeFor(tag: string): Promise<string | null> {
    if (!/^\d+$/.test(tag)) return null;
    currencies ??= await readCurrencies(api).catch(unlessVital(new Map()));
    return currencies.get(tag) ?? null;
  }

  return async function sort(rows: readonly Tagged[]): Promise<Sorted> {
    const tags = [...new Set(rows.map(tagOf).filter((tag) => tag !== null))];
    const codes = new Map<string, string | null>();
    for (const tag of tags) codes.set(tag, await codeFor(tag));
    kept ??= tags.find((tag) => codes.get(tag) === own) ?? tags[0];
    const code = kept === undefined ? undefined : await codeFor(kept);
    const notes: Note[] = [];
    if (tags.some((tag) => tag !== kept)) notes.push(OTHERS_LEFT_OUT);
    if (code === null && rows.some((row) => row.currency_id)) notes.push(unnamed(own));
    return { isKept: (row) => (tagOf(row) ?? kept) === kept, ...(code && { currency: code }), notes };
  };
}

interface Sorted {
  /** Whether the amounts of a row are in the report's currency. */
  isKept: (row: Tagged) => boolean;
  currency?: string;
  notes: Note[];
}

function tagOf({ currency_id, currency_symbol }: Tagged): string | null {
  return currency_id ?? currency_symbol ?? null;
}

/** The code of an English name in singular or plural, or of a code. */
function codeOf(name: string): string | null {
  const plain = plainName(name);
  const codes = Intl.supportedValuesOf('currency');
  const english = new Intl.DisplayNames('en', { type: 'currency' });
  const byName = codes.find((code) => plainName(english.of(code) ?? '') === plain);
  return byName ?? ALIASES.get(plain) ?? codes.find((code) => code === name.trim().toUpperCase()) ?? null;
}

const ALIASES = new Map([
  ['unitedstatesdollar', 'USD'],
  ['poundsterling', 'GBP'],
  ['britishpoundsterling', 'GBP'],
  ['ukpound', 'GBP'],
]);

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replace(/s$/, '');
}

const OTHERS_LEFT_OUT: Note = {
  code: 'currency-unknown',
  text: 'Some rows are in another currency; their amounts are left out, not added up.',
};

function unnamed(own: string | null): Note {
  const guess = own === null ? '' : `; taken for ${own}`;
  return { code: 'currency-unknown', text: `CAKE's currency has no name Trackside knows${guess}.` };
}
