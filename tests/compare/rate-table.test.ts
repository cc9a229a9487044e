import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateTable, typedSheets } from '@/utils/compare/rate-table';
import { multiply, toMicros, toText } from '@/utils/model/money';
import { parseRate, type Quotes, type RateSheet, type TypedRate } from '@/utils/model/rate';

const quotes = (rates: Record<string, string>): Quotes => new Map(Object.entries(rates));
const sheet = (told: Partial<RateSheet> & { days: RateSheet['days'] }): RateSheet => ({
  ...{ origin: 'ecb', base: 'EUR', lasts: 10 },
  ...told,
});
const ecb = sheet({
  days: new Map([
    ['2026-11-12', quotes({ USD: '1.1', GBP: '0.88' })],
    ['2026-11-13', quotes({ USD: '1.12', GBP: '0.9', RUB: '90' })],
    ['2026-11-16', quotes({ USD: '1.15' })],
  ]),
});
const typed = (...rates: TypedRate[]) => typedSheets(rates);
const affise = sheet({
  ...{ origin: 'platform', base: 'USD', lasts: 3 },
  days: new Map([['2026-11-13', quotes({ EUR: '0.9', UAH: '41' })]]),
});

describe('a rate', () => {
  const convert = (sheets: RateSheet[], from: string, to: string, day: string) => {
    const rate = createRateTable(sheets).find(from, to, day);
    if (!rate) return null;
    return [toText(multiply(100_000_000, rate.numerator, rate.denominator)), rate.origins, rate.fixedOn];
  };

  it.each<[string, string, string, string, ReturnType<typeof convert>]>([
    ['is the one of the very day', 'EUR', 'USD', '2026-11-13', ['112', ['ecb'], '2026-11-13']],
    [
      'turned round is exact to the micro-unit',
      'USD',
      'EUR',
      '2026-11-13',
      ['89.285714', ['ecb'], '2026-11-13'],
    ],
    ['on a Sunday is the one of Friday', 'EUR', 'USD', '2026-11-15', ['112', ['ecb'], '2026-11-13']],
    ['is looked for where the currency has one', 'EUR', 'GBP', '2026-11-17', ['90', ['ecb'], '2026-11-13']],
    ['of two currencies meets in the base', 'GBP', 'USD', '2026-11-12', ['125', ['ecb'], '2026-11-12']],
    ['is not made up before the first day', 'EUR', 'USD', '2026-11-11', null],
    ['is given up after ten days', 'EUR', 'RUB', '2026-11-24', null],
    ['is still good on the tenth day', 'EUR', 'RUB', '2026-11-23', ['9000', ['ecb'], '2026-11-13']],
    ['of a currency nobody quotes is unknown', 'EUR', 'KZT', '2026-11-13', null],
    ['to itself is one', 'KZT', 'KZT', '2026-11-13', ['100', [], '2026-11-13']],
  ])('%s', (_, from, to, day, expected) => {
    expect(convert([ecb], from, to, day)).toEqual(expected);
  });

  it("of the platform goes before the bank's, and that before a typed one", () => {
    const own = typed({ currency: 'EUR', per: 'USD', rate: '0.5', since: null });
    const day = '2026-11-13';
    expect(convert([...own, ecb, affise], 'USD', 'EUR', day)).toEqual(['90', ['platform'], day]);
    expect(convert([...own, ecb], 'USD', 'EUR', day)).toEqual(['89.285714', ['ecb'], day]);
    expect(convert(own, 'USD', 'EUR', day)).toEqual(['50', ['typed'], day]);
    // The platform had none yet: its quotes are not those of an earlier day.
    expect(convert([affise, ecb], 'EUR', 'USD', '2026-11-12')).toEqual(['110', ['ecb'], '2026-11-12']);
  });

  it('of two sources meets in a third currency, and names both', () => {
    const tether = typed({ currency: 'USDT', per: 'USD', rate: '1', since: null });
    expect(convert([...tether, ecb], 'USDT', 'EUR', '2026-11-12')).toEqual([
      '90.909091',
      ['typed', 'ecb'],
      '2026-11-12',
    ]);
  });

  it('that was typed holds from its day to the next one', () => {
    const rates = typed(
      { currency: 'RUB', per: 'USD', rate: '100', since: '2026-11-10' },
      { currency: 'RUB', per: 'USD', rate: '80', since: null },
    );
    expect(convert(rates, 'USD', 'RUB', '2026-11-09')?.[0]).toBe('8000');
    expect(convert(rates, 'RUB', 'USD', '2027-11-10')?.[0]).toBe('1');
  });

  it.each(['0', '-1', '', 'NaN', '1,1', 'Infinity', '0x10', '0.0000000000001'])('is never %j', (rate) => {
    expect(parseRate(rate)).toBeUndefined();
    expect(
      convert(typed({ currency: 'RUB', per: 'USD', rate, since: null }), 'USD', 'RUB', '2026-11-10'),
    ).toBeNull();
  });

  it('may be very small or very large', () => {
    expect([parseRate('0.000012'), parseRate('1.2E-5'), parseRate('25000')]).toEqual([
      12_000_000n,
      12_000_000n,
      25_000_000_000_000_000n,
    ]);
  });
});

describe('an amount is multiplied', () => {
  it.each([
    ['0.000001', 1n, 2n, '0'],
    ['0.000003', 1n, 2n, '0.000002'],
    ['-0.000003', 1n, 2n, '-0.000002'],
    ['0.000005', 1n, 2n, '0.000002'],
    ['10', 2n, 3n, '6.666667'],
    ['-10', 2n, 3n, '-6.666667'],
  ])('%s × %s / %s', (amount, numerator, denominator, expected) => {
    expect(toText(multiply(toMicros(amount) ?? 0, numerator, denominator))).toBe(expected);
  });

  it('within half a micro-unit of the exact product, however large', () => {
    const amounts = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    const parts = fc.bigInt({ min: 1n, max: 10n ** 14n });
    fc.assert(
      fc.property(amounts, parts, parts, (amount, numerator, denominator) => {
        const error = BigInt(multiply(amount, numerator, denominator)) * denominator - amount * numerator;
        expect((error < 0n ? -error : error) * 2n <= denominator).toBe(true);
      }),
    );
  });
});
