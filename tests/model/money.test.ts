import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, magnitude, subtract, toMicros, toText, toUnits } from '@/utils/model/money';

const micros = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });

describe('money', () => {
  it.each([
    [12.5, '12.5'],
    ['12.50', '12.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+7', '7'],
    [' 3 ', '3'],
    [-0.1, '-0.1'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    ['1e-6', '0.000001'],
    [1.005, '1.005'],
    ['0.0000005', '0'],
    ['0.0000015', '0.000002'],
    ['0.0000025', '0.000002'],
    ['-0.0000035', '-0.000004'],
    ['0.00000250000001', '0.000003'],
    [191190.40796039, '191190.40796'],
    ['123456789012345678.123456', '123456789012345678.123456'],
    [-0, '0'],
  ])('writes %j as %s', (amount, text) => {
    expect(toText(toMicros(amount) ?? fail())).toBe(text);
  });

  it.each([
    '',
    ' ',
    '.',
    '-',
    'e5',
    '1,5',
    '1 000',
    '$5',
    'NaN',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    null,
    undefined,
    {},
    [],
    true,
  ])('takes %j for no amount', (amount) => {
    expect(toMicros(amount)).toBeUndefined();
  });

  it('comes back from its text unchanged, without an exponent', () =>
    fc.assert(
      fc.property(micros, (value) => {
        const text = toText(value);
        expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d{0,5}[1-9])?$/);
        expect(BigInt(toMicros(text) ?? fail())).toBe(value);
      }),
    ));

  it('rounds half to even, as exact arithmetic does', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 20n }),
        fc.integer({ min: 0, max: 14 }),
        fc.boolean(),
        (digits, places, negative) => {
          const text = `${negative ? '-' : ''}${digits.toString().padStart(places + 1, '0')}`;
          const decimal = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
          const sign = negative ? -1n : 1n;
          expect(BigInt(toMicros(decimal) ?? fail())).toBe(
            sign * halfEven(digits * 10n ** 6n, 10n ** BigInt(places)),
          );
        },
      ),
    ));

  it('reads a number by its shortest decimal', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
        expect(toMicros(cents / 100)).toBe(cents * 10_000);
      }),
    ));

  it('adds and subtracts exactly at any size, in plain numbers while they are exact', () =>
    fc.assert(
      fc.property(micros, micros, (a, b) => {
        const [one, other] = [toMicros(toText(a)) ?? fail(), toMicros(toText(b)) ?? fail()];
        const sum = add(one, other);
        expect(BigInt(sum)).toBe(a + b);
        expect(BigInt(subtract(one, other))).toBe(a - b);
        expect(BigInt(subtract(sum, other))).toBe(a);
        expect(typeof sum).toBe(Number.isSafeInteger(Number(a + b)) ? 'number' : 'bigint');
        expect(compare(one, other)).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(BigInt(magnitude(one))).toBe(a < 0n ? -a : a);
      }),
    ));

  it('is never rounded by adding a hundred thousand cents', () => {
    const cent = toMicros('0.01') ?? fail();
    const sum = Array.from({ length: 100_000 }).reduce<ReturnType<typeof add>>(
      (total) => add(total, cent),
      0,
    );
    expect(toText(sum)).toBe('1000');
    expect(toUnits(sum)).toBe(1000);
  });
});

/** Numerator over denominator, rounded half to even, by comparing remainders. */
function halfEven(numerator: bigint, denominator: bigint): bigint {
  const [floor, rest] = [numerator / denominator, numerator % denominator];
  if (rest * 2n < denominator) return floor;
  if (rest * 2n > denominator) return floor + 1n;
  return floor % 2n === 0n ? floor : floor + 1n;
}

function fail(): never {
  throw new Error('no amount');
}
