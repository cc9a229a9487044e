import { describe, expect, it } from 'vitest';
import { collectEntities } from '@/connectors/collect';
import { everflow } from '@/connectors/everflow';
import type { Conversion } from '@/utils/model/conversion';
import type { ReportQuery } from '@/utils/model/report';
import zones from '../fixtures/everflow/meta-timezones.json';
import { failureOf, open, scripted, WEEK } from './ask';
import { affiliate, type connection, network, stand, standIn } from './everflow-stand';

standIn();

describe('Everflow: entities', () => {
  it("lists the network's, without contacts, balances and keys", async () => {
    const lists = await Promise.all(
      everflow.entityKinds('network').map((kind) => collectEntities(open(network()), kind)),
    );
    expect(lists.map(({ entities }) => entities.length)).toEqual([3, 2, 2]);
    expect(lists[0]?.entities[0]).toEqual({
      ...{ kind: 'offer', id: '42', name: 'Keto Diet US', externalId: 'KETO-US', status: 'active' },
      url: 'https://advertiser.example/lp/42?cid={transaction_id}',
      urls: ['https://advertiser.example/lp/42?cid={transaction_id}'],
    });
    expect(lists[2]?.entities[1]).toMatchObject({ id: '14', name: 'Coin Seminars', status: 'inactive' });
    expect(JSON.stringify(lists)).not.toMatch(/canary|@/);
  });

  it("lists an affiliate's offers with its tracking links", async () => {
    const { entities, complete } = await collectEntities(open(affiliate()), 'offer');
    expect(complete).toBe(true);
    expect(entities.map(({ id, url }) => [id, url])).toEqual([
      ['42', 'https://www.blueriver-go.example/2CTPL/42X1/?sub1={click_id}'],
      ['57', 'https://www.blueriver-go.example/2CTPL/57X1/?sub1={click_id}'],
    ]);
    expect(everflow.entityKinds('affiliate')).toEqual(['offer']);
  });

  it('reads to the end where the server has shorter pages than were asked for', async () => {
    stand().settings.maxPageSize = 1;
    expect((await collectEntities(open(network()), 'offer')).entities).toHaveLength(3);
    const silent = await collectEntities(open(affiliate()), 'offer');
    expect([silent.entities.length, silent.complete]).toEqual([2, true]);
    stand().settings.offersPaged = true;
    expect((await collectEntities(open(affiliate()), 'offer')).entities).toHaveLength(2);
  });

  it('stops where a list repeats itself', async () => {
    const offers = [{ network_offer_id: 1, name: 'One' }];
    const { fetch, asked } = scripted(() => ({ offers }));
    const { entities, complete } = await collectEntities(open(affiliate(), { fetch }), 'offer');
    expect([entities.length, complete, asked.length]).toEqual([1, true, 2]);
    const counted = scripted(() => ({ offers, paging: { page: 1, page_size: 1, total_count: 2 } }));
    expect(await collectEntities(open(network(), counted), 'offer')).toMatchObject({ complete: false });
  });

  it('has none where the list is null', async () => {
    const { fetch } = scripted(() => ({ offers: null }));
    expect(await collectEntities(open(network(), { fetch }), 'offer')).toMatchObject({
      entities: [],
      complete: true,
    });
  });
});

describe('Everflow: conversions', () => {
  it('are listed with the money of the own side, base conversions only', async () => {
    const theirs = await conversions(network());
    const ours = await conversions(affiliate());
    expect([theirs.length, ours.length]).toEqual([57 + 5, 50 + 5]);
    const approved = ours.filter(({ status }) => status === 'approved');
    expect(approved.reduce((sum, { payout }) => sum + Number(payout), 0)).toBe(625e6);
    expect(ours.filter(({ status }) => status === 'pending')).toHaveLength(5);
    expect(theirs.map(({ payout }) => payout).includes(6.25e6)).toBe(false);
    expect(ours[0]).toMatchObject({
      ...{ offer: { id: '42', name: 'Keto Diet US' }, status: 'approved', statusRaw: 'approved' },
      ...{ currency: 'USD', convertedAt: '2026-03-03T02:00:00Z', clickedAt: '2026-03-03T01:50:00Z' },
      clickIds: [expect.stringMatching(/^w[\dA-F]{23}$/), 'keto-us'],
      transactionId: expect.stringMatching(/^[\da-f]{32}$/),
    });
  });

  it('hold no address, mail or device', async () => {
    expect(JSON.stringify(await conversions(network()))).not.toMatch(/203\.0\.113|canary|@/);
  });

  it('are paged in the query string, to the end', async () => {
    stand().settings.maxPageSize = 20;
    const listed = await conversions(network());
    expect(new Set(listed.map(({ id }) => id)).size).toBe(62);
    const calls = stand().requests.filter(({ path }) => path.endsWith('/conversions'));
    expect(calls.map(({ query }) => query.get('page'))).toEqual(['1', '2', '3', '4']);
    expect(calls.every(({ body }) => !body.includes('page'))).toBe(true);
  });

  it('are filtered, and refused where the filter was ignored', async () => {
    expect(await conversions(network(), { filter: { affiliate: ['9'] } })).toHaveLength(7);
    expect((await failureOf(conversions(network(), { filter: { country: ['US'] } }))).kind).toBe('request');
    stand().settings.filtersIgnored = true;
    for (const filter of [{ affiliate: ['9'] }, { sub1: ['none'] }, { source: ['fb'] }]) {
      expect((await failureOf(conversions(network(), { filter }))).kind).toBe('answer');
    }
  });

  it.each([
    ['approved', false, 'approved'],
    ['Pending', false, 'pending'],
    ['rejected', false, 'rejected'],
    ['invalid', false, 'rejected'],
    ['on_hold', false, 'hold'],
    ['approved', true, 'rejected'],
    ['something new', false, null],
  ] as const)('take %s (scrubbed: %s) for %s', async (status, is_scrub, expected) => {
    const { fetch } = scripted(({ url }) =>
      url.pathname.endsWith('timezones')
        ? zones
        : {
            conversions: [
              { conversion_id: 'a', status, is_scrub, payout: '1.5', currency_id: 'EUR' },
              { conversion_id: 'b', status, is_event: true },
            ],
            paging: { page: 1, page_size: 1000, total_count: 2 },
          },
    );
    expect(await conversions(network(), {}, fetch)).toEqual([
      {
        ...{ id: 'a', transactionId: null, clickIds: [], offer: null, status: expected, statusRaw: status },
        ...{ payout: 1_500_000, currency: 'EUR', clickedAt: null, convertedAt: null },
      },
    ]);
  });

  it('take an empty list for what a row is related to', async () => {
    const { fetch } = scripted(({ url }) =>
      url.pathname.endsWith('timezones')
        ? zones
        : { conversions: [{ conversion_id: 'a', relationship: [] }], paging: [] },
    );
    expect(await conversions(network(), {}, fetch)).toMatchObject([{ id: 'a', offer: null }]);
  });

  it('say where older ones are out of reach, and where the days are of another zone', async () => {
    const codes = async (query: Partial<ReportQuery>) => {
      const { api, context } = open(network());
      const notes = [];
      const asked = { ...WEEK, groupBy: [], ...query };
      for await (const page of everflow.conversions?.(api, asked, context) ?? [])
        notes.push(...(page.notes ?? []));
      return notes.map(({ code }) => code);
    };
    expect(await codes({})).toEqual([]);
    expect(await codes({ from: '2025-03-09' })).toEqual(['rows-cut']);
    expect(await codes({ timeZone: 'Asia/Kathmandu' })).toEqual(['zone-not-applied']);
  });

  async function conversions(
    of: ReturnType<typeof connection>,
    query: Partial<ReportQuery> = {},
    through = fetch,
  ): Promise<Conversion[]> {
    const { api, context } = open(of, { fetch: through });
    const listed: Conversion[] = [];
    for await (const page of everflow.conversions?.(api, { ...WEEK, groupBy: [], ...query }, context) ?? []) {
      listed.push(...page.conversions);
    }
    return listed;
  }
});
