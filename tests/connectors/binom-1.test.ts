import { describe, expect, it } from 'vitest';
import { toTexts } from '@/utils/model/metrics';
import type { Dimension, ReportQuery } from '@/utils/model/report';
import { BINOM_EXPECTED } from '../platforms/binom-story.ts';
import { BINOM_KEYS } from '../platforms/hosts.ts';
import { ask, failureOf, open } from './ask';
import { first, numbersOf, showing, stand, standIn } from './binom-stand';
import { conformance } from './conformance';

standIn(1);

const numbers = async (query: Partial<ReportQuery>) => numbersOf(await ask(open(first()), query));

const DAY = { to: '2026-03-03' };

const WINTER = { from: '2026-02-01', to: '2026-02-07' };

conformance('Binom 1', {
  connection: () => first(),
  platform: stand,
  wrongKey: { apiKey: 'f'.repeat(40), scriptName: 'nb7xq.php' },
  reports: /nb7xq/,
  answer: (rows) =>
    rows.map(({ id, name, clicks, conversions, payout }) => ({
      ...{ id, name, clicks: String(clicks), leads: String(conversions), revenue: String(payout), cost: '1' },
    })),
  rowsAt: '',
  numbersAt: ['clicks', 'leads', 'revenue'],
  pageRows: 500,
  unpaged: true,
  unbounded: true,
  bareList: true,
  notes: ['rejected-included'],
  rangeDays: 31,
  daysAsked: ({ url }) => ({
    from: (url.searchParams.get('date_s') ?? '').slice(0, 10),
    to: (url.searchParams.get('date_e') ?? '').slice(0, 10),
  }),
});

describe("Binom 1: the story's week", () => {
  it.each([
    ['campaign', BINOM_EXPECTED.campaigns],
    ['offer', BINOM_EXPECTED.offers],
    ['network', BINOM_EXPECTED.networks],
    ['source', BINOM_EXPECTED.sources],
    ['country', BINOM_EXPECTED.countries],
  ] as const)('is right by %s', async (word, expected) => {
    expect(await numbers({ groupBy: [word] })).toEqual(expected);
    stand().settings.old = true;
    expect(await numbers({ groupBy: [word] })).toEqual(expected);
  });

  it('adds everything up where nothing is grouped', async () => {
    expect(await numbers({ groupBy: [] })).toEqual({ '': BINOM_EXPECTED.totals });
  });

  it('asks for each day by itself where rows have ids of their own', async () => {
    const report = await ask(open(first()), { groupBy: ['offer', 'day'] });
    expect(stand().requests).toHaveLength(7);
    expect(report.rows).toHaveLength(28);
    const keto = report.rows.find(({ offer, day }) => offer?.id === '35' && day === '2026-03-09');
    expect(toTexts(keto?.metrics ?? {})).toMatchObject({
      clicks: 90,
      conversions: 3,
      payout: '15',
      mediaCost: '4',
    });
  });

  it('reads the report of each campaign for everything else, ids found by name', async () => {
    const report = await ask(open(first()), { groupBy: ['campaign', 'source', 'offer'], ...DAY });
    expect(report.rows.map(({ metrics, ...keys }) => keys)).toContainEqual({
      campaign: { id: '15', name: 'Crypto AU · Native' },
      source: { id: '5', name: 'Native' },
      offer: { id: '36', name: 'Acme - AU - Crypto Webinar' },
    });
    expect(report.rows).toHaveLength(4);
  });

  it('makes hours, and reads tokens as sub ids', async () => {
    const hours = await numbers({ groupBy: ['hour'], ...DAY });
    expect(hours).toMatchObject({
      '2026-03-03T02': { visits: 63, conversions: 0 },
      '2026-03-03T14': { visits: 147, conversions: 5 },
    });
    const zones = await numbers({ groupBy: ['sub1'] });
    expect(zones).toMatchObject({ feed: { visits: 700 }, reels: { visits: 210 } });
    expect(Object.keys(await numbers({ groupBy: ['sub2'] }))).toEqual(['']);
  });

  it.each([
    [{ campaign: ['12', '15'] }, { visits: 1260, conversions: 28 }, 1],
    [{ source: ['6'], campaign: ['30'] }, { visits: 70, conversions: 7 }, 3],
    [{ offer: ['35'], campaign: ['12'] }, { clicks: 630, conversions: 21 }, 3],
    [{ country: ['tr'], campaign: ['12'] }, { visits: 210, conversions: 7 }, 2],
    [{ network: ['1'], sub1: ['news'] }, { clicks: 280, conversions: 7 }, 6],
  ] as [ReportQuery['filter'] & object, object, number][])(
    'filters by %j, asking only what it must',
    async (filter, expected, requests) => {
      const report = await ask(open(first()), { groupBy: [], filter });
      expect(report.totals).toMatchObject(expected);
      expect(stand().requests).toHaveLength(requests);
    },
  );

  it('is as complete as its campaigns are', async () => {
    const campaigns = Array.from({ length: 501 }, (_, index) => ({ id: `${index}`, name: 'C', clicks: '1' }));
    const { asked, connection: long } = showing({
      Campaigns: campaigns,
      Stats: [{ level: '1', name: '2026-03-03', clicks: '1' }],
    });
    const report = await ask(long, { groupBy: ['country'] });
    expect([asked.length, report.complete]).toEqual([501, false]); // the list and fifty pages of ten
  });

  it.each([[['offer', 'network', 'country', 'day']], [['sub1', 'country', 'hour']]] as [Dimension[]][])(
    'refuses more than three levels: %j',
    async (groupBy) => {
      expect((await failureOf(ask(open(first()), { groupBy }))).kind).toBe('request');
    },
  );
});

describe('Binom 1: zones', () => {
  const zoneOf = async (query: Partial<ReportQuery>) => {
    const { asked, connection: silent } = showing({});
    const report = await ask(silent, query);
    const notes = report.notes.map(({ code }) => code).filter((code) => code === 'zone-not-applied');
    return [asked[0]?.url.searchParams.get('timezone'), report.timeZone, notes.length];
  };

  it.each([
    ['Etc/UTC', {}, '+0', 'Etc/UTC', 0],
    ['Europe/Moscow', {}, '+3', 'Europe/Moscow', 0],
    ['America/New_York', WINTER, '-5', 'America/New_York', 0],
    // The clocks change on 8 March in New York, on 29 March in Berlin.
    ['America/New_York', {}, '-5', '-05:00', 1],
    ['Europe/Berlin', { from: '2026-03-29', to: '2026-03-29' }, '+1', '+01:00', 1],
    ['Europe/Berlin', { from: '2026-03-30', to: '2026-03-30' }, '+2', 'Europe/Berlin', 0],
    ['Asia/Kolkata', {}, '+6', '+06:00', 1],
    ['Pacific/Kiritimati', {}, '+12', '+12:00', 1],
  ])('asks for %s in whole hours, and says where that is not it', async (timeZone, days, ...expected) => {
    expect(await zoneOf({ timeZone, ...days })).toEqual(expected);
  });

  it('asks for the days before and after the clocks change by themselves, and only that day is off', async () => {
    const { asked, connection: silent } = showing({ Offers: [{ id: '1', name: 'One', clicks: '1' }] });
    const report = await ask(silent, { timeZone: 'America/New_York' });
    const parts = asked.map(({ url }) =>
      ['date_s', 'date_e', 'timezone'].map((name) => url.searchParams.get(name)),
    );
    expect(parts).toEqual([
      ['2026-03-03', '2026-03-07', '-5'],
      ['2026-03-08', '2026-03-08', '-5'],
      ['2026-03-09', '2026-03-09', '-4'],
    ]);
    expect([report.totals.clicks, report.timeZone]).toEqual([3, '-05:00']);
    expect(report.notes.map(({ code }) => code)).toContain('zone-not-applied');
  });

  it('has the plus arrive as a plus', async () => {
    await ask(open(first()), { timeZone: 'Europe/Moscow' });
    expect(stand().requests[0]?.query.get('timezone')).toBe('+3');
  });
});

describe('Binom 1: the request', () => {
  it('is of the renamed script alone, with the key where nothing else is taken', async () => {
    await ask(open(first()), { groupBy: ['offer', 'country'] });
    for (const { method, path, query, headers } of stand().requests) {
      expect([method, path, query.get('api_key')]).toEqual(['GET', '/nb7xq.php', BINOM_KEYS.admin]);
      expect(headers['api-key']).toBeUndefined();
    }
  });

  it('names the groups by the codes of the panel', async () => {
    const { asked, connection: silent } = showing({ Campaigns: [{ id: '10', name: 'Ten', clicks: '1' }] });
    await ask(silent, { groupBy: ['offer', 'hour'] });
    await ask(silent, { groupBy: ['sub10', 'network'] });
    const groups = asked
      .filter(({ url }) => url.searchParams.get('page') === 'Stats')
      .map(({ url }) => ['group1', 'group2', 'group3'].map((name) => url.searchParams.get(name)));
    expect(groups).toEqual([
      ['3', '31', '26'],
      ['290', '22', '1'],
    ]);
  });
});
