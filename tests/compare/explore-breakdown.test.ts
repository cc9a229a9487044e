import { describe, expect, it } from 'vitest';
import type { Breakdown } from '@/utils/compare/explore/breakdown';
import { breakdownColumns } from '@/utils/compare/explore/breakdown-columns';
import type { ComparedFacts, PairDays } from '@/utils/compare/explore/compared-facts';
import { createComparedTable } from '@/utils/compare/explore/compared-table';
import { toColumns } from '@/utils/model/columns/pack';
import { uniteColumns } from '@/utils/model/columns/unite';
import { STATUSES } from '@/utils/model/comparison';
import type { ComparedAsk, ComparedGroup, ComparedRow } from '@/utils/model/explore';
import { type Metrics, sumMetrics } from '@/utils/model/metrics';
import type { ReportRow } from '@/utils/model/report';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';

const DAYS = ['2026-11-01', '2026-11-02'];
const { bands } = DEFAULT_SETTINGS;

interface Told {
  country: string;
  day: number;
  told: [clicks: number, conversions: number];
}

const HERE: Told[] = [
  { country: 'US', day: 0, told: [30, 3] },
  { country: 'US', day: 1, told: [30, 3] },
  { country: 'FR', day: 0, told: [10, 1] },
  { country: 'DE', day: 0, told: [30, 3] },
];
const THERE: Told[] = [
  { country: 'US', day: 0, told: [28, 2] },
  { country: 'US', day: 1, told: [30, 3] },
  { country: 'DE', day: 1, told: [40, 4] },
  { country: 'AT', day: 0, told: [2, 0] },
];
const KETO = pairOf(
  'keto',
  'affise',
  DAYS.map((_, day) => ({ here: ofDay(HERE, day), there: ofDay(THERE, day) })),
);
const FACTS: ComparedFacts = { pairs: [KETO], loose: [] };
const DOWN: Breakdown = {
  ...{ word: 'country', here: side(HERE), there: side(THERE) },
  told: { here: new Map([['keto', true]]), there: new Map([['keto', true]]) },
  waiting: false,
};

function metricsOf([clicks, conversions]: Told['told']): Metrics {
  return { clicks, conversions, payout: conversions * 5_000_000 };
}

function ofDay(told: readonly Told[], day: number): Metrics {
  return sumMetrics(told.filter((each) => each.day === day).map((each) => metricsOf(each.told)));
}

function side(told: readonly Told[], id = 'keto') {
  return toColumns(
    told.map(({ country, day, told }) => ({
      ...{ offer: { id, name: null }, country, day: DAYS[day] ?? '' },
      metrics: metricsOf(told),
    })),
  );
}

describe('what both sides tell', () => {
  it('lays equal values beside each other, and what one side alone has on its side only', () => {
    const rows = byCountry(['country']);
    expect(rows.map(numbers)).toEqual([
      ['US', [60, 6], [58, 5]],
      ['FR', [10, 1], []],
      ['DE', [30, 3], [40, 4]],
      ['AT', [], [2, 0]],
    ]);
    expect(rows.map(({ only }) => only)).toEqual([null, 'here', null, 'there']);
    expect(rows[0]?.gaps.conversions.difference).toBe('-1');
    expect(rows[1]?.gaps.payout).toEqual({ ratio: null, difference: null, verdict: 'unknown' });
  });

  it('has nothing left where all of a pair is told by value', () => {
    const { totals, rows } = table({ groupBy: ['country'] });
    expect(rows.every(({ value }) => value !== null)).toBe(true);
    expect(sum(rows, 'here')).toEqual([totals.here.clicks, totals.here.conversions]);
    expect(sum(rows, 'there')).toEqual([totals.there.clicks, totals.there.conversions]);
  });

  it('names what no value is told of, so that the rows are the totals again', () => {
    const cut = { ...DOWN, there: side(THERE.filter(({ country }) => country !== 'US')) };
    const { rows, totals } = table({ groupBy: ['country'], down: cut });
    const rest = rows.at(-1);
    expect(rest).toMatchObject({ value: null, here: { clicks: 0 }, there: { clicks: 58, conversions: 5 } });
    expect(rest?.gaps.clicks.difference).toBeNull();
    expect(sum(rows, 'there')).toEqual([totals.there.clicks, totals.there.conversions]);
  });

  it('counts zero of a shared value for a pair or a day without a row, and never of another', () => {
    const rows = byCountry(['country', 'day'], ['country=DE', 'country=FR']);
    const of = (key: string) => rows.filter((row) => row.key.startsWith(`${key}/`)).map(numbers);
    expect(of('country=DE')).toEqual([
      ['2026-11-01', [30, 3], [0, 0]],
      ['2026-11-02', [0, 0], [40, 4]],
    ]);
    expect(of('country=FR').map((row) => row?.[2])).toEqual([[], []]);
  });

  it('goes into an offer, and into an hour’s offers', () => {
    const inside = byCountry(['offer', 'country'], ['keto']).filter(({ level }) => level === 1);
    expect(inside.map(numbers)).toContainEqual(['US', [60, 6], [58, 5]]);
    expect(inside[0]).toMatchObject({ offer: { id: 'keto' }, by: 'country' });
    const offers = byCountry(['country', 'offer'], ['country=US']).filter(({ level }) => level === 1);
    expect(offers.map(({ key }) => key)).toEqual(['country=US/keto']);
    const days = byCountry(['day', 'country'], [DAYS[0] ?? '']).filter(({ level }) => level === 1);
    expect(days.map(numbers)).toContainEqual(['DE', [30, 3], [0, 0]]);
  });
});

describe('a side that does not tell', () => {
  const silent: Breakdown = {
    ...DOWN,
    here: uniteColumns([
      DOWN.here,
      side(
        [0, 1].map((day) => ({ country: 'US', day, told: [7, 1] })),
        'vpn',
      ),
    ]),
    told: {
      here: new Map([
        ['keto', true],
        ['vpn', true],
      ]),
      there: new Map([['keto', true]]),
    },
  };

  it('keeps its pairs out of the values, on both sides, and names them as not broken down', () => {
    const facts = { pairs: [KETO, pair('vpn', 'cake')], loose: [] };
    const { rows, totals } = table({ groupBy: ['country'], down: silent, facts });
    expect(numbers(rows.find(({ value }) => value?.id === 'US'))).toEqual(['US', [60, 6], [58, 5]]);
    expect(rows.at(-1)).toMatchObject({ value: null, here: { clicks: 14 }, there: { clicks: 12 } });
    expect(sum(rows, 'here')).toEqual([totals.here.clicks, totals.here.conversions]);
  });

  it('has a dash beside every value where no other pair can be laid beside', () => {
    const alone = { ...DOWN, there: toColumns([]), told: { ...DOWN.told, there: new Map() } };
    const { rows } = table({ groupBy: ['country'], down: alone });
    const told = rows.filter(({ value }) => value !== null);
    expect(told.every(({ there, only }) => Object.keys(there).length === 0 && only === null)).toBe(true);
    expect(rows.at(-1)).toMatchObject({ value: null, here: { clicks: 0 }, there: { clicks: 100 } });
  });

  it('is waited for where it was asked and has not answered', () => {
    const asked = { ...DOWN, there: toColumns([]), told: { ...DOWN.told, there: new Map() }, waiting: true };
    expect(table({ groupBy: ['country'], down: asked }).rows.every(({ verdict }) => verdict === 'wait')).toBe(
      true,
    );
  });

  it('gives no gap where rows may be missing', () => {
    const cut = { ...DOWN, told: { ...DOWN.told, there: new Map([['keto', false]]) } };
    const [first] = table({ groupBy: ['country'], down: cut }).rows;
    expect(first?.gaps.clicks.difference).toBeNull();
  });
});

it('sorts by numbers on either side and finds by value, window by window', () => {
  const names = (order: ComparedAsk['order'], more: Partial<Options> = {}) =>
    table({ groupBy: ['country'], order, ...more }).rows.map(({ value }) => value?.id);
  expect(names({ by: 'clicks.there', descending: true })).toEqual(['US', 'DE', 'AT', 'FR']);
  expect(names({ by: 'name', descending: false })).toEqual(['AT', 'DE', 'FR', 'US']);
  expect(names({ by: 'name', descending: false }, { find: 'u' })).toEqual(['US']);
  expect(names({ by: 'name', descending: false }, { from: 1, count: 2 })).toEqual(['DE', 'FR']);
});

it('stands beside the same value in the days before', () => {
  const before = { facts: FACTS, down: DOWN };
  const [first] = table({ groupBy: ['country'], before }).rows;
  expect(first?.earlier).toEqual(first?.gaps);
});

it('groups by whose the offers are, those of two networks apart', () => {
  const named = (key: string, connection: string) => ({
    ...pair(key, connection),
    traits: { affiliate: { id: '1182', name: null } },
  });
  const facts = {
    pairs: [named('keto', 'affise'), named('vpn', 'everflow'), pair('dating', 'cake')],
    loose: [],
  };
  const { rows } = table({ groupBy: ['affiliate', 'offer'], facts, down: null });
  expect(rows.map(({ value, connection }) => [value?.id ?? null, connection])).toEqual([
    ['1182', 'everflow'],
    ['1182', 'affise'],
    [null, 'cake'],
  ]);
});

describe('one side’s rows', () => {
  const rules = {
    ...({ word: 'country', told: 'country', statuses: STATUSES } as const),
    pairOf: (offer: string) => (offer === '9' ? undefined : 'keto'),
    kindOf: (offer: string) => (offer === '2' ? ('visits' as const) : ('clicks' as const)),
    convertOf: () => null,
  };
  const row = (offer: string, country: string, metrics: Metrics): ReportRow => ({
    ...{ offer: { id: offer, name: 'x' }, country, day: DAYS[0] ?? '' },
    metrics,
  });

  it('are of wanted offers with a value, countries by their code, clicks of the kind that is compared', () => {
    const columns = breakdownColumns(
      toColumns([
        row('1', 'uk', { clicks: 5, visits: 9, payout: 1_000_000 }),
        row('2', 'GB', { clicks: 0, visits: 7, payout: 2_000_000 }),
        row('9', 'GB', { clicks: 1, visits: 1, payout: 0 }),
        row('1', '', { clicks: 1, visits: 1, payout: 0 }),
      ]),
      rules,
    );
    const [only, ...more] = byCountry(['country'], [], {
      ...DOWN,
      ...{ here: columns, there: toColumns([]), told: { here: new Map([['keto', true]]), there: new Map() } },
    });
    expect(numbers(only)?.slice(0, 2)).toEqual(['GB', [12, undefined]]);
    expect(more.map(({ value }) => value)).toEqual([null]);
  });

  it('have their money in the currency of the gap, by the rate of the day, and no other amount', () => {
    const columns = breakdownColumns(toColumns([row('1', 'US', { payout: 3_000_000, mediaCost: 1 })]), {
      ...rules,
      convertOf: () => (amount, day) => (day === DAYS[0] ? Number(amount) * 2 : undefined),
    });
    expect(columns.metrics.map(({ name, values }) => [name, values[0]])).toEqual([['payout', 6_000_000]]);
  });
});

interface Options extends Pick<ComparedAsk, 'order' | 'find' | 'from' | 'count' | 'open'> {
  groupBy: readonly ComparedGroup[];
  down: Breakdown | null;
  facts: ComparedFacts;
  before: { facts: ComparedFacts; down: Breakdown } | null;
}

function table({
  groupBy = ['country'],
  down = DOWN,
  facts = FACTS,
  before = null,
  ...ask
}: Partial<Options>) {
  const made = createComparedTable({
    ...{ facts, down, before, groupBy, find: ask.find ?? '', only: [] },
    ...{ nameOf: (id) => id, bandsOf: () => bands },
  });
  const { from = 0, count = 99, open = [], order = { by: 'name', descending: true } as const } = ask;
  return { ...made.window({ from, count, open, order }), totals: made.totals };
}

function byCountry(groupBy: readonly ComparedGroup[], open: readonly string[] = [], down: Breakdown = DOWN) {
  return table({ groupBy, open, down }).rows;
}

/** Both days alike. */
function pair(key: string, connection: string, here = 7, there = 6): PairDays {
  const metrics = (clicks: number) => ({ clicks, conversions: 1, payout: 5_000_000 });
  return pairOf(
    key,
    connection,
    DAYS.map(() => ({ here: metrics(here), there: metrics(there) })),
  );
}

function pairOf(key: string, connection: string, days: { here: Metrics; there: Metrics }[]): PairDays {
  return {
    ...{ key, connection, offer: { id: key, name: key }, currency: { here: 'USD', there: 'USD' } },
    ...{ converted: false, clicks: 'clicks', bands, complete: true, waiting: false, counts: true },
    days: days.map((sides, index) => ({ day: DAYS[index] ?? '', closed: true, ...sides })),
  };
}

/** Name, and clicks and conversions of either side; nothing where nothing is told. */
function numbers(row: ComparedRow | undefined) {
  const told = ({ clicks, conversions }: ComparedRow['here']) =>
    clicks === undefined && conversions === undefined ? [] : [clicks, conversions];
  const name = row?.by === 'day' ? row.day : row?.by === 'offer' ? row.offer?.id : row?.value?.id;
  return row && [name, told(row.here), told(row.there)];
}

function sum(rows: readonly ComparedRow[], side: 'here' | 'there') {
  const of = (metric: 'clicks' | 'conversions') =>
    rows.reduce((total, row) => total + (row[side][metric] ?? 0), 0);
  return [of('clicks'), of('conversions')];
}
