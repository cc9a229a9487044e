import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collectConversions } from '@/connectors/collect-conversions';
import { voluum } from '@/connectors/voluum';
import type { ReportQuery } from '@/utils/model/report';
import fieldTypes from '../fixtures/voluum/field-types-conversion-row.json';
import { VOLUUM_KEY } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { voluumDefaults } from '../platforms/settings.ts';
import { CAMPAIGN_IDS, OFFER_IDS } from '../platforms/story.ts';
import { type Asked, failureOf, NOW, open, scripted, WEEK } from './ask';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());
beforeEach(() => {
  platforms.voluum.requests.length = 0;
});
afterEach(() => {
  Object.assign(platforms.voluum.settings, voluumDefaults());
});

const connection = () => ({
  connector: voluum,
  credentials: VOLUUM_KEY,
  portal: null,
  apiBase: platforms.voluum.httpOrigin,
});
const listed = (query: Partial<ReportQuery> = {}, from = open(connection())) =>
  collectConversions(from, { ...WEEK, groupBy: [], ...query });

describe('Voluum: conversions', () => {
  it('are one row each, with the click id that the network gets', async () => {
    const { conversions, complete, notes } = await listed({ filter: { offer: [OFFER_IDS.keto] } });
    expect([conversions.length, complete, notes]).toEqual([160, true, []]);
    const clickId = conversions[0]?.clickIds[0];
    expect(conversions[0]).toEqual({
      id: `${clickId}/1/2026-03-03T02:00:00Z/`,
      ...{ transactionId: null, clickIds: [expect.stringMatching(/^w[0-9A-F]{23}$/)] },
      ...{ offer: { id: OFFER_IDS.keto, name: 'Acme - US - Keto Diet' }, status: null, statusRaw: null },
      ...{ payout: 5_000_000, currency: 'USD' },
      ...{ clickedAt: '2026-03-02T20:00:00Z', convertedAt: '2026-03-03T02:00:00Z' },
    });
    const paid = conversions.reduce((sum, { payout }) => sum + Number(payout), 0);
    expect(paid).toBe(800_000_000);
  });

  it('are asked for in hours of UTC, so that no hour of autumn is there twice', async () => {
    const day = { from: '2026-03-05', to: '2026-03-05' };
    await listed({ ...day, timeZone: 'America/New_York' });
    await listed({ ...day, timeZone: 'Asia/Kolkata' });
    const asked = platforms.voluum.requests.filter(({ path }) => path === '/report/conversions');
    expect(asked.map(({ query }) => ['from', 'to', 'tz'].map((name) => query.get(name)))).toEqual([
      ['2026-03-05T05:00:00Z', '2026-03-06T05:00:00Z', 'Etc/UTC'],
      ['2026-03-05T00:00:00Z', '2026-03-06T00:00:00Z', 'Asia/Kolkata'],
    ]);
  });

  it.each(['Etc/UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Adelaide'])(
    'are those of the days of %s',
    async (timeZone) => {
      const day = { from: '2026-03-05', to: '2026-03-05', timeZone };
      const { conversions } = await listed(day);
      const begin = Temporal.PlainDate.from(day.from).toZonedDateTime(timeZone);
      const hours = { from: '2026-03-04', to: '2026-03-06' };
      const around = (await listed({ ...hours, timeZone: 'Etc/UTC' })).conversions;
      const inside = around.filter(({ convertedAt }) => {
        const since = Temporal.Instant.from(convertedAt ?? '')
          .since(begin.toInstant())
          .total('hours');
        return since >= 0 && since < 24;
      });
      expect(conversions.map(({ id }) => id).sort()).toEqual(inside.map(({ id }) => id).sort());
      expect(conversions.length).toBeGreaterThan(90);
    },
  );

  it('are filtered one value at a time, and refused where the filter was ignored', async () => {
    const offer = [OFFER_IDS.keto, OFFER_IDS.vpn];
    expect((await listed({ filter: { offer } })).conversions).toHaveLength(160 + 94);
    const both = { offer, campaign: [CAMPAIGN_IDS.vpn] };
    expect((await listed({ filter: both })).conversions).toHaveLength(94);
    const rows = [{ clickId: 'a', offerId: 'another' }];
    expect((await failureOf(listed({ filter: { offer: ['1'] } }, answering(rows)))).kind).toBe('answer');
  });

  it.each([0, 1, 1000, 1001])('are read to the end where there are %i', async (count) => {
    const rows = Array.from({ length: count }, (_, index) => ({ clickId: `w${index}` }));
    const { conversions, complete } = await listed({}, answering(rows));
    expect([conversions.length, complete]).toEqual([count, true]);
  });

  it('go by the page that the server sends', async () => {
    platforms.voluum.settings.maxLimit = 100;
    const { conversions, complete } = await listed();
    expect([conversions.length, complete]).toEqual([787, true]);
  });

  it('of one click are told apart by type, time and transaction, and as rows of one page', async () => {
    const row = { clickId: 'w1', conversionTypeId: 1, postbackTimestamp: '2026-03-05 01:00:00 PM' };
    const { conversions } = await listed(
      {},
      answering([
        row,
        { ...row, conversionTypeId: 2 },
        { ...row, transactionId: 't-7' },
        { ...row, postbackTimestamp: '2026-03-05 01:00:01 PM' },
        row,
      ]),
    );
    expect(conversions.map(({ id }) => id)).toEqual([
      'w1/1/2026-03-05T13:00:00Z/',
      'w1/2/2026-03-05T13:00:00Z/',
      'w1/1/2026-03-05T13:00:00Z/t-7',
      'w1/1/2026-03-05T13:00:01Z/',
      'w1/1/2026-03-05T13:00:00Z//2',
    ]);
  });

  it('of two pages that overlap are there once, and the list is not complete', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({ clickId: `w${index}` }));
    const shifted = ({ url }: Asked) =>
      url.searchParams.get('offset') === '0'
        ? { totalRows: 1001, rows }
        : { totalRows: 1001, rows: [{ clickId: 'w999' }] };
    const { conversions, complete, notes } = await listed({}, open(connection(), session(shifted)));
    expect([conversions.length, complete, notes.map(({ code }) => code)]).toEqual([
      1000,
      false,
      ['rows-cut'],
    ]);
  });

  it('read every key that a row is known to have', async () => {
    const values = new Map<string, unknown>([
      ['string', 'text'],
      ['number', 7],
      ['array', []],
    ]);
    const row = Object.fromEntries(Object.entries(fieldTypes).map(([key, type]) => [key, values.get(type)]));
    const times = { postbackTimestamp: '2026-03-05 12:00:00 AM', visitTimestamp: '2026-03-04 12:59:59 PM' };
    const { conversions } = await listed({ filter: { sub3: ['text'] } }, answering([{ ...row, ...times }]));
    expect(conversions).toEqual([
      {
        id: 'text/7/2026-03-05T00:00:00Z/text',
        transactionId: 'text',
        // The click, the source's own id of it, ten sub ids.
        clickIds: Array(12).fill('text'),
        ...{ offer: { id: 'text', name: 'text' }, status: null, statusRaw: null },
        ...{ payout: 7_000_000, currency: 'USD' },
        ...{ clickedAt: '2026-03-04T12:59:59Z', convertedAt: '2026-03-05T00:00:00Z' },
      },
    ]);
  });

  it('without anything but a click say that nothing else is known', async () => {
    const nothing = { revenue: null, postbackTimestamp: '', offerId: '', customVariable1: '' };
    const { conversions } = await listed({}, answering([{ clickId: 'w1', ...nothing }]));
    expect(conversions).toEqual([
      {
        id: 'w1///',
        transactionId: null,
        clickIds: ['w1'],
        ...{ offer: null, status: null, statusRaw: null, payout: null, currency: null },
        ...{ clickedAt: null, convertedAt: null },
      },
    ]);
  });
});

const session = (answer: (asked: Asked) => unknown) =>
  scripted((asked) => (asked.method === 'POST' ? { token: 'session-token-0001' } : answer(asked)));

function answering(rows: readonly object[]) {
  return open(
    connection(),
    session(({ url }) => {
      const offset = Number(url.searchParams.get('offset'));
      return { totalRows: rows.length, rows: rows.slice(offset, offset + 1000) };
    }),
  );
}
