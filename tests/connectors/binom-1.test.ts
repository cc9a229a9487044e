import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { binom } from '@/connectors/binom';
import { collectEntities } from '@/connectors/collect';
import { type MetricTexts, toTexts } from '@/utils/model/metrics';
import type { Dimension, ReportQuery } from '@/utils/model/report';
import oldCampaigns from '../fixtures/binom/v1-campaigns-le-1-8.json';
import { binomDefaults } from '../platforms/binom-settings.ts';
import { BINOM_EXPECTED } from '../platforms/binom-story.ts';
import { BINOM_KEYS } from '../platforms/hosts.ts';
import type { MisbehaviourRule } from '../platforms/misbehaviour.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { ask, byKey, failureOf, NOW, open, scripted, WEEK } from './ask';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());
beforeEach(() => {
  platforms.binom.settings.version = 1;
  platforms.binom.requests.length = 0;
});
afterEach(() => {
  platforms.binom.behave();
  Object.assign(platforms.binom.settings, binomDefaults());
});

const connection = (apiKey: string = BINOM_KEYS.admin) => ({
  connector: binom,
  credentials: { dashboard: 'https://old.northbuy.example', apiKey, scriptName: 'nb7xq.php' },
  portal: null,
  version: 1 as const,
  apiBase: platforms.binom.httpOrigin,
});

const DAY = { to: '2026-03-03' };
const WINTER = { from: '2026-02-01', to: '2026-02-07' };

/** A tracker that shows these tables, by page. */
const showing = (tables: Readonly<Record<string, unknown>>) => {
  const script = scripted(({ url }) => tables[url.searchParams.get('page') ?? ''] ?? []);
  return { ...script, connection: open({ ...connection(), apiBase: 'https://tracker.example' }, script) };
};

const numbersOf = async (query: Partial<ReportQuery>) => {
  const numbers = byKey(await ask(open(connection()), query));
  return Object.fromEntries([...numbers].map(([key, row]) => [key, withoutExtras(row as MetricTexts)]));
};

function withoutExtras({ uniqueClicks, invalidClicks, ...rest }: MetricTexts) {
  return rest;
}

describe("Binom 1: the story's week", () => {
  it.each([
    ['campaign', BINOM_EXPECTED.campaigns],
    ['offer', BINOM_EXPECTED.offers],
    ['network', BINOM_EXPECTED.networks],
    ['source', BINOM_EXPECTED.sources],
    ['country', BINOM_EXPECTED.countries],
  ] as const)('is right by %s', async (word, expected) => {
    expect(await numbersOf({ groupBy: [word] })).toEqual(expected);
    platforms.binom.settings.old = true;
    expect(await numbersOf({ groupBy: [word] })).toEqual(expected);
  });

  it('adds everything up where nothing is grouped', async () => {
    expect(await numbersOf({ groupBy: [] })).toEqual({ '': BINOM_EXPECTED.totals });
  });

  it('asks for each day by itself where rows have ids of their own', async () => {
    const report = await ask(open(connection()), { groupBy: ['offer', 'day'] });
    expect(platforms.binom.requests).toHaveLength(7);
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
    const report = await ask(open(connection()), { groupBy: ['campaign', 'source', 'offer'], ...DAY });
    expect(report.rows.map(({ metrics, ...keys }) => keys)).toContainEqual({
      campaign: { id: '15', name: 'Crypto AU · Native' },
      source: { id: '5', name: 'Native' },
      offer: { id: '36', name: 'Acme - AU - Crypto Webinar' },
    });
    expect(report.rows).toHaveLength(4);
  });

  it('makes hours, and reads tokens as sub ids', async () => {
    const hours = await numbersOf({ groupBy: ['hour'], ...DAY });
    expect(hours).toMatchObject({
      '2026-03-03T02': { visits: 63, conversions: 0 },
      '2026-03-03T14': { visits: 147, conversions: 5 },
    });
    const zones = await numbersOf({ groupBy: ['sub1'] });
    expect(zones).toMatchObject({ feed: { visits: 700 }, reels: { visits: 210 } });
    expect(Object.keys(await numbersOf({ groupBy: ['sub2'] }))).toEqual(['']);
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
      const report = await ask(open(connection()), { groupBy: [], filter });
      expect(report.totals).toMatchObject(expected);
      expect(platforms.binom.requests).toHaveLength(requests);
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
      expect((await failureOf(ask(open(connection()), { groupBy }))).kind).toBe('request');
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

  it('has the plus arrive as a plus', async () => {
    await ask(open(connection()), { timeZone: 'Europe/Moscow' });
    expect(platforms.binom.requests[0]?.query.get('timezone')).toBe('+3');
  });
});

describe('Binom 1: the request', () => {
  it('is of the renamed script alone, with the key where nothing else is taken', async () => {
    await ask(open(connection()), { groupBy: ['offer', 'country'] });
    for (const { method, path, query, headers } of platforms.binom.requests) {
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

describe('Binom 1: what hides in answers', () => {
  it('reads numbers as they are written for people', async () => {
    const row = { id: '0', level: '1', name: 'Germany', clicks: '2,038', leads: '92', revenue: '$1,009.10' };
    const { connection: formatted } = showing({
      Campaigns: [{ id: '10', name: 'Ten', clicks: '2038' }],
      Stats: [{ ...row, cost: '20.38000', cr: '4.51%', profit: '-$11.28', bots: '' }],
    });
    const report = await ask(formatted, { groupBy: ['country'] });
    expect([...byKey(report)]).toEqual([
      ['DE', { visits: 2038, conversions: 92, payout: '1009.1', mediaCost: '20.38' }],
    ]);
  });

  it('reads the recorded list of 1.8', async () => {
    const { connection: recorded } = showing({ Campaigns: oldCampaigns });
    const report = await ask(recorded, { groupBy: ['campaign'] });
    expect(report.rows.map(({ metrics, ...keys }) => ({ ...keys, ...toTexts(metrics) }))).toEqual([
      {
        ...{ campaign: { id: '10', name: 'Test Camp' }, visits: 2038, invalidClicks: 0, conversions: 92 },
        ...{ payout: '9.1', mediaCost: '20.38' },
      },
    ]);
  });

  it('leaves rejected ones out where the owner counts them apart', async () => {
    const counts = { leads: '20', a_leads: '12', h_leads: '5', r_leads: '3', revenue: '10', cost: '1' };
    const { connection: counted } = showing({ Offers: [{ id: '1', name: 'One', clicks: '9', ...counts }] });
    const report = await ask(counted);
    expect(report.totals).toMatchObject({ conversions: 17, approved: 12, hold: 5, rejected: 3 });
  });

  it('takes what is empty for missing, and leaves totals out', async () => {
    const rows = [
      { id: '1', name: 'One', clicks: '9', leads: '', revenue: '', cost: '1' },
      { id: 'totals', name: '', clicks: '9', leads: '0', revenue: '0', cost: '1' },
    ];
    const report = await ask(showing({ Offers: rows }).connection);
    expect(report.rows).toHaveLength(1);
    expect(report.rows[0]?.metrics).toEqual({ clicks: 9, mediaCost: 1_000_000 });
    expect(report.notes.map(({ code }) => code)).toEqual(['rejected-included', 'column-restricted']);
  });

  it('adds nothing to one of two offers with the same name', async () => {
    const { connection: twins } = showing({
      Campaigns: [{ id: '10', name: 'Ten', clicks: '1' }],
      Offers: ['1', '2'].map((id) => ({ id, name: 'Twin', clicks: '1' })),
      Stats: [{ level: '1', name: 'Twin', clicks: '1' }],
    });
    const failure = await failureOf(ask(twins, { groupBy: ['campaign', 'offer'] }));
    expect(failure).toMatchObject({ kind: 'answer', message: expect.stringContaining('Twin') });
  });

  it.each([
    ['Wrong api_key', 'credentials'],
    ['Access denied', 'access'],
    ['Enter the 2FA code', 'access'],
    ['Too many requests', 'rate-limit'],
    ['Something happened', 'unavailable'],
  ])('takes "%s" by its meaning', async (error, kind) => {
    const tables = [{ error }, { status: 'error', message: error }];
    for (const body of tables) {
      expect((await failureOf(ask(showing({ Offers: body }).connection))).kind).toBe(kind);
    }
  });

  it.each([
    ['404', 'address'],
    ['500', 'unavailable'],
    ['html', 'address'],
    ['redirect', 'address'],
    ['cut', 'answer'],
    ['empty', 'answer'],
    ['not-json', 'answer'],
  ] as [MisbehaviourRule['kind'], string][])(
    'names %s as %s, and never the script',
    async (kind, expected) => {
      platforms.binom.misbehave({ kind });
      const failure = await failureOf(ask(open(connection())));
      expect(failure.kind).toBe(expected);
      expect(failure.message).not.toMatch(/nb7xq|canary/);
    },
  );
});

describe('Binom 1: lists', () => {
  it('has what ever had traffic, with the links of offers', async () => {
    const { entities, notes } = await collectEntities(open(connection()), 'offer');
    expect(entities.map(({ id }) => id)).toEqual(['35', '36', '37', '38']);
    expect(entities[0]?.url).toBe('https://acme.g2afse.com/click?pid=1182&offer_id=4417&sub1={clickid}');
    expect(notes.map(({ code }) => code)).toEqual(['scope-limited']);
  });

  it('has no list of conversions', () => {
    const { api, context } = open(connection());
    expect(() => binom.conversions?.(api, { ...WEEK, groupBy: [] }, context)).toThrow(
      'no list of conversions',
    );
  });
});
