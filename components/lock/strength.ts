export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** Characters below which no passphrase is taken. */
const SHORTEST = 8;

/**
 * How long a passphrase would stand against somebody who has copied the profile. A guess from its length and its
 * kinds of characters, in which runs (`aaaa`, `1234`) count once: it cannot know which words a person likes.
 */
export function strengthOf(passphrase: string): Strength {
  const text = passphrase.normalize('NFKC').trim();
  if ([...text].length < SHORTEST) return 'short';
  const bits = Math.min(bitsOfCharacters(text), bitsOfWords(text));
  return bits < WEAK ? 'weak' : bits < FAIR ? 'fair' : 'strong';
}

/** A graphics card tries some ten thousand a second at 600,000 rounds: 2^38 last a year, 2^55 longer than any key. */
const WEAK = 40;
const FAIR = 56;
/** A word of a list of eight thousand. */
const BITS_OF_A_WORD = 13;

function bitsOfCharacters(text: string): number {
  const kinds = KINDS.filter(([pattern]) => pattern.test(text));
  const alphabet = kinds.reduce((sum, [, size]) => sum + size, 0);
  return surprises(text) * Math.log2(Math.max(alphabet, 2));
}

/** Whatever is in a dictionary is not guessed letter by letter. */
function bitsOfWords(text: string): number {
  const words = text.split(/[^\p{L}]+/u).filter((word) => word.length > 2);
  const others = [...text.replace(/\p{L}{3,}/gu, '')].length;
  return words.length * BITS_OF_A_WORD + others * Math.log2(40);
}

/** Characters that do not just repeat or follow the one before. */
function surprises(text: string): number {
  const codes = [...text.toLowerCase()].map((character) => character.codePointAt(0) ?? 0);
  return codes.filter((code, index) => Math.abs(code - (codes[index - 1] ?? -9)) > 1).length;
}

const KINDS: readonly [RegExp, number][] = [
  [/\p{Ll}/u, 26],
  [/\p{Lu}/u, 26],
  [/\p{Nd}/u, 10],
  [/[^\p{L}\p{Nd}]/u, 20],
];
