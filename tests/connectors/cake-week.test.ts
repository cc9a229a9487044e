import { describe, expect, it } from 'vitest';
import { collectEntities } from '@/connectors/collect';
import { toTexts } from '@/utils/model/metrics';
import type { ReportQuery } from '@/utils/model/report';
import { CAKE_EXPECTED } from '../platforms/cake-expected.ts';
import { ask, byKey, failureOf, open } from './ask';
import { answering, connection, stand, standIn } from './cake-stand';

standIn();

describe("CAKE: the story's week", () => {
  const story = (query: Partial<ReportQuery>) => ask(open(connection()), query);

  it('adds up by offer and campaign, earnings as payout, without what had no traffic', async () => {
    const rows = byKey(await story({}));
    expect(rows.size).toBe(2);
    expect(rows.get('4051')).toEqual({ impressions: 0, ...CAKE_EXPECTED.offers[4051] });
    expect(rows.get('4090')).toMatchObject(CAKE_EXPECTED.offers[4090]);
    const campaigns = await story({ groupBy: ['campaign', 'offer'] });
    expect(campaigns.rows[0]).toMatchObject({
      campaign: { id: '7001' },
      offer: { id: '4051', name: 'Crypto Webinar AU' },
    });
  });

  it('has one row for everything, and says that rejected ones are in it', async () => {
    const report = await story({ groupBy: [] });
    expect(byKey(report).get('')).toMatchObject(CAKE_EXPECTED.totals);
    expect(toTexts(report.totals)).toMatchObject(CAKE_EXPECTED.totals);
    expect(report).toMatchObject({ complete: true, currency: 'USD', timeZone: 'Etc/UTC' });
    expect(report.notes.map(({ code }) => code)).toEqual(['rejected-included']);
  });

  it('has every day of the range, the last one too', async () => {
    const rows = byKey(await story({ groupBy: ['day'] }));
    expect([...rows.keys()].toSorted()).toEqual([3, 4, 5, 6, 7, 8, 9].map((day) => `2026-03-0${day}`));
    expect(rows.get('2026-03-08')).toMatchObject(CAKE_EXPECTED.secondLastDay);
    const single = await story({ groupBy: ['day'], from: '2026-03-08', to: '2026-03-08' });
    expect(byKey(single).get('2026-03-08')).toMatchObject(CAKE_EXPECTED.secondLastDay);
  });

  it('has hours, with 30 % of a day at 02:00', async () => {
    const rows = byKey(await story({ groupBy: ['hour'], from: '2026-03-08', to: '2026-03-09' }));
    expect([...rows.keys()]).toEqual(['2026-03-08T02', '2026-03-08T14', '2026-03-09T02', '2026-03-09T14']);
    expect(rows.get('2026-03-08T02')).toMatchObject({ clicks: 45, conversions: 2, payout: '60' });
    const [crypto] = (
      await story({ groupBy: ['hour', 'day', 'offer'], from: '2026-03-08', to: '2026-03-08' })
    ).rows;
    expect(crypto).toMatchObject({ hour: '2026-03-08T02', day: '2026-03-08', offer: { id: '4051' } });
    expect(crypto?.metrics).toMatchObject({ clicks: 30, conversions: 2 });
  });

  it.each([
    [{ date: '2026-03-08', hour: 14 }, '2026-03-08T14'],
    [{ date: '2026-03-08', hour: '02' }, '2026-03-08T02'],
    [{ date: '2026-03-08T00:00:00', hour: '14:00' }, '2026-03-08T14'],
    [{ hour: '2 PM' }, '2026-03-08T14'],
    [{ hour: '12:00 AM' }, '2026-03-08T00'],
    [{ summary_time: '3/8/2026 2:00:00 PM' }, '2026-03-08T14'],
    [{ date: '2026-03-08T00:00:00' }, '2026-03-08T00'],
  ])('takes the hour of %j for %s', async (time, hour) => {
    const day = { from: '2026-03-08', to: '2026-03-08', groupBy: ['hour'] } as const;
    const told = answering(() => ({ row_count: 1, data: [{ ...time, clicks: 3 }] }));
    expect((await ask(told, day)).rows.map((row) => row.hour)).toEqual([hour]);
  });

  it.each([[{ date: '2026-03-08' }], [{ date: '03/08/2026', hour: 'noon' }], [{ hour: 24 }], [{}]])(
    'takes no day for its first hour: %j',
    async (time) => {
      const told = answering(() => ({ row_count: 1, data: [{ ...time, clicks: 3 }] }));
      const query = { from: '2026-03-08', to: '2026-03-08', groupBy: ['hour'] } as const;
      expect((await failureOf(ask(told, query))).kind).toBe('answer');
    },
  );

  it('has offers by day, and filters them', async () => {
    const report = await story({ groupBy: ['offer', 'day'], filter: { offer: ['4051', '4101'] } });
    expect(report.rows).toHaveLength(7);
    expect(report.rows[5]).toMatchObject({ offer: { name: 'Crypto Webinar AU' }, day: '2026-03-08' });
    expect(report.rows.map(({ metrics }) => metrics.conversions)).toEqual([9, 9, 9, 9, 9, 8, 9]);
    const none = await story({ filter: { offer: ['4051'], campaign: ['7044'] } });
    expect(none.rows).toEqual([]);
  });

  it.each(['never', 'envelope', 'array'] as const)('has sub ids as text, XML %s', async (xml) => {
    stand().settings.xml = xml;
    const rows = byKey(await story({ groupBy: ['sub1'] }));
    expect([...rows.keys()].toSorted()).toEqual(['', '007', 'fb']);
    for (const [key, numbers] of Object.entries(CAKE_EXPECTED.subs)) {
      expect(rows.get(key)).toMatchObject(numbers);
    }
  });

  it('has sub ids of one offer and by day', async () => {
    const report = await story({ groupBy: ['sub1', 'day'], filter: { offer: ['4090'] } });
    expect(report.rows).toHaveLength(14);
    const fb = report.rows.find(({ sub1, day }) => sub1 === 'fb' && day === '2026-03-03');
    expect(fb?.metrics).toMatchObject({ clicks: 15, conversions: 0 });
    const byOffer = await story({ groupBy: ['offer'], filter: { sub1: ['007'] } });
    expect(byKey(byOffer).get('4051')).toMatchObject({ clicks: 490, conversions: 48 });
  });

  it('refuses sub ids of a campaign from a network that ignores the campaign', async () => {
    stand().settings.narrows = false;
    const failure = await failureOf(story({ groupBy: ['sub1'], filter: { offer: ['4090'] } }));
    expect(failure.kind).toBe('answer');
  });

  it('adds up further sub ids from conversions, by status', async () => {
    const report = await story({ groupBy: ['offer'], filter: { sub3: [''] } });
    const { payout, rejectedPayout, ...counts } = CAKE_EXPECTED.reviewed;
    expect(byKey(report).get('4051')).toMatchObject({ ...counts, payout, rejectedPayout });
    expect(byKey(report).get('4051')).not.toHaveProperty('clicks');
    // Nobody looked at these: neither approved nor pending.
    expect(byKey(report).get('4090')).toEqual({
      ...{ conversions: 14, payout: '70', rejected: 0, rejectedPayout: '0' },
    });
    expect(report.notes.map(({ code }) => code)).toEqual(['column-restricted']);
    const clicks = await story({ groupBy: ['sub2'], filter: { offer: ['4051'] } });
    expect(clicks.rows).toHaveLength(62);
    expect((await failureOf(story({ groupBy: ['sub2', 'campaign'] }))).kind).toBe('request');
  });

  it('cuts days in the account’s zone only, and says so', async () => {
    const report = await story({ groupBy: ['day'], timeZone: 'America/New_York' });
    expect(report.timeZone).toBe('Etc/UTC');
    expect(report.notes.map(({ code }) => code)).toContain('zone-not-applied');
    expect(byKey(report).get('2026-03-08')).toMatchObject(CAKE_EXPECTED.secondLastDay);
  });

  it.each(['all', 'page'] as const)('reads on where row_count counts %s', async (rowCount) => {
    stand().settings.rowCount = rowCount;
    expect(byKey(await story({})).size).toBe(2);
  });

  it('reads on where the server gives smaller pages than asked for', async () => {
    stand().settings.maxRows = 1;
    const report = await story({});
    expect(report.complete).toBe(true);
    expect(byKey(report).get('4090')).toMatchObject(CAKE_EXPECTED.offers[4090]);
  });

  it('lists offers with the affiliate’s own links, and campaigns', async () => {
    const { entities, complete } = await collectEntities(open(connection()), 'offer');
    expect(complete).toBe(true);
    expect(entities).toHaveLength(4);
    expect(entities[0]).toEqual({
      ...{ kind: 'offer', id: '4051', name: 'Crypto Webinar AU', externalId: null, status: 'Active' },
      url: 'https://bluetrk.example/?a=1234&c=811&s1=',
      urls: ['https://bluetrk.example/?a=1234&c=811&s1=', 'https://landing.example/4051'],
    });
    expect(entities[3]).toMatchObject({ id: '4200', url: null, urls: [], status: 'Public' });
    const campaigns = await collectEntities(open(connection()), 'campaign');
    expect(campaigns.entities.map(({ id }) => id)).toEqual(['7001', '7044', '7050']);
  });

  it('goes without links where the network does not give them', async () => {
    stand().misbehave({ kind: '404', path: /Offers\/Campaign/ });
    const { entities } = await collectEntities(open(connection()), 'offer');
    expect(entities[0]?.urls).toEqual(['https://landing.example/4051']);
    stand().misbehave({ kind: '401', path: /Offers\/Feed/ });
    expect((await failureOf(collectEntities(open(connection()), 'offer'))).kind).toBe('credentials');
  });
});
