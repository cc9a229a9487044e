import { expect, it } from 'vitest';
import { groupColumns } from '@/utils/model/columns/group';
import { toColumns, toRows } from '@/utils/model/columns/pack';
import { type Micros, toMicros } from '@/utils/model/money';

const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'KRW', 'RUB', 'BRL', 'INR', 'KWD', 'CLF', 'BTC', 'ETH'];
const AMOUNTS = 1_000_000;

/** One amount as a platform writes it, and what it is exactly: digits × 10^-places. */
interface Amount {
  currency: number;
  written: string | number;
  digits: number;
  places: number;
}

it('a million amounts in twelve currencies sum up to what exact arithmetic says', () => {
  const amounts = drawAmounts(AMOUNTS);
  const read = amounts.map(({ written }) => toMicros(written) ?? Number.NaN);
  expect(amounts.findIndex((amount, index) => BigInt(read[index] ?? 0) !== exactMicros(amount))).toBe(-1);

  const exact = CURRENCIES.map(() => 0n);
  const floats = CURRENCIES.map(() => 0);
  for (const { currency, written, ...amount } of amounts) {
    exact[currency] = (exact[currency] ?? 0n) + exactMicros(amount);
    floats[currency] = (floats[currency] ?? 0) + Number(written);
  }
  expect(sumByCurrency(amounts, read)).toEqual(
    new Map(CURRENCIES.map((name, index) => [name, exact[index]])),
  );
  // What the care is for: sums of plain numbers are off in nearly every currency.
  const off = floats.filter((sum, index) => toMicros(sum) !== Number(exact[index] ?? 0n));
  expect(off.length).toBeGreaterThan(6);
});

function sumByCurrency(amounts: readonly Amount[], read: readonly Micros[]): Map<string, bigint> {
  const rows = amounts.map(({ currency }, index) => ({
    sub1: CURRENCIES[currency] ?? '',
    metrics: { payout: read[index] ?? 0 },
  }));
  const sums = toRows(groupColumns(toColumns(rows), ['sub1']));
  return new Map(sums.map(({ sub1 = '', metrics }) => [sub1, BigInt(metrics.payout ?? 0)]));
}

/** Half to even, by remainders. */
function exactMicros({ digits, places }: Pick<Amount, 'digits' | 'places'>): bigint {
  const whole = BigInt(digits);
  if (places <= 6) return whole * 10n ** BigInt(6 - places);
  const divisor = 10n ** BigInt(places - 6);
  const [floor, rest] = [whole / divisor, (whole % divisor) * 2n];
  return rest > divisor || (rest === divisor && floor % 2n === 1n) ? floor + 1n : floor;
}

/** From fractions of a cent to millions, 0 to 8 decimals, every other one as a JSON number. */
function drawAmounts(count: number): Amount[] {
  let state = 20_261_120;
  const roll = (sides: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * sides);
  };
  return Array.from({ length: count }, (_, index) => {
    const [currency, places] = [roll(CURRENCIES.length), roll(9)];
    const digits = roll(10 ** (1 + roll(9)));
    const text = digits.toString().padStart(places + 1, '0');
    const decimal = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
    return { currency, places, digits, written: index % 2 === 0 ? decimal : Number(decimal) };
  });
}
