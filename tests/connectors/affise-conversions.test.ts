import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { affise } from '@/connectors/affise';
import { collectConversions } from '@/connectors/collect-conversions';
import type { Portal } from '@/utils/model/platform';
import type { ReportQuery } from '@/utils/model/report';
import recorded from '../fixtures/affise/conversions-list.json';
import { AFFISE_KEYS, VOLUUM_KEY } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { affiseDefaults } from '../platforms/settings.ts';
import { ACCOUNTS } from './accounts';
import { failureOf, NOW, open, scripted, WEEK } from './ask';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());
beforeEach(() => {
  platforms.affise.requests.length = 0;
});
afterEach(() => {
  Object.assign(platforms.affise.settings, affiseDefaults());
});

const connection = (portal: Portal = 'affiliate', apiKey: string = AFFISE_KEYS.affiliate) => ({
  connector: affise,
  credentials: { apiKey, baseUrl: 'https://api-acme.affise.com' },
  portal,
  apiBase: platforms.affise.httpOrigin,
});
const admin = () => connection('admin', AFFISE_KEYS.generalManager);
const listed = (query: Partial<ReportQuery> = {}, from = open(connection())) =>
  collectConversions(from, { ...WEEK, groupBy: [], ...query });

describe('Affise: conversions', () => {
  it('are one row each, with what the affiliate gets, declined ones too', async () => {
    const { conversions, complete, notes } = await listed({ filter: { offer: ['4417'] } });
    expect([conversions.length, complete, notes]).toEqual([120 + 18 + 18, true, []]);
    expect(conversions[0]).toEqual({
      id: expect.stringMatching(/^[\da-f]{24}$/),
      transactionId: null,
      clickIds: [expect.stringMatching(/^w[0-9A-F]{23}$/), expect.stringMatching(/^[\da-f]{24}$/)],
      offer: { id: '4417', name: 'Keto Diet US – CPA' },
      ...{ status: 'approved', statusRaw: 'confirmed', payout: 5_000_000, currency: 'USD' },
      ...{ clickedAt: '2026-03-03T02:00:00Z', convertedAt: '2026-03-03T02:00:00Z' },
    });
    const paid = conversions.filter(({ status }) => status !== 'rejected');
    expect(paid.reduce((sum, { payout }) => sum + Number(payout), 0)).toBe(690_000_000);
    const statuses = Object.groupBy(conversions, ({ status }) => status ?? 'none');
    expect(statuses.pending).toHaveLength(18);
    expect(statuses.rejected?.map(({ statusRaw }) => statusRaw)).toEqual(Array(18).fill('declined'));
  });

  it('have the same money for staff, never the advertiser’s', async () => {
    const filter = { offer: ['4417'], affiliate: ['1182'] };
    const { conversions } = await listed({ filter }, open(admin()));
    expect(conversions.map(({ payout }) => payout)).toEqual(Array(156).fill(5_000_000));
  });

  it('share click ids with those of the tracker', async () => {
    const voluum = ACCOUNTS.get('Voluum')?.(platforms);
    expect(voluum?.credentials).toBe(VOLUUM_KEY);
    if (!voluum) return;
    const tracked = (await collectConversions(open(voluum), { ...WEEK, groupBy: [] })).conversions;
    const here = new Set(tracked.flatMap(({ clickIds }) => clickIds));
    const { conversions } = await listed({ filter: { offer: ['6010'] } });
    expect(conversions.filter(({ clickIds }) => here.has(clickIds[0] ?? ''))).toHaveLength(93);
  });

  it('are asked for at the root, every value of a filter by itself, sub ids not at all', async () => {
    const filter = { offer: ['4417', '6010'], country: ['US'], affiliate: ['1182'], sub2: ['x'] };
    await listed({ filter }, open(admin()));
    const [{ query } = { query: new URLSearchParams() }] = platforms.affise.requests;
    expect([...query]).toEqual([
      ['date_from', '2026-03-03'],
      ['date_to', '2026-03-09'],
      ['timezone', 'Etc/UTC'],
      ['offer[]', '4417'],
      ['offer[]', '6010'],
      ['partner[]', '1182'],
      ['country[]', 'US'],
      ['page', '1'],
      ['limit', '500'],
    ]);
  });

  it('are filtered by sub ids here, and complete all the same', async () => {
    const [one] = (await listed()).conversions;
    const sub1 = [one?.clickIds[0] ?? ''];
    const { conversions, complete } = await listed({ filter: { sub1 } });
    expect([conversions, complete]).toEqual([[one], true]);
    expect((await failureOf(listed({ filter: { affiliate: ['1182'] } }))).kind).toBe('request');
  });

  it('leave out what the server should have left out', async () => {
    const { conversions } = await listed({ filter: { offer: ['113'] } }, answering(recorded));
    expect(conversions.map(({ offer }) => offer?.id)).toEqual(['113']);
  });

  it('are read to the end by the page size of the server, and cut in the zone that was asked for', async () => {
    platforms.affise.settings.maxPerPage = 100;
    const { conversions, complete } = await listed();
    expect([conversions.length, complete]).toEqual([789, true]);
    const day = { from: '2026-03-03', to: '2026-03-03', timeZone: 'America/Los_Angeles' };
    const times = (await listed(day)).conversions.map(({ convertedAt }) => convertedAt ?? '');
    expect(times.every((at) => at >= '2026-03-03T08:00:00Z' && at < '2026-03-04T08:00:00Z')).toBe(true);
    expect(times).toContain('2026-03-04T02:00:00Z');
  });

  it('reads the recorded list', async () => {
    const { conversions, complete } = await listed({}, answering(recorded));
    // 2,622 by its own count, of which the sample holds three.
    expect(complete).toBe(false);
    expect(conversions).toEqual(
      [
        ['5fa90bab134ed079008b4572', '5fa90b3d125d99000173f076', '113', 5_100_000, '12:26:21', '12:28:11'],
        ['5fa907a3134ed060008b4577', '5fa9066c125d99000173f04a', '81', 1_900_000, '12:05:48', '12:10:59'],
        ['5fa90671134ed042008b4578', '5fa90608125d99000173f03e', '81', 5_700_000, '12:04:08', '12:05:53'],
      ].map(([id, click, offer, payout, clicked, converted]) => ({
        ...{ id, transactionId: null, clickIds: ['value-sub3', click] },
        offer: { id: offer, name: `Offer ${offer}` },
        ...{ status: 'approved', statusRaw: 'confirmed', payout, currency: 'USD' },
        clickedAt: `2020-11-09T${clicked}Z`,
        convertedAt: `2020-11-09T${converted}Z`,
      })),
    );
  });

  it.each([
    ['confirmed', 'approved'],
    [1, 'approved'],
    ['Pending', 'pending'],
    ['hold', 'hold'],
    [5, 'hold'],
    ['declined', 'rejected'],
    ['not_found', 'rejected'],
    ['something new', null],
    [null, null],
  ])('with status %j are %j', async (status, expected) => {
    const { conversions } = await listed({}, answering({ conversions: [{ id: 'a', status }] }));
    expect(conversions).toMatchObject([
      { status: expected, statusRaw: status === null ? null : String(status), payout: null, currency: null },
    ]);
  });

  it('know an offer that comes as a number, a transaction of the advertiser, and no date that is none', async () => {
    const row = {
      id: 'a',
      offer_id: 31,
      clickid: 'c1',
      action_id: 'order-9',
      payouts: '2.5',
      currency: 'eur',
    };
    const { conversions } = await listed(
      {},
      answering({ conversions: [{ ...row, created_at: '0000-00-00 00:00:00' }] }),
    );
    expect(conversions).toMatchObject([
      {
        ...{ offer: { id: '31', name: null }, transactionId: 'order-9', clickIds: ['c1'], payout: 2_500_000 },
        ...{ currency: 'EUR', convertedAt: null },
      },
    ]);
  });
});

function answering(body: unknown) {
  return open(
    connection(),
    scripted(({ url }) => (url.searchParams.get('page') === '1' ? body : { conversions: [] })),
  );
}
