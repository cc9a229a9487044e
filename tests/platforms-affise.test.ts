import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAffise, askVoluum, openSession } from './platforms/ask.ts';
import { EXPECTED } from './platforms/expected.ts';
import { AFFISE_KEYS } from './platforms/hosts.ts';
import { type Platforms, startPlatforms } from './platforms/serve.ts';
import { OFFER_IDS } from './platforms/story.ts';

const NOW = new Date('2026-03-10T09:30:00Z');
const DAYS = { 'filter[date_from]': '2026-03-03', 'filter[date_to]': '2026-03-09' };

let platforms: Platforms;

beforeAll(async () => {
  platforms = await startPlatforms({ now: () => NOW });
});
afterAll(() => platforms.stop());

describe('the Affise stand-in', () => {
  it('adds up to the story by offer for the affiliate', async () => {
    const { body } = await custom({ 'slice[]': 'offer', ...DAYS });
    const rows = (body.stats ?? []).map(({ slice, traffic, actions }) => {
      const { confirmed, pending, hold, declined } = actions;
      const payout = confirmed.revenue + pending.revenue + hold.revenue;
      const counts = { approved: confirmed.count, pending: pending.count, hold: hold.count };
      return [slice.offer.id, { clicks: Number(traffic.raw), ...counts, declined: declined.count, payout }];
    });
    expect(Object.fromEntries(rows)).toEqual(EXPECTED.affise.offers);
    expect(body.stats?.[0]?.actions.total).toMatchObject({ count: 156, revenue: 780 });
  });

  it('leaves charge out of half of an affiliate’s rows and zero in the others', async () => {
    const own = await custom({ 'slice[]': 'offer', ...DAYS });
    expect(own.body.stats?.map(({ actions }) => actions.total.charge)).toEqual([
      0,
      undefined,
      0,
      undefined,
      0,
      undefined,
      0,
    ]);
    const all = await custom({ 'slice[]': 'offer', ...DAYS }, AFFISE_KEYS.generalManager);
    expect(all.body.stats?.[0]?.actions.confirmed).toMatchObject({
      revenue: 825,
      charge: 1031.25,
      earning: 206.25,
    });
  });

  it('keeps an affiliate to itself, a manager to the assigned offers', async () => {
    const partner = { 'slice[]': 'offer', ...DAYS, 'filter[partner]': '1290' };
    expect((await custom(partner)).body.stats).toHaveLength(7);
    expect((await custom(partner, AFFISE_KEYS.generalManager)).body.stats).toHaveLength(1);
    const seen = await custom({ 'slice[]': 'offer', ...DAYS }, AFFISE_KEYS.affiliateManager);
    expect(seen.body.stats?.map(({ slice }) => slice.offer.id)).toEqual([4417, 3301]);
  });

  it('refuses what Affise refuses, in its own words', async () => {
    const good = { 'slice[]': 'offer', ...DAYS };
    const cases = [
      [{ ...good, nocache: '1' }, 400, "Method does not allow extra fields: 'nocache'"],
      [
        { ...good, 'fields[]': 'clicks_income' },
        400,
        'Request has invalid fields, available only: clicks, hosts',
      ],
      [{ ...good, 'order[]': 'clicks' }, 403, 'Auth Denied'],
      [{ ...good, 'slice[]': 'advertiser' }, 403, 'Auth Denied'],
      [{ ...good, 'filter[date_from]': '2025-08-01' }, 400, 'Date range must not exceed 180 days'],
      [{ 'slice[]': 'offer' }, 400, 'date_from and date_to are required'],
    ] as const;
    for (const [query, status, message] of cases) {
      const answer = await custom(query);
      expect([answer.status, answer.body.status]).toEqual([status, 2]);
      expect(answer.body.message).toContain(message);
    }
    expect((await affise('/3.0/stats/custom', good, 'wrong')).status).toBe(401);
    expect((await affise('/3.1/partner/me', {}, AFFISE_KEYS.generalManager)).status).toBe(403);
    expect((await affise('/3.9/nothing', {})).body).toEqual({ status: 2, error: 'Page Not Found' });
  });

  it('prints strings, empty lists, missing statuses and next_page as PHP does', async () => {
    const daily = { 'slice[]': 'day', 'filter[offer]': '8450', ...DAYS, 'filter[date_from]': '2026-03-02' };
    const { body } = await custom({ ...daily, limit: '2', 'conversionTypes[]': 'confirmed' });
    expect(body.stats?.[0]).toMatchObject({
      slice: { day: 2 },
      traffic: { raw: '0', uniq: '0' },
      actions: [],
    });
    expect(Object.keys(body.stats?.[1]?.actions ?? {})).toEqual(['confirmed']);
    expect(body.pagination).toEqual({ per_page: 2, total_count: 8, page: 1, next_page: 2 });
    const all = await custom({ ...daily, limit: '9000' });
    expect(all.body.pagination).toEqual({ per_page: 500, total_count: 8, page: 1 });
  });

  it('dates the late crypto conversions by the zone asked for', async () => {
    const crypto = { 'slice[]': 'offer', 'filter[offer][]': '8450', ...DAYS };
    const count = async (timezone: string) =>
      (await custom({ ...crypto, timezone })).body.stats?.[0]?.actions.total.count;
    expect(await count('UTC')).toBe(59);
    expect(await count('America/New_York')).toBe(59 - 2 + 3);
  });

  it('says who a key belongs to, and gives keys away where Affise does', async () => {
    const types = await Promise.all(
      Object.values(AFFISE_KEYS).map(async (key) => (await affise('/3.1/user/me', {}, key)).body.user?.type),
    );
    expect(types).toEqual(['affiliate', 'common_manager', 'affiliate_manager', 'advertiser']);
    const me = await affise('/3.1/partner/me', {});
    expect(me.body.user).toMatchObject({ partner_id: 1182, company: 'Northbuy Ltd', timezone: null });
    expect(me.body.user).toHaveProperty('api_key');
  });

  it('names the default currency, the tracking domains and the affiliate’s links', async () => {
    const currency = await affise('/3.0/admin/currency', { extended: '1' }, AFFISE_KEYS.generalManager);
    expect(currency.body.quotes?.find((quote) => quote.default)?.code).toBe('USD');
    const domains = await affise('/3.0/admin/domains', {}, AFFISE_KEYS.generalManager);
    expect(domains.body.domains).toContainEqual({ url: 'trk.acmeoffers.example' });
    const offers = await affise('/3.0/partner/offers', { 'int_id[]': '2208' });
    expect(offers.body.offers?.[0]?.link).toBe('https://trk.acmeoffers.example/click?pid=1182&offer_id=2208');
  });

  it('gives conversions the click ids Voluum gave them', async () => {
    const query = { date_from: '2026-03-03', date_to: '2026-03-03', offer: '8450' };
    const { body } = await affise('/3.0/stats/conversions', query);
    const day = { from: '2026-03-03', to: '2026-03-04', filter1: 'offer', filter1Value: OFFER_IDS.crypto };
    const { body: session } = await openSession(platforms.voluum);
    const tracked = await askVoluum(platforms.voluum, session.token ?? '', '/report/conversions', day);
    expect(body.conversions?.map(({ sub1 }) => sub1)).toEqual(tracked.body.rows?.map((row) => row.clickId));
    expect((await affise('/3.0/stats/conversions', { ...query, 'filter[offer]': '1' })).status).toBe(400);
  });
});

function affise(path: string, query: Record<string, string>, key?: string) {
  return askAffise(platforms.affise, path, query, key);
}

function custom(query: Record<string, string>, key?: string) {
  return affise('/3.0/stats/custom', query, key);
}
