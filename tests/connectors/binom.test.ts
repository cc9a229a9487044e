import { describe, expect, it } from 'vitest';
import { toTexts } from '@/utils/model/metrics';
import type { Dimension, ReportQuery } from '@/utils/model/report';
import { BINOM_EXPECTED } from '../platforms/binom-story.ts';
import { type Asked, ask, failureOf, open } from './ask';
import { numbersOf, second, stand, standIn } from './binom-stand';
import { conformance, type OfferRow } from './conformance';

standIn(2);

const numbers = async (query: Partial<ReportQuery>) => numbersOf(await ask(open(second()), query));

conformance('Binom 2', {
  connection: () => second(),
  platform: stand,
  wrongKey: { apiKey: 'f'.repeat(40) },
  reports: /\/stats\//,
  answer: page,
  rowsAt: 'stats',
  numbersAt: ['clicks', 'leads', 'revenue'],
  pageRows: 500,
  bareList: true,
  notes: ['rejected-included'],
  rangeDays: 31,
  daysAsked: ({ url }) => ({
    from: (url.searchParams.get('dateFrom') ?? '').slice(0, 10),
    to: (url.searchParams.get('dateTo') ?? '').slice(0, 10),
  }),
});

describe("Binom 2: the story's week", () => {
  it.each([
    ['campaign', BINOM_EXPECTED.campaigns],
    ['offer', BINOM_EXPECTED.offers],
    ['network', BINOM_EXPECTED.networks],
    ['source', BINOM_EXPECTED.sources],
    ['country', BINOM_EXPECTED.countries],
  ] as const)('is right by %s, deleted ones among them', async (word, expected) => {
    expect(await numbers({ groupBy: [word] })).toEqual(expected);
  });

  it('adds everything up where nothing is grouped', async () => {
    expect(await numbers({ groupBy: [] })).toEqual({ '': BINOM_EXPECTED.totals });
  });

  it('counts hits by day, and people sent on by day of one offer', async () => {
    const days = await numbers({ groupBy: ['day'] });
    expect(Object.keys(days)).toHaveLength(7);
    // 100 + 30 + 50 + 20 + 10 a day
    expect(days['2026-03-09']).toEqual({ visits: 210, conversions: 5, payout: '48.4', mediaCost: '21.5' });
    const keto = await numbers({ groupBy: ['day'], filter: { offer: ['35'] } });
    expect(keto['2026-03-09']).toEqual({ clicks: 90, conversions: 3, payout: '15', mediaCost: '4' });
  });

  it('makes hours of days and hours of the day, in any zone', async () => {
    const oneDay = { from: '2026-03-04', to: '2026-03-04', groupBy: ['hour'] } as const;
    // 30 % of a day at 02:00 UTC: 30 + 9 + 15 + 6 + 3
    const inUtc = await numbers(oneDay);
    expect(Object.keys(inUtc)).toEqual(['2026-03-04T02', '2026-03-04T14']);
    expect(inUtc['2026-03-04T02']).toMatchObject({ visits: 63, conversions: 0 });
    const inLosAngeles = await numbers({ ...oneDay, timeZone: 'America/Los_Angeles' });
    expect(Object.keys(inLosAngeles)).toEqual(['2026-03-04T06', '2026-03-04T18']);
  });

  it('combines words with days, and keeps what is told of a row', async () => {
    const report = await ask(open(second()), { groupBy: ['campaign', 'offer', 'day'], to: '2026-03-03' });
    const keto = report.rows.find(({ offer }) => offer?.id === '35');
    expect(keto).toMatchObject({
      campaign: { id: '12', name: 'Keto US · Facebook' },
      offer: { id: '35', name: 'Acme - US - Keto Diet' },
      day: '2026-03-03',
      metrics: { clicks: 90, conversions: 3, uniqueClicks: 81, invalidClicks: 7 },
    });
    expect(report.totals).toMatchObject({ clicks: 160, conversions: 5 });
    expect(report.complete).toBe(true);
  });

  it('reads the tokens of the traffic source as sub ids', async () => {
    const zones = await numbers({ groupBy: ['sub1'] });
    expect(zones).toMatchObject({ feed: { visits: 700 }, reels: { visits: 210 }, 'zone-9': { visits: 140 } });
    expect(Object.keys(await numbers({ groupBy: ['sub2'] }))).toEqual(['']);
  });

  it.each([
    [{ campaign: ['12', '15'] }, { visits: 1260, conversions: 28 }],
    [{ source: ['6'] }, { visits: 210, conversions: 7 }],
    [{ network: ['1'] }, { clicks: 980, conversions: 35 }],
    [
      { offer: ['35', '36'], campaign: ['12'] },
      { clicks: 630, conversions: 21 },
    ],
    [
      { country: ['us', 'TR'], campaign: ['12', '15'] },
      { visits: 910, conversions: 21 },
    ],
    [{ country: ['TR'] }, { visits: 210, conversions: 7 }],
    [
      { sub1: ['feed'], offer: ['35'] },
      { clicks: 490, conversions: 14 },
    ],
    [{ campaign: ['15'], offer: ['35'] }, {}],
  ] as [ReportQuery['filter'] & object, object][])('filters by %j', async (filter, expected) => {
    const report = await ask(open(second()), { groupBy: [], filter });
    expect(toTexts(report.totals)).toMatchObject(expected);
    if (Object.keys(expected).length === 0) expect(report.rows).toEqual([]);
  });

  it('says where traffic never got to an entity', async () => {
    const report = await ask(open(second()), { groupBy: ['network', 'day'], to: '2026-03-03' });
    expect(report.rows.map(({ network }) => network)).toEqual([
      { id: '1', name: 'Acme' },
      { id: '', name: null },
    ]);
  });

  it('reads answers as the documents describe them', async () => {
    stand().settings.shape = 'documented';
    expect(await numbers({ groupBy: ['campaign'] })).toEqual(BINOM_EXPECTED.campaigns);
    expect(await numbers({ groupBy: ['country'] })).toEqual(BINOM_EXPECTED.countries);
  });

  it('keeps its own currency where another is asked for, for it converts into none', async () => {
    const report = await ask(open(second()), { groupBy: [], currency: 'EUR' });
    expect(report.currency).toBe('USD');
  });

  it('notes columns that the owner of the key does not see', async () => {
    stand().settings.hidden = ['revenue', 'cost'];
    const report = await ask(open(second()), { groupBy: ['campaign'] });
    expect(report.notes.map(({ code }) => code)).toEqual(['rejected-included', 'column-restricted']);
    expect(report.totals).not.toHaveProperty('payout');
    expect(report.totals).toMatchObject({ visits: 1470, conversions: 35 });
  });

  it.each([
    [['campaign', 'offer', 'country', 'day'], {}],
    [['offer', 'country', 'hour'], {}],
    [['offer', 'country'], { filter: { campaign: ['1'], source: ['4'], network: ['1'] } }],
    [['day'], { filter: { campaign: ['not a number'] } }],
    [['affiliate'], {}],
  ] as [Dimension[], object][])('refuses what no report holds: %j %j', async (groupBy, more) => {
    expect((await failureOf(ask(open(second()), { groupBy, ...more }))).kind).toBe('request');
    expect(stand().requests).toEqual([]);
  });
});

/** A page as the documents write it: digits as text, totals of all pages behind the rows. */
function page(rows: readonly OfferRow[], { url }: Pick<Asked, 'url'>) {
  const offset = Number(url.searchParams.get('offset') ?? 0);
  const limit = Number(url.searchParams.get('limit') ?? 100);
  const sum = (value: (row: OfferRow) => number) =>
    String(rows.reduce((total, row) => total + value(row), 0));
  const totals = {
    ...{ id: 'totals', clicks: sum(({ clicks }) => clicks), leads: sum(({ conversions }) => conversions) },
    ...{ revenue: sum(({ payout }) => payout), cost: String(rows.length), total_count: String(rows.length) },
  };
  const stats = rows.slice(offset, offset + limit).map(({ id, name, clicks, conversions, payout }) => ({
    ...{ id, name, clicks: String(clicks), leads: String(conversions), revenue: String(payout), cost: '1' },
    ...{ group_name: '', is_deleted: '' },
  }));
  return { stats: rows.length > 0 ? [...stats, totals] : [] };
}
