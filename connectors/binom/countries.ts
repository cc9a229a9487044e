import { z } from 'zod/mini';
import type { Api } from '../client';
import { text } from '../shapes';

const list = z.array(z.object({ code: text, name: text }));

/** A country as Binom writes it, in English words, to ISO 3166; empty where nobody knows the name. */
export type CodeOf = (name: string) => string;

/** By the tracker's own list, and by every other name of a country: rows say Türkiye where the list says Turkey. */
export async function readCountries(api: Api): Promise<CodeOf> {
  const listed = await api.get('/public/api/v1/country/list', list);
  const own = listed.flatMap(({ code, name }) => (code && name ? [[plain(name), code] as const] : []));
  const codes = new Map([...englishNames(), ...own]);
  return (name) => codes.get(plain(name)) ?? codeIn(name);
}

/** For Binom 1, which has no list. */
export function knownCountries(): CodeOf {
  const codes = englishNames();
  return (name) => codes.get(plain(name)) ?? codeIn(name);
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function englishNames(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const codes = new Map([['turkey', 'TR']]);
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    const name = names.of(code);
    // Former codes (BU, UK …) carry the name of what they became.
    if (name && new Intl.Locale(`und-${code}`).region === code) codes.set(plain(name), code);
  }
  return codes;
}

/** Letters only, without accents: `Côte d’Ivoire` and `Cote d'Ivoire` are one. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}]/gu, '');
}

function codeIn(name: string): string {
  return /^[a-z]{2}$/i.test(name.trim()) ? name.trim().toUpperCase() : '';
}
