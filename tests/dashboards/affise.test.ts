import { describe, expect, it } from 'vitest';
import { ADDRESS_WORDS } from '@/entrypoints/affise.content/address-words';
import { affise } from '@/entrypoints/affise.content/read-page';
import { binom } from '@/entrypoints/binom.content/read-page';
import { voluum } from '@/entrypoints/voluum.content/read-page';
import { mayShow } from '@/utils/overlay/call-reader';
import { testDashboard } from './suite';

const AFFILIATE = 'https://acme.affise.com/v2';
const ADMIN = 'https://offers-acme.affise.com';

it.each(['/partners/12', '/advertisers/3', '/offers', '/v2/statistics'])('is called to %s', (path) => {
  expect(mayShow(`https://panel.network.example${path}`, ADDRESS_WORDS)).toBe(true);
});

testDashboard(affise, {
  words: ADDRESS_WORDS,
  others: [voluum, binom],
  pages: [
    {
      file: 'affise-statistics-ru.html',
      at: `${AFFILIATE}/statistics/offers`,
      numbers: { clicks: '5838', conversions: '180', payout: '1,218.00' },
      rows: { 4417: '156', 5120: '24' },
    },
    { file: 'login.html', at: `${AFFILIATE}/statistics/offers`, numbers: null, rows: null },
    { file: 'compared-periods.html', at: `${ADMIN}/statistics/affise/offers`, numbers: null, rows: null },
  ],
  noReports: [
    `${AFFILIATE}/sign/in`,
    `${AFFILIATE}/sign/up`,
    `${AFFILIATE}/payments`,
    `${ADMIN}/user/login`,
    `${ADMIN}/users-management`,
    `${ADMIN}/offers`,
    'https://api-acme.affise.com/statistics',
    'https://help-center.affise.com/offers/12',
  ],
});

describe('what the address says', () => {
  it.each([
    [`${AFFILIATE}/offer/4417/general`, { kind: 'offer', id: '4417' }],
    [`${ADMIN}/offers/4417`, { kind: 'offer', id: '4417' }],
    [`${ADMIN}/partners/1182`, { kind: 'affiliate', id: '1182' }],
    ['https://panel.network.example/v2/offer/12', { kind: 'offer', id: '12' }],
    [`${ADMIN}/statistics/affise/daily`, null],
  ])('%s', (address, entity) => {
    document.body.innerHTML = '';
    expect(affise.readPage(new URL(address), document)).toMatchObject({
      entity,
      days: null,
      narrowed: false,
    });
  });
});

describe('what the page says', () => {
  const read = (html: string) => {
    document.body.innerHTML = html;
    return affise.readPage(new URL(`${ADMIN}/statistics/affise/offers`), document);
  };
  it.each([
    ['Date range', '2026-11-01 - 2026-11-07', { range: { from: '2026-11-01', to: '2026-11-07' } }],
    ['Диапазон дат:', '01.11.2026 – 07.11.2026', { range: { from: '2026-11-01', to: '2026-11-07' } }],
    ['Rango de fechas', '2026-11-01 — 2026-11-01', { range: { from: '2026-11-01', to: '2026-11-01' } }],
    // Which of the two is the month?
    ['Date range', '11/01/2026 - 11/07/2026', null],
    ['Date range', '2026-11-07 - 2026-11-01', null],
    ['Date range', '2026-11-01', null],
    ['Registered', '2026-11-01 - 2026-11-07', null],
  ])('%s %s', (caption, value, days) => {
    expect(read(`<label>${caption} <input value="${value}"></label>`)?.days).toEqual(days);
  });

  it('knows the numbers of a part from those of the whole', () => {
    expect(read('<label>Country <input value=""></label>')?.narrowed).toBe(false);
    expect(read('<label>Country <input value="Germany"></label>')?.narrowed).toBe(true);
    expect(read('<label>Страна <select><option selected>Германия</option></select></label>')?.narrowed).toBe(
      true,
    );
  });

  it.each([
    ['Offer', '[12] A', 'offer'],
    ['Affiliate', '1182', 'affiliate'],
    ['Партнёр', '1182', 'affiliate'],
    ['Country', 'DE', null],
  ])('a table headed %s', (head, cell, rowsAre) => {
    const page = read(
      `<table><tr><th>${head}</th><th>Total</th></tr><tr><td>${cell}</td><td>4</td></tr></table>`,
    );
    expect(page?.rowsAre).toBe(rowsAre);
  });
});
