import { describe, expect, it } from 'vitest';
import {
  findCounting,
  findDifferences,
  looksOlder,
  suspects,
  visibleCurrency,
} from '@/utils/compare/own-check';
import { printsAs, readVisible } from '@/utils/compare/visible-number';
import { toMicros, toText } from '@/utils/model/money';
import type { VisibleNumbers } from '@/utils/model/page-view';

const NBSP = '\u00a0';
const NARROW = '\u202f';

describe('a number on a page', () => {
  it.each<[string, string[], string | null]>([
    ['7,310', ['7310', '7.31'], null],
    ['$800.00', ['800'], null],
    [`1 234,56 €`, ['1234.56'], 'EUR'],
    [`1${NBSP}234,56${NBSP}€`, ['1234.56'], 'EUR'],
    [`1${NARROW}234`, ['1234'], null],
    ['1.234.567', ['1234567'], null],
    ['1.234,5', ['1234.5'], null],
    ["1'234.50 CHF", ['1234.5'], 'CHF'],
    ['−3', ['-3'], null],
    ['–$12.50', ['-12.5'], null],
    ['(12.00)', ['-12'], null],
    ['US$0.5', ['0.5'], 'USD'],
    ['£1,234.5678', ['1234.5678'], 'GBP'],
    ['0.123', ['0.123'], null],
    ['0', ['0'], null],
    ['１２３', ['123'], null],
  ])('%s', (text, readings, currency) => {
    const number = readVisible(text);
    expect(number?.readings.map(({ value }) => toText(value))).toEqual(readings);
    expect(number?.currency).toBe(currency);
  });

  it.each(['', '–', '-', 'n/a', '7.3K', '1.2 M', '5 млн', '1,23,456.78.9', '3 of 5'])('is not %j', (text) => {
    expect(readVisible(text)).toBeUndefined();
  });

  it.each([
    ['$800.00', '800', true],
    ['$800.00', '800.01', false],
    ['$800.00', '799.99', false],
    ['$800.00', '800.004', true],
    ['$800.00', '800.005', true],
    ['$800.00', '800.006', false],
    ['7,310', '7310', true],
    ['7,310', '7311', false],
    ['0.123456', '0.123457', false],
    ['−$12.50', '-12.5', true],
    ['$12.50', '-12.5', false],
  ])('%s is what %s prints as: %s', (text, ours, expected) => {
    const number = readVisible(text);
    const value = toMicros(ours);
    expect(number && value !== undefined && printsAs(value, number)).toBe(expected);
  });
});

describe('our own column', () => {
  const ours = { visits: 7310, clicks: 4812, conversions: 160, payout: 800e6, mediaCost: 512e6 };
  const page = {
    visits: '7,310',
    clicks: '4,812',
    conversions: '160',
    payout: '$800.00',
    mediaCost: '$512.00',
  };

  it('agrees with the same numbers, and with a column that one side does not have', () => {
    expect(findDifferences(page, ours)).toEqual([]);
    const { clicks: _, ...without } = ours;
    expect(findDifferences(page, without)).toEqual([]);
  });

  it('names each column that differs', () => {
    expect(findDifferences({ ...page, conversions: '161', payout: '$799.99' }, ours)).toEqual([
      { column: 'conversions', page: '161', ours: '160', direction: 1 },
      { column: 'payout', page: '$799.99', ours: '800', direction: -1 },
    ]);
  });

  it.each([
    [{ ...page, payout: '€744.00', mediaCost: '€476.16' }, 'currency'],
    [{ ...page, conversions: '150', payout: '$750.00' }, 'conversion-time'],
    [{ ...page, visits: '7,000', clicks: '4,500' }, 'zone'],
  ])('suspects first, for %j, the %s', (visible, first) => {
    expect(suspects(findDifferences(visible, ours), visible)[0]).toBe(first);
  });

  it('reads the currency off the money', () => {
    expect(visibleCurrency({ payout: '744,00 €' })).toBe('EUR');
    expect(visibleCurrency({ payout: '$744.00' })).toBeNull();
  });

  it.each([
    ['an open range, the page behind', '7,000', '160', true, '12:00', true],
    ['an open range, both ways', '7,000', '161', true, '12:00', false],
    ['closed days, read just before', '7,000', '160', false, '11:59', false],
    ['closed days, read long before', '7,000', '160', false, '08:00', true],
    ['closed days, the page has more', '7,500', '160', false, '08:00', false],
  ])('looks older or not: %s', (_, visits, conversions, open, read, expected) => {
    const differences = findDifferences({ visits, conversions }, ours);
    const times = { page: `2026-11-20T${read}:00Z`, ours: '2026-11-20T12:00:00Z', open };
    expect(looksOlder(differences, times)).toBe(expected);
  });

  const split = {
    ...{ conversions: 160, pending: 18, hold: 6, rejected: 12 },
    ...{ payout: 800e6, pendingPayout: 90e6, holdPayout: 30e6, rejectedPayout: 60e6 },
  };

  it.each<[string, VisibleNumbers, string | null]>([
    ['declined ones too', { conversions: '172' }, 'declined'],
    ['declined ones too, with their money', { conversions: '172', payout: '$860.00' }, 'declined'],
    ['what is on hold left out', { conversions: '154', payout: '$770.00' }, 'hold'],
    ['both', { conversions: '166', payout: '$830.00' }, 'declined-hold'],
    ['approved ones alone', { conversions: '136', payout: '$680.00' }, 'approved'],
    [
      'declined ones, and of the money what is on hold left out',
      { conversions: '172', payout: '$770.00' },
      'declined hold',
    ],
    ['a number that no way of counting gives', { conversions: '172', payout: '$771.00' }, null],
    ['a column that is not split', { visits: '7,000', conversions: '172' }, null],
  ])('counts otherwise: %s', (_, visible, expected) => {
    expect(findCounting(findDifferences(visible, { ...split, visits: 7310 }), split)).toBe(expected);
  });

  it('is not told to count otherwise where the platform does not split', () => {
    expect(findCounting(findDifferences({ conversions: '172' }, ours), ours)).toBeNull();
  });
});
