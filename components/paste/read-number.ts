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

/** The decimal mark of a column by the cells that leave no choice; null where none does. */
export function markOf(cells: readonly string[]): DecimalMark | null {
  const votes = cells.map((cell) => voteOf(bare(cell)));
  const [points, commas] = (['.', ','] as const).map((mark) => votes.filter((vote) => vote === mark).length);
  if (!points && !commas) return null;
  return (commas ?? 0) > (points ?? 0) ? ',' : '.';
}

/** The currency that a column's signs name; null where there are none, or several. */
export function currencyOf(cells: readonly string[]): string | null {
  const found = new Set(
    cells.flatMap((cell) => CURRENCIES.flatMap(([sign, code]) => (sign.test(cell) ? [code] : []))),
  );
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

const PATTERNS: Record<DecimalMark, RegExp> = {
  '.': /^(-?)(\d[\d,]*)(?:\.(\d{0,6}))?$/,
  ',': /^(-?)(\d[\d.]*)(?:,(\d{0,6}))?$/,
};
const CURRENCIES: readonly [RegExp, string][] = [
  [/€|\bEUR\b/i, 'EUR'],
  [/£|\bGBP\b/i, 'GBP'],
  [/₽|\bRUB\b|руб/i, 'RUB'],
  [/₴|\bUAH\b/i, 'UAH'],
  [/₹|\bINR\b/i, 'INR'],
  [/\$|\bUSD\b/i, 'USD'],
];
const WORDS = /[$€£₽₴₹]|\b(USD|EUR|GBP|RUB|UAH|INR|USDT)\b|руб\.?/gi;

/** Without signs of money and spaces; a minus of any kind, and brackets as bookkeepers use them, are one minus. */
function bare(text: string): string {
  const plain = text
    .replace(WORDS, '')
    .replace(/[\s\u00A0\u202F\u2009'’]/g, '')
    .replace(/[−–—]/g, '-');
  return /^\(.+\)$/.test(plain) ? `-${plain.slice(1, -1)}` : plain;
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
