import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { comparedOrigin } from '@/components/explore/compared-origin';
import { ledgerOrigin } from '@/components/explore/ledger-origin';
import { plainOrigin } from '@/components/explore/plain-origin';
import { ruledOut } from '@/components/explore/ruled-out';
import type { OtherSide, Side } from '@/utils/model/comparison';
import type { ComparedTable } from '@/utils/model/explore';
import { createTexts } from '@/utils/texts/texts';
import { affise, alert } from '../fixtures/panel/views';
import { COMPARED_TABLES, PLAIN_TABLE, SOURCES } from '../screens/tables';

const NOW = '2026-11-08T11:00:00Z';
const texts = createTexts('en');
const TABLE = COMPARED_TABLES.get('normal') as ComparedTable;
const [KETO] = TABLE.rows;
const labelsOf = (id: string) => SOURCES.find(({ connection }) => connection === id)?.labels ?? {};
const range = { from: '2026-11-01', to: '2026-11-07' };

beforeAll(() => void vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('UTC'));
afterAll(() => void vi.restoreAllMocks());

describe('side by side', () => {
  test.each<[column: string, says: string[]]>([
    ['payout.here', ['Payout · Voluum main', 'called “Revenue” there', 'days in UTC · USD', 'complete']],
    ['payout.there', ['Payout · Affise Acme', 'called “Payouts” there', 'days in UTC · USD', 'complete']],
    ['clicks.there', ['Clicks · Affise Acme', 'days in UTC', 'complete']],
    ['rejected', ['Declined · Affise Acme', 'days in UTC', 'complete']],
    ['payout.gap', ['gap · Payout', 'Gap = network − tracked, % of tracked', 'verdict: Gap']],
    ['payout.ratio', ['over days that are over, 1–7 Nov']],
  ])('%s', (column, says) => {
    const told = tell(column);
    expect([told?.title, ...(told?.lines ?? [])]).toEqual(expect.arrayContaining(says));
  });

  test.each(['name', 'there', 'why'])('%s holds no number', (column) => {
    expect(tell(column)).toBeNull();
  });

  test('an amount that was converted names the rate, its owner and its days', () => {
    const rates = [
      {
        connection: KETO?.connection ?? '',
        rates: [{ from: 'EUR', to: 'USD', origins: ['ecb' as const], days: range, least: 1.08, most: 1.09 }],
      },
    ];
    const lines = tell('payout.there', { ...TABLE, rates }, { converted: true })?.lines;
    expect(lines).toContain('1 EUR = 1.08–1.09 USD (European Central Bank, 1–7 Nov)');
    expect(tell('payout.there', { ...TABLE, rates })?.lines.join()).not.toContain('EUR');
  });

  test('a side that is not whole says so, and one that told nothing has no time', () => {
    const there = TABLE.there.map((side): Side => ({ ...side, complete: false }));
    expect(tell('payout.there', { ...TABLE, there })?.lines).toContain('partial: rows may be missing');
    const silent = TABLE.there.map((side): Side => ({ ...side, asOf: null }));
    expect(tell('payout.there', { ...TABLE, there: silent })?.lines.at(-1)).toBe('no numbers yet');
  });

  test('totals name every side with its own age', () => {
    const context = { table: TABLE, labelsOf, range, before: null, now: NOW };
    const told = comparedOrigin(texts, 'payout.there', { ...TABLE.totals, connection: null }, context);
    expect(told?.title).toBe('Payout · 3 networks');
    expect(told?.lines.map((line) => line.split(':')[0])).toEqual(TABLE.there.map(({ name }) => name));
  });

  function tell(column: string, table = TABLE, more: { converted?: boolean } = {}) {
    if (!KETO) throw new Error('There are rows.');
    const context = { table, labelsOf, range, before: null, now: NOW };
    return comparedOrigin(texts, column, { ...KETO, ...more }, context);
  }
});

describe('plain', () => {
  const [row] = PLAIN_TABLE.rows;
  test.each<[column: string, says: string[]]>([
    ['mediaCost', ['Cost · Voluum main', 'called “Cost” there', 'days in UTC · USD']],
    ['roi', ['ROI · Voluum main', '(payout − cost) ÷ cost']],
    ['clicks.change', ['Clicks · Voluum main', 'against the earlier days']],
    ['impressions', ['Impressions · Voluum main', 'not told']],
  ])('%s', (column, says) => {
    const told = plainOrigin(texts, column, row ?? { metrics: {} }, {
      sides: PLAIN_TABLE.sides,
      labelsOf,
      now: NOW,
      people: 'range',
    });
    expect([told?.title, ...(told?.lines ?? [])]).toEqual(expect.arrayContaining(says));
  });

  test('a name holds no number', () => {
    const context = { sides: PLAIN_TABLE.sides, labelsOf, now: NOW, people: 'day' as const };
    expect(plainOrigin(texts, 'name', { metrics: {} }, context)).toBeNull();
  });
});

test.each<[column: string, says: string[]]>([
  ['payout.here', ['Payout · Voluum main', 'called “Revenue” there', 'days in UTC · USD']],
  ['payout.there', ['Payout · Affise Acme', 'called “Payouts” there']],
  ['approvedPayout.there', ['Payout approved · Affise Acme', 'days in UTC · USD']],
  ['rejected.there', ['Declined · Affise Acme', 'days in UTC']],
  ['payout.gap', ['gap · Payout', 'over days that are over, 1–7 Nov', 'verdict: Gap']],
])('in the drawer, %s', (column, says) => {
  const [other] = alert.there;
  if (!alert.here || !other) throw new Error('The view has two sides.');
  const sums = { here: alert.here, other, range, now: NOW };
  const ownWord = (id: string) => ({ payout: id === alert.here?.connection ? 'Revenue' : 'Payouts' });
  const told = ledgerOrigin(texts, column, { ...sums, labelsOf: ownWord });
  expect([told?.title, ...(told?.lines ?? [])]).toEqual(expect.arrayContaining(says));
});

describe('what is ruled out', () => {
  test('is told with its proof', () => {
    expect(ruled()).toEqual([
      { what: 'Time zone', shown: 'UTC on both' },
      { what: 'Days', shown: '1–7 Nov on both, complete' },
      { what: 'Currency', shown: 'USD on both' },
      { what: 'Payout per conversion', shown: '$5.00 on both' },
      { what: 'Lost clicks, wrong link', shown: '−3.3%, inside the band' },
      { what: 'Old numbers', shown: '10:42 · 10:40' },
    ]);
  });

  test.each<[what: string, other: Partial<OtherSide>]>([
    ['Time zone', { definitions: { ...affise.definitions, days: 'not-aligned' } }],
    ['Days', { complete: false }],
    ['Currency', { currency: 'EUR' }],
    ['Payout per conversion', { metrics: { ...affise.metrics, payout: '700' } }],
    ['Payout per conversion', { metrics: {} }],
    [
      'Lost clicks, wrong link',
      { gaps: { ...affise.gaps, clicks: { ...affise.gaps.clicks, verdict: 'notice' } } },
    ],
    ['Old numbers', { asOf: '2026-11-08T09:00:00Z' }],
    ['Old numbers', { asOf: null }],
  ])('%s is not, where %j', (what, other) => {
    expect(ruled(other).map((each) => each.what)).not.toContain(what);
  });

  test('nothing is that was found to be a cause', () => {
    const explained = alert.there[0]?.explained ?? null;
    const cause = {
      ...{ cause: 'click-loss' as const, metric: 'clicks' as const, explains: 1 },
      facts: { ratio: 0.9, lost: 100 },
    };
    const found = ruled({ explained: explained && { ...explained, causes: [cause] } });
    expect(found.map(({ what }) => what)).not.toContain('Lost clicks, wrong link');
  });

  function ruled(more: Partial<OtherSide> = {}) {
    const other = { ...affise, ...more };
    const here = alert.here as Side;
    return ruledOut(texts, { here, other, closed: alert.days.closed, now: NOW });
  }
});
