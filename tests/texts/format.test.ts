import { describe, expect, test } from 'vitest';
import { createFormat } from '@/utils/texts/format';
import * as english from '@/utils/texts/languages/en';
import * as russian from '@/utils/texts/languages/ru';

const en = createFormat(english.locales);
const ru = createFormat(russian.locales);
const NBSP = '\u00a0';

describe('money', () => {
  test.each([
    ['-110', 'USD', '−$110.00', `−110,00${NBSP}$`],
    ['5551', 'USD', '$5,551.00', `5${NBSP}551,00${NBSP}$`],
    ['0', 'USD', '$0.00', `0,00${NBSP}$`],
    ['1068.55', 'EUR', '€1,068.55', `1${NBSP}068,55${NBSP}€`],
    ['1500', 'JPY', '¥1,500', `1${NBSP}500${NBSP}¥`],
    // Beyond 2^53: a float would print 9,007,199,254,740,994.00.
    [
      '9007199254740993.01',
      'USD',
      '$9,007,199,254,740,993.01',
      `9${NBSP}007${NBSP}199${NBSP}254${NBSP}740${NBSP}993,01${NBSP}$`,
    ],
    ['12.5', 'USDT', `12.50${NBSP}USDT`, `12,50${NBSP}USDT`],
    ['', 'USD', '–', '–'],
    ['n/a', 'USD', '–', '–'],
  ])('%s %s', (amount, currency, english, russian) => {
    expect(en.money(amount, currency)).toBe(english);
    expect(ru.money(amount, currency)).toBe(russian);
  });

  test('absent is a dash', () => {
    expect(en.money(null, 'USD')).toBe('–');
    expect(en.money(undefined, 'USD')).toBe('–');
  });

  test.each([
    ['99999.99', '$99,999.99'],
    ['100000.4', '$100,000'],
    ['-123456.7', '−$123,457'],
  ])('%s in a narrow place', (amount, text) => {
    expect(en.money(amount, 'USD', { narrow: true })).toBe(text);
  });

  test.each([
    ['12', '+$12.00'],
    ['-12', '−$12.00'],
    ['0', '$0.00'],
  ])('%s as a difference', (amount, text) => {
    expect(en.money(amount, 'USD', { signed: true })).toBe(text);
  });
});

test.each([
  [-0.1375, '−13.8%', `−13,8${NBSP}%`],
  [0.02, '+2.0%', `+2,0${NBSP}%`],
  [-1, '−100.0%', `−100,0${NBSP}%`],
  [0, '0.0%', `0,0${NBSP}%`],
  [-0.0001, '0.0%', `0,0${NBSP}%`],
])('%d as a difference in percent', (ratio, english, russian) => {
  expect(en.percent(ratio)).toBe(english);
  expect(ru.percent(ratio)).toBe(russian);
});

test.each([
  [{ from: '2026-11-01', to: '2026-11-07' }, '1–7 Nov', '1–7 нояб.'],
  [{ from: '2026-11-07', to: '2026-11-07' }, '7 Nov', '7 нояб.'],
  [{ from: '2026-10-30', to: '2026-11-05' }, '30 Oct – 5 Nov', '30 окт. – 5 нояб.'],
  [{ from: '2025-12-28', to: '2026-01-03' }, '28 Dec 2025 – 3 Jan 2026', '28 дек. 2025 г. – 3 янв. 2026 г.'],
])('days %o', (range, english, russian) => {
  expect(plain(en.days(range, '2026-11-08'))).toBe(english);
  expect(plain(ru.days(range, '2026-11-08'))).toBe(russian);
});

test('counts in full', () => {
  expect(en.count(999999)).toBe('999,999');
  expect(ru.count(1204)).toBe(`1${NBSP}204`);
});

test('clock, day and zone', () => {
  expect(en.clock('2026-11-08T00:05:00Z', 'UTC')).toBe('00:05');
  expect(en.clock('2026-11-08T00:05:00Z', 'America/New_York')).toBe('19:05');
  expect(en.day('2026-11-08T00:05:00Z', 'America/New_York')).toBe('7 Nov');
  expect(ru.day('2026-11-07T18:05:00Z', 'UTC')).toBe('7 нояб.');
  expect(en.zone('Etc/UTC')).toBe('UTC');
  expect(en.zone('America/New_York')).toBe('America/New York');
});

/** Intl puts thin spaces around the dash of a range. */
function plain(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, ' ');
}

test.each([
  [0, '0 kB', '0 кБ'],
  [812, '0.8 kB', '0,8 кБ'],
  [31_400, '31 kB', '31 кБ'],
  [1_250_000, '1.3 MB', '1,3 МБ'],
  [199_600_000, '200 MB', '200 МБ'],
  [1_000_000_000, '1 GB', '1 ГБ'],
])('%i bytes are %s', (bytes, english, russian) => {
  expect(en.size(bytes)).toBe(english);
  expect(ru.size(bytes).replace(NBSP, ' ')).toBe(russian);
});
