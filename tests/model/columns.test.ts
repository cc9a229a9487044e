import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupColumns, totalsOf } from '@/utils/model/columns/group';
import { movesBetween } from '@/utils/model/columns/moves';
import { toColumns, toRows } from '@/utils/model/columns/pack';
import { byRanks, findRows, firstRows, rowsIn, takeRows } from '@/utils/model/columns/select';
import { uniteColumns, withWord } from '@/utils/model/columns/unite';
import { AMOUNTS, COUNTS, type MetricName, type Metrics, sumMetrics } from '@/utils/model/metrics';
import type { Dimension, ReportRow } from '@/utils/model/report';

/** Hostile ids, one id under two names, no name, a word that some rows lack. */
const entity = fc.record({
  id: fc.constantFrom('1', '2', '10', '__proto__', 'constructor', '', '\u0000', '["1",null]'),
  name: fc.constantFrom(null, '', 'One', 'Two'),
});
const text = fc.constantFrom('US', 'DE', 'toString', '');
const count = fc.oneof(
  fc.constantFrom(0, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, -1, -(2 ** 31), -(2 ** 31) - 1, 0.5),
  fc.integer({ min: 0, max: 2000 }),
);
const amount = fc.oneof(
  fc.integer({ min: -(10 ** 9), max: 10 ** 12 }),
  fc.constantFrom(0, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 70n }),
  fc.bigInt({ min: -(2n ** 70n), max: -(2n ** 53n) }),
);
const metrics: fc.Arbitrary<Metrics> = fc.record(
  {
    clicks: count,
    uniqueClicks: count,
    conversions: count,
    payout: amount,
    mediaCost: amount,
  },
  { requiredKeys: [] },
);
const row: fc.Arbitrary<ReportRow> = fc.record(
  { offer: entity, campaign: entity, country: text, sub1: text, metrics },
  { requiredKeys: ['metrics'] },
);
const rows = fc.array(row, { maxLength: 30 });
const WORDS: readonly Dimension[] = ['offer', 'campaign', 'country', 'sub1'];
const words = fc.subarray([...WORDS]);

describe('columns', () => {
  it('give back the rows they were made of, also after a structured clone', () =>
    fc.assert(
      fc.property(rows, (each) => {
        expect(toRows(structuredClone(toColumns(each)))).toEqual(each);
      }),
    ));

  it('keep what is absent apart from what is zero', () => {
    const each: ReportRow[] = [{ metrics: { clicks: 0 } }, { metrics: {} }, { metrics: { clicks: 3 } }];
    expect(toRows(toColumns(each))).toEqual(each);
    expect(toColumns(each).metrics[0]).toMatchObject({ present: new Uint8Array([1, 0, 1]) });
    expect(toColumns([{ metrics: {} }])).toEqual({ length: 1, words: [], metrics: [] });
  });

  it('take as little room as their numbers need', () => {
    const kinds = [255, 256, 65_536, -1, 2 ** 32].map((clicks) => {
      const [column] = toColumns([{ metrics: { clicks } }]).metrics;
      return column?.values.constructor.name;
    });
    expect(kinds).toEqual(['Uint8Array', 'Uint16Array', 'Uint32Array', 'Int32Array', 'Float64Array']);
  });

  it('group as sums of rows do', () =>
    fc.assert(
      fc.property(rows, words, (each, by) => {
        const groups = Map.groupBy(each, (one) => JSON.stringify(by.map((word) => idOf(one, word))));
        const expected = [...groups.values()].map((group) =>
          tidy(sumMetrics(group.map((one) => one.metrics))),
        );
        const grouped = toRows(groupColumns(toColumns(each), by));
        expect(grouped.map((one) => tidy(one.metrics))).toEqual(expected);
        expect(grouped.map((one) => by.map((word) => idOf(one, word)))).toEqual(
          [...groups.keys()].map((key) => JSON.parse(key)),
        );
        expect(tidy(totalsOf(toColumns(each)))).toEqual(tidy(sumMetrics(each.map((one) => one.metrics))));
      }),
    ));

  it('group by more pairs than an array holds', () => {
    const many = Array.from({ length: 6000 }, (_, index): ReportRow => {
      const id = `${index % 3000}`;
      return {
        offer: { id, name: null },
        campaign: { id, name: null },
        sub1: id,
        metrics: { clicks: index },
      };
    });
    const grouped = toRows(groupColumns(toColumns(many), ['offer', 'campaign', 'sub1']));
    expect(grouped).toHaveLength(3000);
    expect(grouped.every(({ sub1, metrics: { clicks } }) => clicks === 2 * Number(sub1) + 3000)).toBe(true);
  });

  it('add money exactly where it leaves 2^53 and comes back', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const payouts = [most, most, 2n ** 60n, -(2n ** 60n), -most, -5];
    const table = toColumns(payouts.map((payout) => ({ metrics: { payout } })));
    expect(totalsOf(table)).toEqual({ payout: most - 5 });
    expect(totalsOf(takeRows(table, Uint32Array.of(0, 1)))).toEqual({ payout: 2n * BigInt(most) });
  });

  it('stand below each other, each day named, with the newest name of each entity', () => {
    const monday = toColumns([
      { offer: { id: '1', name: 'Old' }, metrics: { clicks: 1, payout: 2n ** 60n } },
    ]);
    const tuesday = toColumns([
      { offer: { id: '1', name: 'New' }, country: 'US', metrics: { clicks: 2, payout: 5 } },
      { offer: { id: '2', name: null }, metrics: { clicks: 3 } },
    ]);
    const both = uniteColumns([
      withWord(monday, 'day', '2026-11-02'),
      withWord(tuesday, 'day', '2026-11-03'),
    ]);
    const offer = { id: '1', name: 'New' };
    expect(toRows(both)).toEqual([
      { day: '2026-11-02', offer, metrics: { clicks: 1, payout: 2n ** 60n } },
      { day: '2026-11-03', offer, country: 'US', metrics: { clicks: 2, payout: 5 } },
      { day: '2026-11-03', offer: { id: '2', name: null }, metrics: { clicks: 3 } },
    ]);
    expect(toRows(groupColumns(both, ['offer']))[0]).toEqual({
      offer,
      metrics: { clicks: 3, payout: 2n ** 60n + 5n },
    });
  });

  it('united in any parts are the table of all rows', () =>
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 4 }), (parts) => {
        const united = toRows(uniteColumns(parts.map(toColumns)));
        expect(united.map(idsOnly)).toEqual(parts.flat().map(idsOnly));
      }),
    ));
});

describe('the rows of a window', () => {
  it('are those that a plain sort finds', () =>
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 120, size: 'max' }),
        fc.constantFrom<MetricName>('clicks', 'payout'),
        fc.boolean(),
        fc.nat(8),
        fc.nat(8),
        (each, by, descending, from, size) => {
          const expected = each.toSorted((a, b) => byNumber(a.metrics[by], b.metrics[by], descending));
          const window = rowsIn(toColumns(each), { order: { by, descending }, from, count: size });
          expect(window).toEqual({ rows: expected.slice(from, from + size), of: each.length });
        },
      ),
    ));

  it.each([1, 2, 3, 4])('are found wherever they stand: the first %i of a hundred', (count) => {
    for (let place = 0; place < 100; place++) {
      const ranks = Float64Array.from({ length: 100 }, (_, row) => (row === place ? 1 : -row));
      const first = firstRows(Uint32Array.from(ranks.keys()), count, byRanks(ranks, true));
      const others = [0, 1, 2, 3, 4].filter((row) => row !== place);
      expect([...first]).toEqual([place, ...others].slice(0, count));
    }
  });

  it.each<[shape: string, rankOf: (row: number) => number]>([
    ['rising', (row) => row],
    ['falling', (row) => -row],
    ['in waves', (row) => (row * 7919) % 1009],
    ['all alike', () => 7],
    ['mostly alike', (row) => (row % 500 === 0 ? row : 0)],
    ['mostly absent', (row) => (row % 100 === 0 ? row : Number.NaN)],
    ['absent', () => Number.NaN],
  ])('are the first of a full sort, whatever order many rows come in: %s', (_, rankOf) => {
    const rows = Uint32Array.from({ length: 5000 }, (_, row) => row);
    const ranks = Float64Array.from(rows, rankOf);
    for (const descending of [true, false]) {
      const order = byRanks(ranks, descending);
      for (const count of [1, 7, 100, 240]) {
        expect([...firstRows(rows, count, order)]).toEqual([...rows.toSorted(order).subarray(0, count)]);
      }
    }
  });

  it('pass a filter: AND across words, OR inside one', () =>
    fc.assert(
      fc.property(rows, (each) => {
        const filter = { offer: ['1', '__proto__'], country: ['US'] };
        const expected = each.filter(
          ({ offer, country }) => offer && filter.offer.includes(offer.id) && country === 'US',
        );
        const table = toColumns(each);
        expect(rowsIn(table, { filter, from: 0, count: 99 })).toEqual({
          rows: expected,
          of: expected.length,
        });
        expect(toRows(takeRows(table, findRows(table, filter)))).toEqual(expected);
      }),
    ));

  it('sort by name, numbers in it as numbers, rows without it last', () => {
    const named = ['Offer 10', 'Offer 9', null].map((name, index) => ({ id: `${index}`, name }));
    const each: ReportRow[] = [{ metrics: {} }, ...named.map((offer) => ({ offer, metrics: {} }))];
    const ids = (descending: boolean) =>
      rowsIn(toColumns(each), { order: { by: 'offer', descending }, from: 0, count: 9 }).rows.map(
        ({ offer }) => offer?.id,
      );
    expect([ids(false), ids(true)]).toEqual([
      ['2', '1', '0', undefined],
      ['0', '1', '2', undefined],
    ]);
  });

  it('sort amounts beyond 2^53 exactly', () => {
    const payouts = [2n ** 60n, 2n ** 60n + 1n, 2n ** 60n - 1n];
    const table = toColumns(payouts.map((payout) => ({ metrics: { payout } })));
    const { rows: sorted } = rowsIn(table, { order: { by: 'payout', descending: true }, from: 0, count: 3 });
    expect(sorted.map(({ metrics: { payout } }) => payout)).toEqual([
      2n ** 60n + 1n,
      2n ** 60n,
      2n ** 60n - 1n,
    ]);
  });

  it('hold no row beyond the last, and none of a word that is not there', () => {
    const table = toColumns([{ metrics: { clicks: 1 } }]);
    expect(rowsIn(table, { from: 5, count: 5 })).toEqual({ rows: [], of: 1 });
    expect(rowsIn(table, { filter: { offer: ['1'] }, from: 0, count: 5 })).toEqual({ rows: [], of: 0 });
  });
});

describe('what moved between two answers', () => {
  const offer = (id: string, numbers: Metrics, name = id): ReportRow => ({
    offer: { id, name },
    metrics: numbers,
  });
  const moves = (before: ReportRow[], after: ReportRow[]) =>
    movesBetween(toColumns(before), toColumns(after)).map(
      ({ kind, keys, metric, before: was, after: is }) => [...[kind, keys.offer?.id, metric, was, is]],
    );

  it.each<[string, ReportRow[], ReportRow[], unknown[]]>([
    ['nothing', [offer('1', { clicks: 1 })], [offer('1', { clicks: 1 })], []],
    ['only a name', [offer('1', { clicks: 1 })], [offer('1', { clicks: 1 }, 'Other')], []],
    ['raised', [offer('1', { clicks: 1 })], [offer('1', { clicks: 2 })], [['raised', '1', 'clicks', 1, 2]]],
    [
      'lowered beyond 2^53',
      [offer('1', { payout: 2n ** 60n })],
      [offer('1', { payout: 2n ** 60n - 1n })],
      [['lowered', '1', 'payout', 2n ** 60n, 2n ** 60n - 1n]],
    ],
    ['to zero', [offer('1', { clicks: 1 })], [offer('1', { clicks: 0 })], [['zero', '1', 'clicks', 1, 0]]],
    [
      'a number that is told no more, another that is told now',
      [offer('1', { clicks: 1 })],
      [offer('1', { visits: 0 })],
      [
        ['new', '1', 'visits', null, 0],
        ['removed', '1', 'clicks', 1, null],
      ],
    ],
    [
      'a row more and a row less, but for their zeros',
      [offer('1', { clicks: 1, visits: 0 })],
      [offer('2', { clicks: 5, visits: 0 })],
      [
        ['new', '2', 'clicks', null, 5],
        ['removed', '1', 'clicks', 1, null],
      ],
    ],
    ['all rows', [offer('1', { clicks: 1 })], [], [['removed', '1', 'clicks', 1, null]]],
  ])('%s', (_, before, after, expected) => {
    expect(moves(before, after)).toEqual(expected);
  });

  it('is nothing in another order, and undone by the way back', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: keyOf }),
        fc.uniqueArray(row, { selector: keyOf }),
        (a, b) => {
          expect(movesBetween(toColumns(a), toColumns(a.toReversed()))).toEqual([]);
          const there = movesBetween(toColumns(a), toColumns(b));
          const back = movesBetween(toColumns(b), toColumns(a));
          const facts = there.map(({ keys, metric, before, after }) => fact([keys, metric, before, after]));
          const turned = back.map(({ keys, metric, before, after }) => fact([keys, metric, after, before]));
          expect(turned.sort()).toEqual(facts.sort());
        },
      ),
    ));
});

function idOf(one: ReportRow, word: Dimension): string | null {
  const key = one[word];
  return (typeof key === 'object' ? key.id : key) ?? null;
}

function keyOf(one: ReportRow): string {
  return JSON.stringify(WORDS.map((word) => idOf(one, word)));
}

function idsOnly({ metrics: numbers, ...keys }: ReportRow) {
  return [keyOf(keys as ReportRow), numbers];
}

function fact([keys, ...numbers]: [object, ...unknown[]]): string {
  return [keyOf(keys as ReportRow), ...numbers].join(' ');
}

/** Without metrics that no row has. */
function tidy(sum: Metrics): Metrics {
  const told = [...COUNTS, ...AMOUNTS].filter((name) => sum[name] !== undefined);
  return Object.fromEntries(told.map((name) => [name, sum[name]]));
}

function byNumber(a: Metrics[MetricName], b: Metrics[MetricName], descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return (a < b ? -1 : a > b ? 1 : 0) * (descending ? -1 : 1);
}
