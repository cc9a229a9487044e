import { add, compare, type Micros, magnitude, subtract, toMicros } from '@/utils/model/money';

/** A number as a page prints it. */
export interface VisibleNumber {
  /** What it may mean: `1.234` is 1234 in one country and 1.234 in another. Never empty. */
  readings: { value: Micros; decimals: number }[];
  /** Currency that the text names or whose sign only one currency has; null where it does not tell. */
  currency: string | null;
}

/**
 * Reads `7,310`, `$800.00`, `1 234,56 €`, `−3`, `(12.00)` in whatever style the dashboard writes.
 *
 * @returns undefined for a dash, an empty cell, words, shortened numbers (`7.3K`).
 */
export function readVisible(text: string): VisibleNumber | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[−–‒]/g, '-').trim();
  const digits = /\d[\d\s.,'’]*/
    .exec(plain)?.[0]
    .replaceAll(/[\s'’]/g, '')
    .replace(/[.,]$/, '');
  const around = plain.replace(/\d[\d\s.,'’]*/, ' ').trim();
  if (!digits || /\d/.test(around) || /^(k|m|b|mio|mrd|bn|тыс|млн)\.?(\s|$)/i.test(unitAfter(plain)))
    return undefined;
  const negative = around.includes('-') || /^\(.*\)$/.test(plain);
  const readings = readDigits(digits).map(({ text: number, decimals }) => ({
    value: toMicros(negative ? `-${number}` : number) ?? 0,
    decimals,
  }));
  return readings.length > 0 ? { readings, currency: currencyOf(around) } : undefined;
}

/** True where our value, written with as many decimals as the page shows, is what the page shows. */
export function printsAs(ours: Micros, { readings }: VisibleNumber): boolean {
  return readings.some(({ value, decimals }) => {
    const step = 10n ** BigInt(Math.max(0, 6 - decimals));
    // Half a step either way: dashboards round halves up, to even, or by their binary neighbour.
    return 2n * BigInt(magnitude(subtract(ours, value))) <= (step === 1n ? 0n : step);
  });
}

/** Whether the page's number is below (−1), at (0) or above (1) ours, by the reading nearest to it. */
export function againstOurs(ours: Micros, { readings }: VisibleNumber): -1 | 0 | 1 {
  const distances = readings.map(({ value }) => subtract(value, ours));
  const nearest = distances.sort((a, b) => compare(magnitude(a), magnitude(b)))[0] ?? 0;
  return compare(nearest, 0);
}

/** A whole number of counts as micro-units, so that counts and money are read by the same rules. */
export function countAsMicros(count: number): Micros {
  return add(toMicros(count) ?? 0, 0);
}

function unitAfter(plain: string): string {
  return plain.replace(/^.*\d/, '').trim();
}

/** Every sensible reading of digits with points and commas. */
function readDigits(digits: string): { text: string; decimals: number }[] {
  const last = digits.search(/[.,](?!.*[.,])/);
  if (last < 0) return [{ text: digits, decimals: 0 }];
  const fraction = digits.slice(last + 1);
  const whole = digits.slice(0, last);
  const mark = digits[last] ?? '.';
  const asDecimal = { text: `${whole.replaceAll(/[.,]/g, '')}.${fraction}`, decimals: fraction.length };
  const asWhole = { text: digits.replaceAll(/[.,]/g, ''), decimals: 0 };
  const grouped = fraction.length === 3 && whole !== '0';
  if (whole.includes(mark)) return grouped ? [asWhole] : [];
  if (/[.,]/.test(whole) || !grouped) return [asDecimal];
  return [asWhole, asDecimal];
}

/** Signs that stand for one currency only; a bare `$` may be any dollar. */
const SIGNS = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
  ['zł', 'PLN'],
  ['R$', 'BRL'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['US$', 'USD'],
]);

function currencyOf(around: string): string | null {
  const word = around.replaceAll(/[-+()]/g, '').trim();
  return SIGNS.get(word) ?? (/^[A-Z]{3}$/.test(word) ? word : null);
}
