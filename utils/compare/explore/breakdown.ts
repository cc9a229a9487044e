import { type Columns, wordOf } from '@/utils/model/columns/columns';
import type { BreakdownWord } from '@/utils/model/explore';

/** What both sides say of the same pairs by one word more: rows of a pair (its key as `offer`), a value and a day. */
export interface Breakdown {
  word: BreakdownWord;
  here: Columns;
  there: Columns;
  /** By the key of a pair: whether each side's answer is whole; not in it where the side does not tell. */
  told: { here: ReadonlyMap<string, boolean>; there: ReadonlyMap<string, boolean> };
  /** Somebody who tells it has not answered yet. */
  waiting: boolean;
}

/**
 * The value as both sides can be laid beside each other by it: a country by its ISO code, everything else letter by
 * letter. Empty: none is told.
 */
export function valueNamed(word: BreakdownWord, id: string): string {
  if (word !== 'country' || !/^[a-z]{2}$/i.test(id)) return id;
  // Codes that stand for a country beside its own (UK, EL …) and such as were given up.
  return new Intl.Locale(`und-${id}`).region ?? id.toUpperCase();
}

/**
 * Values that both sides know somewhere in the breakdown: of those a side that has no row counted nothing. What only one
 * of them knows says nothing about the other.
 */
export function sharedValues({ word, here, there }: Breakdown): ReadonlySet<string> {
  const [ours, theirs] = [valuesIn(here, word), valuesIn(there, word)];
  // An hour is known to everybody.
  return word === 'hour' ? ours.union(theirs) : ours.intersection(theirs);
}

function valuesIn(columns: Columns, word: BreakdownWord): Set<string> {
  const { codes = [], ids = [] } = wordOf(columns, word) ?? {};
  const isUsed = new Uint8Array(ids.length);
  for (const code of codes) isUsed[code] = 1;
  return new Set(ids.filter((_, code) => isUsed[code] === 1));
}
