import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { affise } from '@/connectors/affise';
import { toTexts } from '@/utils/model/metrics';
import type { Portal } from '@/utils/model/platform';
import type { Dimension, ReportQuery } from '@/utils/model/report';
import byAdvertiser from '../fixtures/affise/stats-getbyadvertiser.json';
import byAdvertiserExtended from '../fixtures/affise/stats-getbyadvertiser-extended.json';
import byDate from '../fixtures/affise/stats-getbydate-next-page.json';
import byPartner from '../fixtures/affise/stats-getbypartner.json';
import { AFFISE_KEYS } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { ask, failureOf, NOW, open, scripted } from './ask';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());
beforeEach(() => {
  platforms.affise.requests.length = 0;
});
afterEach(() => platforms.affise.behave());

const connection = (portal: Portal = 'affiliate') => ({
  connector: affise,
  credentials: { apiKey: portal === 'admin' ? AFFISE_KEYS.generalManager : AFFISE_KEYS.affiliate },
  portal,
  apiBase: platforms.affise.httpOrigin,
});

describe('Affise: a key without the right to the custom report', () => {
  it.each([
    ['affiliate', []],
    ['affiliate', ['day']],
    ['affiliate', ['hour']],
    ['affiliate', ['hour', 'day']],
    ['affiliate', ['offer']],
    ['affiliate', ['country']],
    ['admin', ['affiliate']],
    ['admin', ['advertiser']],
  ] as [Portal, Dimension[]][])(
    'of the %s portal reads the ready-made one by %j',
    async (portal, groupBy) => {
      const query: Partial<ReportQuery> = {
        groupBy,
        filter: { offer: ['4417', '6010'] },
        timeZone: 'Asia/Tokyo',
      };
      const custom = await ask(open(connection(portal)), query);
      platforms.affise.misbehave({ kind: '403', path: /custom/ });
      const readyMade = await ask(open(connection(portal)), query);
      // Fields cannot be chosen here, so there are impressions too.
      expect(readyMade.totals).toEqual({ ...custom.totals, impressions: 0 });
      expect(new Set(readyMade.rows.map(textsOf))).toEqual(new Set(custom.rows.map(textsOf)));
      expect([readyMade.complete, readyMade.notes]).toEqual([true, custom.notes]);
      expect(platforms.affise.requests.at(-1)?.path).toMatch(/getby/);
    },
  );

  it('goes on with it page after page', async () => {
    platforms.affise.misbehave({ kind: '403', path: /custom/ });
    platforms.affise.settings.maxPerPage = 3;
    const report = await ask(open(connection()));
    platforms.affise.settings.maxPerPage = 500;
    expect([report.rows.length, report.complete]).toEqual([7, true]);
    expect(platforms.affise.requests.map(({ path }) => path.split('/').at(-1))).toEqual([
      ...['custom', 'getbyprogram', 'getbyprogram', 'getbyprogram'],
    ]);
  });

  it('is refused where there is none, or where that is denied too', async () => {
    platforms.affise.misbehave({ kind: '403', path: /stats/ });
    for (const groupBy of [['offer', 'country'], ['sub1'], ['offer']] as Dimension[][]) {
      expect((await failureOf(ask(open(connection()), { groupBy }))).kind).toBe('access');
    }
    expect(platforms.affise.requests).toHaveLength(4);
  });
});

describe('Affise: recorded ready-made reports', () => {
  const rowsOf = async (stats: unknown, word: Dimension) => {
    const { fetch } = scripted(({ url }) => (url.searchParams.get('page') === '1' ? stats : { stats: [] }));
    const { rows, complete } = await ask(open(connection('admin'), { fetch }), { groupBy: [word] });
    return { rows: rows.map(({ metrics, ...keys }) => ({ ...keys, ...toTexts(metrics) })), complete };
  };

  /** The three of 2021 tell of the same conversions: one confirmed, 12,599 on hold; "total" is never read. */
  const MONEY = {
    ...{
      clicks: 0,
      uniqueClicks: 0,
      conversions: 12_600,
      approved: 1,
      pending: 0,
      hold: 12_599,
      rejected: 0,
    },
    ...{ payout: '191190.40796', approvedPayout: '15.173842', holdPayout: '191175.234118' },
    ...{ pendingPayout: '0', rejectedPayout: '0', rejectedAdvertiserRevenue: '0' },
    ...{ advertiserRevenue: '339894.058596', approvedAdvertiserRevenue: '26.975719' },
    ...{ holdAdvertiserRevenue: '339867.082877', pendingAdvertiserRevenue: '0' },
  };

  it.each([
    ['day', byDate, '2017-05-31', false], // one of eight
    ['affiliate', byPartner, { id: '610', name: 'affiliate' }, true],
    ['advertiser', byAdvertiser, { id: '56cc49dc3b7d9b89058b45f0', name: 'advertiser' }, true],
  ] as const)('by %s', async (word, stats, key, complete) => {
    expect(await rowsOf(stats, word)).toEqual({ rows: [{ [word]: key, ...MONEY }], complete });
  });

  it('by advertiser, newer, with clicks that were turned away', async () => {
    const { rows } = await rowsOf(byAdvertiserExtended, 'advertiser');
    expect(rows).toMatchObject([
      {
        advertiser: { id: '5eff3ec3d346519b154f207d', name: 'ADV (Social/ banner)' },
        ...{ impressions: 0, clicks: 3, uniqueClicks: 3, invalidClicks: 2, conversions: 0, payout: '0' },
      },
    ]);
  });

  it('counts what was not found among the rejected', async () => {
    const stats = structuredClone(byPartner);
    const [row] = stats.stats;
    if (row) row.actions.not_found = { ...row.actions.not_found, count: 3, revenue: 1.5, charge: 2 };
    const { rows } = await rowsOf(stats, 'affiliate');
    expect(rows).toMatchObject([
      { conversions: 12_600, rejected: 3, rejectedPayout: '1.5', rejectedAdvertiserRevenue: '2' },
    ]);
  });
});

function textsOf({ metrics, ...keys }: Awaited<ReturnType<typeof ask>>['rows'][number]): string {
  const { impressions: _, ...texts } = toTexts(metrics);
  return JSON.stringify([Object.entries(keys).toSorted(), Object.entries(texts).toSorted()]);
}
