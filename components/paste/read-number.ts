export type DecimalMark = '.' | ',';

/**
 * `$1,204.50`, `1 204,50 ₽`, `(12.00)` or `−3` as decimal text; null where it is no number.
 *
 * @param mark what stands before the fraction; the other one only parts thousands
 */
export function readNumber(text: string, mark: DecimalMark): string | null {
  const digits = bare(text);
  const group = mark === '.' ? ',' : '.';
  const [, sign = '', whole = '', fraction = ''] = PATTERNS[mark].exec(digits) ?? [];
  if (whole === '') return null;
  if (whole.includes(group) && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return null;
  const plain = `${sign}${whole.replaceAll(group, '').replace(/^0+(?=\d)/, '')}`;
  return fraction === '' ? plain : `${plain}.${fraction}`;
}

/**
 * The marks that can stand before the fractions of these amounts: one, or both where nothing tells them apart and it
 * matters. A count has no fraction: the mark in it parts thousands.
 */
export function marksOf(amounts: readonly string[], counts: readonly string[]): DecimalMark[] {
  const told = markOf(amounts, voteOf) ?? markOf(counts, (count) => voteOf(count) ?? groupIn(count));
  if (told) return [told];
  return amounts.some((amount) => /[.,]/.test(bare(amount))) ? ['.', ','] : ['.'];
}

/** What the signs of all cells can mean together; null where there are none, or they contradict each other. */
export function currencyOf(cells: readonly string[]): string | null {
  const meant = cells.map(currenciesIn).filter((codes) => codes.length > 0);
  return meant[0]?.find((code) => meant.every((codes) => codes.includes(code))) ?? null;
}

/** What the sign in a cell can mean: a dollar is that of several countries. Empty where there is none. */
export function currenciesIn(cell: string): readonly string[] {
  const code = cell.match(CODE)?.find((word) => CODES.has(word));
  return code ? [code] : (SIGNS.find(([sign]) => sign.test(cell))?.[1] ?? []);
}

const PATTERNS: Record<DecimalMark, RegExp> = {
  '.': /^(-?)(\d[\d,]*)(?:\.(\d{0,6}))?$/,
  ',': /^(-?)(\d[\d.]*)(?:,(\d{0,6}))?$/,
};
const CODE = /(?<!\p{L})[A-Z]{3}(?!\p{L})/gu;
const CODES = new Set(Intl.supportedValuesOf('currency'));
const SIGNS: readonly [RegExp, readonly string[]][] = [
  [/€/, ['EUR']],
  [/£/, ['GBP']],
  [/₽|руб/i, ['RUB']],
  [/₴|грн/i, ['UAH']],
  [/₹/, ['INR']],
  [/US\$/, ['USD']],
  [/CA?\$/, ['CAD']],
  [/AU?\$/, ['AUD']],
  [/R\$/, ['BRL']],
  [/\$/, ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN']],
];
const WORDS = /(US|CA?|AU?|R)?\$|[€£₽₴₹]|(?<!\p{L})USDT(?!\p{L})|руб\.?|грн\.?/giu;

/** Without signs of money and spaces; a minus of any kind, and brackets as bookkeepers use them, are one minus. */
function bare(text: string): string {
  const plain = text
    .replace(CODE, (word) => (CODES.has(word) ? '' : word))
    .replace(WORDS, '')
    .replace(/[\s\u00A0\u202F\u2009'’]/g, '')
    .replace(/[−–—]/g, '-');
  return /^\(.+\)$/.test(plain) ? `-${plain.slice(1, -1)}` : plain;
}

function markOf(cells: readonly string[], vote: (text: string) => DecimalMark | null): DecimalMark | null {
  const votes = cells.map((cell) => vote(bare(cell)));
  const [points, commas] = (['.', ','] as const).map((mark) => votes.filter((each) => each === mark).length);
  if (!points && !commas) return null;
  return (commas ?? 0) > (points ?? 0) ? ',' : '.';
}

/** The mark that is left for fractions where the other one parts thousands. */
function groupIn(text: string): DecimalMark | null {
  const [, mark] = /^\d{1,3}([.,])\d{3}$/.exec(text) ?? [];
  if (!mark) return null;
  return mark === ',' ? '.' : ',';
}

/** Of both marks the last is the decimal one; of one alone it is where it parts anything but thousands. */
function voteOf(text: string): DecimalMark | null {
  const marks = [...text.matchAll(/[.,]/g)].map(([mark]) => mark as DecimalMark);
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return null;
  if (first !== last) return last;
  const other = first === '.' ? ',' : '.';
  if (marks.length > 1) return other;
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? null : first;
}
