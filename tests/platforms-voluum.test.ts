import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askVoluum, openSession, type Report } from './platforms/ask.ts';
import { EXPECTED } from './platforms/expected.ts';
import { VOLUUM_KEY } from './platforms/hosts.ts';
import { type Platforms, startPlatforms } from './platforms/serve.ts';
import { CAMPAIGN_IDS, OFFER_IDS } from './platforms/story.ts';

const NOW = new Date('2026-03-10T09:30:00Z');
const WEEK = { from: '2026-03-03T00:00:00Z', to: '2026-03-10T00:00:00Z' };

let platforms: Platforms;
let token = '';
let now = NOW;

beforeAll(async () => {
  platforms = await startPlatforms({ now: () => now });
  const { body } = await openSession(platforms.voluum);
  expect(body.expirationTimestamp).toBe('2026-03-10T13:30:00.000Z');
  token = body.token ?? '';
});
afterAll(() => platforms.stop());
afterEach(() => {
  now = NOW;
  platforms.voluum.settings.maxLimit = 100_000;
  platforms.voluum.settings.requestsPerSecond = 0;
});

describe('the Voluum stand-in', () => {
  it('adds up to the story by campaign and by offer', async () => {
    const campaigns = await report({ groupBy: 'campaign', include: 'TRAFFIC' });
    expect(campaigns.totals).toMatchObject(EXPECTED.voluum.totals);
    expect(rowsById(campaigns, 'campaignId', CAMPAIGN_IDS)).toMatchObject(EXPECTED.voluum.campaigns);
    const offers = await report({ groupBy: 'offer', include: 'TRAFFIC' });
    expect(rowsById(offers, 'offerId', OFFER_IDS)).toMatchObject(EXPECTED.voluum.offers);
  });

  it('gives days that add up to the total, ending before an exclusive to', async () => {
    const keto = { filter1: 'campaign', filter1Value: CAMPAIGN_IDS.keto };
    const days = await report({ groupBy: 'day', sort: 'day', ...keto });
    expect(days.rows.map((row) => row.conversions)).toEqual([22, 24, 21, 25, 23, 24, 21]);
    const oneDay = await report({ groupBy: 'campaign', ...keto, to: '2026-03-04T00:00:00Z' });
    expect(oneDay.totals?.conversions).toBe(22);
    const hours = await report({ groupBy: 'campaign', ...keto, to: '2026-03-03T14' });
    expect(hours.totals?.conversions).toBe(6);
  });

  it('refuses minutes, seconds, unknown columns, zones and groupings', async () => {
    const wrong = [
      { to: '2026-03-09T23:59:59Z' },
      { from: '2026-03-03T00:30:00Z' },
      { tz: 'Mars/Base' },
      { groupBy: 'moon' },
      { groupBy: '' },
      { columns: 'conversionz' },
    ];
    for (const change of wrong) {
      const { status, body } = await voluum('/report', { ...WEEK, groupBy: 'campaign', ...change });
      expect([status, body.error?.code]).toEqual([400, 'BAD_REQUEST']);
    }
  });

  it('echoes the default limit and pages', async () => {
    expect((await report({ groupBy: 'campaign' })).limit).toBe(100);
    platforms.voluum.settings.maxLimit = 4;
    const page = await report({ groupBy: 'campaign', limit: '1000', offset: '8' });
    expect([page.limit, page.totalRows, page.rows.length]).toEqual([4, 9, 1]);
    expect(page.totals?.conversions).toBe(787);
  });

  it('shifts days in another zone and conversions in VISIT mode', async () => {
    const utc = await report({ groupBy: 'campaign' });
    const newYork = await report({ groupBy: 'campaign', tz: 'America/New_York' });
    const visit = await report({ groupBy: 'campaign', conversionTimeMode: 'VISIT' });
    const totals = [utc, newYork, visit].map(({ totals }) => totals?.conversions);
    // At 02:00 of the first day 6+1+0+13+3+2+1+3+0+0 = 29 were made; at 02:00 of today 1 was.
    expect(totals).toEqual([787, 787 - 29 + 1, 787 - 29 + 1]);
    expect(visit.totals?.visits).toBe(65115);
  });

  it('takes every way of writing lists and groupings, ignores campaignId', async () => {
    const ways = ['campaign,offer', 'campaignId,offerId', 'campaign_id,offer_id'];
    for (const groupBy of ways) expect((await report({ groupBy })).rows).toHaveLength(10);
    const query = new URLSearchParams({ ...WEEK });
    for (const groupBy of ['campaign', 'offer']) query.append('groupBy', groupBy);
    expect((await voluum('/report', query)).body.rows).toHaveLength(10);
    const whole = await report({ groupBy: 'campaign', campaignId: CAMPAIGN_IDS.keto });
    expect(whole.rows).toHaveLength(9);
    const both = { filter1: 'campaign', filter1Value: CAMPAIGN_IDS.sweepsPop, filter2: 'offer' };
    expect((await report({ groupBy: 'offer', ...both, filter2Value: OFFER_IDS.sweeps })).rows).toHaveLength(
      1,
    );
    expect((await report({ groupBy: 'offer', ...both, filter2Value: OFFER_IDS.keto })).rows).toHaveLength(0);
  });

  it('knows idle entities with include=ALL, and leaves nulls and unasked fields', async () => {
    const today = { from: '2026-03-10', to: '2026-03-11', groupBy: 'campaign' };
    expect((await report({ ...today, include: 'ALL' })).rows).toHaveLength(9);
    const busy = await report({ ...today, include: 'TRAFFIC', columns: 'visits' });
    expect(busy.rows).toMatchObject([
      { visits: 200, conversions: 5, cost: 14, campaignWorkspaceId: null, CVR: 2.5 },
    ]);
    // Booked on the evening before the story began: the seven campaigns with a conversion at 02:00 of its first day.
    const eve = { from: '2026-03-02', to: '2026-03-03', groupBy: 'campaign', conversionTimeMode: 'VISIT' };
    expect((await report({ ...eve, include: 'TRAFFIC' })).rows).toHaveLength(7);
    expect((await report({ ...today, to: '2026-03-10T01', include: 'TRAFFIC' })).totals).toBeNull();
  });

  it('converts money', async () => {
    const euros = await report({ groupBy: 'campaign', currency: 'EUR' });
    expect(euros.totals?.revenue).toBe(5690.88);
  });

  it('wants a token and lets it run out', async () => {
    expect((await voluum('/report', WEEK, 'nonsense')).status).toBe(401);
    const wrong = await openSession(platforms.voluum, { ...VOLUUM_KEY, accessKey: 'x' });
    expect(wrong).toMatchObject({
      status: 401,
      body: { error: { code: 'BAD_CREDENTIALS' }, status: 'UNAUTHORIZED' },
    });
    now = new Date(NOW.getTime() + 4 * 3_600_000);
    expect((await voluum('/report', { ...WEEK, groupBy: 'campaign' })).status).toBe(401);
  });

  it('refuses the request after the last allowed in a second', async () => {
    platforms.voluum.settings.requestsPerSecond = 1;
    now = new Date(NOW.getTime() + 5000);
    const answers = [await voluum('/offer', {}), await voluum('/offer', {})];
    expect(answers.map(({ status }) => status)).toEqual([200, 429]);
    expect(answers[1]?.body.error?.code).toBe('NUMBER_OF_REQUEST_FOR_IP_EXCEEDED');
  });

  it('lists entities under their wrapper keys', async () => {
    const { body } = await voluum('/offer', {});
    const vpn = body.offers?.find(({ id }) => id === OFFER_IDS.vpn);
    expect(vpn).toMatchObject({ affiliateNetwork: { id: '' }, workspace: null });
    const wrappers = ['campaign', 'affiliate-network', 'traffic-source'].map((path) =>
      voluum(`/${path}`, {}),
    );
    const keys = (await Promise.all(wrappers)).map((answer) => Object.keys(answer.body)[0]);
    expect(keys).toEqual(['campaigns', 'affiliateNetworks', 'trafficSources']);
  });

  it('gives one row for each conversion, stamped without a zone', async () => {
    const { body } = await voluum('/report/conversions', { ...WEEK, limit: '1000' });
    expect(body.rows).toHaveLength(787);
    const stamps = new Set(body.rows?.map((row) => String(row.postbackTimestamp).slice(11)));
    expect([...stamps]).toEqual(['02:00:00 AM', '02:00:00 PM']);
  });
});

function voluum(path: string, query: Record<string, string> | URLSearchParams, by = token) {
  return askVoluum(platforms.voluum, by, path, query);
}

async function report(query: Record<string, string>): Promise<Report> {
  const { status, body } = await voluum('/report', { ...WEEK, ...query });
  expect(status).toBe(200);
  return body as unknown as Report;
}

function rowsById(given: Report, column: string, ids: Record<string, string>) {
  const find = (id: string) => given.rows.find((row) => row[column] === id);
  return Object.fromEntries(Object.entries(ids).map(([key, id]) => [key, find(id)]));
}
