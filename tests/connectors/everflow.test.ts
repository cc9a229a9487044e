import { describe, expect, it } from 'vitest';
import { everflow } from '@/connectors/everflow';
import { toText } from '@/utils/model/money';
import zones from '../fixtures/everflow/meta-timezones.json';
import { EVERFLOW_EXPECTED } from '../platforms/everflow-expected.ts';
import { type Asked, ask, byKey, failureOf, open, scripted } from './ask';
import { conformance, type OfferRow } from './conformance';
import { affiliate, network, questions, row, stand, standIn, table, texts } from './everflow-stand';

standIn();

const MOST_ROWS = 10_000;

for (const [name, own] of [
  ['Everflow network', network],
  ['Everflow affiliate', affiliate],
] as const) {
  conformance(name, {
    connection: own,
    platform: () => stand(),
    wrongKey: { apiKey: 'EfNobodysKey00000000009', region: 'us', dashboard: '' },
    reports: /reporting\/entity\/table$/,
    answer: answerTo,
    rowsAt: 'table',
    spareMaps: ['paging'],
    numbersAt: ['reporting.total_click', 'reporting.cv', 'reporting.payout', 'reporting.revenue'],
    pageRows: MOST_ROWS,
    unpaged: true,
    nullIsNoRows: true,
    rangeDays: 365,
    daysAsked: ({ body }) => JSON.parse(body) as { from: string; to: string },
  });
}

describe('Everflow: numbers', () => {
  it('tell both sides of the money to the network', async () => {
    const report = await ask(open(network()));
    expect(Object.fromEntries(byKey(report))).toMatchObject(EVERFLOW_EXPECTED.network.offers);
    expect(texts(report.totals)).toMatchObject(EVERFLOW_EXPECTED.network.totals);
    expect(report).toMatchObject({ complete: true, notes: [], currency: 'USD', timeZone: 'Etc/UTC' });
  });

  it("take an affiliate's revenue for its payout, and what is left out for zero", async () => {
    const report = await ask(open(affiliate()));
    expect(Object.fromEntries(byKey(report))).toEqual(EVERFLOW_EXPECTED.affiliate.offers);
    expect(texts(report.totals)).toMatchObject({ clicks: 1020, conversions: 50, hold: 5, payout: '625' });
    expect(report.totals).not.toHaveProperty('advertiserRevenue');
  });

  it('agree on the payout from either side of the network', async () => {
    const theirs = await ask(open(network()), { filter: { affiliate: ['7'] } });
    const ours = await ask(open(affiliate()));
    expect([theirs.totals.payout, theirs.totals.holdPayout]).toEqual([
      ours.totals.payout,
      ours.totals.holdPayout,
    ]);
  });

  it.each([
    [['affiliate'], { affiliate: { id: '9', name: 'Other Media' } }, '31.5'],
    [['advertiser'], { advertiser: { id: '14', name: 'Coin Seminars' } }, '450'],
    [['country'], { country: 'AU' }, '450'],
    [['sub1'], { sub1: 'keto-us' }, '175'],
    [['source'], { source: { id: 'native', name: null } }, '450'],
    [['offer', 'day'], { offer: { id: '57', name: 'Crypto Webinar AU' }, day: '2026-03-06' }, '90'],
    [['affiliate', 'hour'], { affiliate: { id: '9', name: 'Other Media' }, hour: '2026-03-03T14' }, '4.5'],
    [['campaign'], { campaign: { id: '', name: null } }, '656.5'],
  ] as const)('by %j', async (groupBy, keys, payout) => {
    const { rows } = await ask(open(network()), { groupBy });
    const row = rows.find(({ metrics: _, ...each }) => JSON.stringify(each) === JSON.stringify(keys));
    expect(row && toText(row.metrics.payout ?? 0)).toBe(payout);
  });

  it('make one row without any grouping', async () => {
    const { rows, totals } = await ask(open(network()), { groupBy: [] });
    expect(rows).toHaveLength(1);
    expect(texts(totals)).toMatchObject(EVERFLOW_EXPECTED.network.totals);
    expect(questions()[0]?.columns).toEqual([{ column: 'date' }]);
  });

  it('are those of the days that were asked for, the last one whole', async () => {
    const oneDay = await ask(open(network()), { from: '2026-03-09', groupBy: [] });
    expect(texts(oneDay.totals)).toMatchObject({ clicks: 105 + 40 + 30, conversions: 4 + 2 + 1 });
    expect(questions()[0]).toMatchObject({ from: '2026-03-09', to: '2026-03-09', currency_id: 'USD' });
  });

  it('come in the currency that was asked for', async () => {
    const report = await ask(open(network()), { currency: 'EUR' });
    expect([report.currency, questions()[0]?.currency_id]).toEqual(['EUR', 'EUR']);
  });

  it('know neither other affiliates nor advertisers in the affiliate portal', () => {
    expect(everflow.dimensions('affiliate')).not.toContain('affiliate');
    expect(everflow.dimensions('affiliate')).not.toContain('advertiser');
    expect(everflow.dimensions('network')).toContain('advertiser');
  });
});

describe('Everflow: filters', () => {
  it('hold across words, and inside one word for each value', async () => {
    const both = await ask(open(network()), {
      filter: { offer: ['42'], affiliate: ['7'] },
      groupBy: ['day'],
    });
    expect(texts(both.totals)).toMatchObject({ clicks: 720, conversions: 35, payout: '175' });
    const either = await ask(open(network()), { filter: { offer: ['42', '57'] }, groupBy: [] });
    expect(texts(either.totals)).toMatchObject(EVERFLOW_EXPECTED.network.totals);
    const values = questions().flatMap(({ query }) => query.filters.map((each) => each.filter_id_value));
    expect(values).toEqual(['42', '7', '42', '57']);
    expect(values.every((value) => typeof value === 'string')).toBe(true);
  });

  it('are not believed where rows show that they were ignored', async () => {
    stand().settings.filtersIgnored = true;
    const failure = await failureOf(ask(open(network()), { filter: { offer: ['42'] }, groupBy: ['day'] }));
    expect(failure).toMatchObject({ kind: 'answer', message: expect.stringContaining('offer filter') });
  });

  it('of countries are done here, for Everflow takes their English names', async () => {
    const report = await ask(open(network()), { filter: { country: ['AU'] }, groupBy: ['affiliate'] });
    expect(texts(report.totals)).toMatchObject({ clicks: 300, payout: '450' });
    expect(report.rows).toHaveLength(1);
    expect(questions()[0]).toMatchObject({
      columns: [{ column: 'affiliate' }, { column: 'country_code' }],
      query: { filters: [] },
    });
  });

  it('and groupings together are ten columns at most', async () => {
    const failure = await failureOf(
      ask(open(network()), {
        groupBy: ['offer', 'affiliate', 'advertiser', 'campaign', 'source', 'sub1', 'sub2', 'sub3', 'sub4'],
        filter: { country: ['US'], sub5: ['x'] },
      }),
    );
    expect(failure.kind).toBe('request');
    expect(questions()).toEqual([]);
  });
});

describe('Everflow: rows that are not there', () => {
  it('are owned up to where Everflow says so', async () => {
    stand().settings.maxRows = 2;
    const report = await ask(open(network()), { groupBy: ['day'] });
    expect(report.rows).toHaveLength(2);
    expect(report.complete).toBe(false);
    expect(report.notes.map(({ code }) => code)).toEqual(['rows-cut']);
  });

  it('are owned up to where a table has pages after all', async () => {
    const { fetch } = scripted((asked) => ({
      ...(answerTo([], asked) as object),
      table: [row('1')],
      paging: { page: 1, page_size: 1, total_count: 2 },
    }));
    expect(await ask(open(network(), { fetch }))).toMatchObject({ complete: false });
  });

  it('are none where the table is null', async () => {
    const { fetch } = scripted(table(null));
    expect(await ask(open(network(), { fetch }))).toMatchObject({ rows: [], complete: true, totals: {} });
  });

  it('is refused where a column that was asked for is missing, and found by its place without a type', async () => {
    const typeless = scripted(table([{ columns: [{ id: '42', label: 'Keto' }], reporting: { cv: 1 } }]));
    const report = await ask(open(network(), typeless));
    expect(report.rows[0]?.offer).toEqual({ id: '42', name: 'Keto' });
    const other = scripted(table([{ columns: [{ column_type: 'sub1', id: 'x' }], reporting: { cv: 1 } }]));
    expect((await failureOf(ask(open(network(), other)))).kind).toBe('answer');
  });

  it('tells a number that is left out from one that is not told', async () => {
    const rows = [
      { ...row('1'), reporting: { total_click: 4, event: 2 } },
      { ...row('2'), reporting: { total_click: 5, cv: 1, payout: null } },
      { ...row('3'), reporting: {} },
    ];
    const { rows: read } = await ask(open(network(), scripted(table(rows))));
    expect(read.map(({ metrics }) => metrics)).toEqual([
      { clicks: 4, conversions: 0, events: 2, payout: 0, advertiserRevenue: 0 },
      { clicks: 5, conversions: 1, events: 0, advertiserRevenue: 0 },
    ]);
  });
});

/** As Everflow writes it: cells of texts, the first 10,000 rows. */
function answerTo(rows: readonly OfferRow[], { url }: Asked): unknown {
  if (url.pathname.endsWith('timezones')) return zones;
  const table = rows.slice(0, MOST_ROWS).map(({ id, name, clicks, conversions, payout }) => ({
    columns: [{ column_type: 'offer', id, label: name }],
    reporting: { total_click: clicks, cv: conversions, payout, revenue: payout, cvr: 20 },
  }));
  const paging = { page: 1, page_size: MOST_ROWS, total_count: table.length };
  return { table, incomplete_results: rows.length > MOST_ROWS, paging };
}
