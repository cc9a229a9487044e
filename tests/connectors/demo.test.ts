import { describe, expect, it } from 'vitest';
import { collectEntities, collectReport } from '@/connectors/collect';
import { collectConversions } from '@/connectors/collect-conversions';
import { demo } from '@/connectors/demo';
import type { Conversion } from '@/utils/model/conversion';
import { dayAt, eachDay } from '@/utils/model/day';
import type { Metrics } from '@/utils/model/metrics';
import type { Report, ReportQuery } from '@/utils/model/report';
import { ask, failureOf, NOW, open, verifyContext, WEEK } from './ask';

const side = (portal: 'tracker' | 'network', now = NOW) => {
  const connection = open({ connector: demo, credentials: {}, portal, apiBase: null });
  return { ...connection, context: { ...connection.context, now: () => now } };
};
const both = async (query: Partial<ReportQuery>, now = NOW) => {
  const [tracker, network] = await Promise.all([
    ask(side('tracker', now), query),
    ask(side('network', now), query),
  ]);
  return { tracker, network };
};
const of = (report: Report, offer: string): Metrics =>
  report.rows.find((row) => row.offer?.id === offer)?.metrics ?? {};

describe('Demo', () => {
  it('verifies as either side, without a key and without a network', async () => {
    const account = (portal: string) => demo.verify(side('tracker').api, verifyContext({ portal }));
    expect(await account('tracker')).toMatchObject({ role: 'tracker', portal: 'tracker', clickHosts: [] });
    expect(await account('network')).toMatchObject({
      ...{ role: 'affiliate', portal: 'network', affiliateId: '1000', currency: 'USD', timeZone: 'Etc/UTC' },
      ...{ clickHosts: ['click.demo-network.example'] },
    });
  });

  it('says the same about a day whenever and however it is asked', async () => {
    const day = { from: '2026-03-05', to: '2026-03-05' };
    const alone = await ask(side('tracker'), day);
    const later = await ask(side('tracker', '2026-09-01T00:00:00Z'), day);
    const byDay = await ask(side('tracker'), { groupBy: ['offer', 'day'] });
    const within = byDay.rows.filter((row) => row.day === '2026-03-05');
    expect(later.rows).toEqual(alone.rows);
    expect(within.map(({ offer, metrics }) => ({ offer, metrics }))).toEqual(alone.rows);
  });

  it('differs from day to day', async () => {
    const { rows } = await ask(side('tracker'), { groupBy: ['day'] });
    expect(rows.map(({ day }) => day)).toEqual(eachDay(WEEK));
    expect(new Set(rows.map(({ metrics }) => metrics.visits)).size).toBe(7);
  });

  it('knows nothing of the future, and of today only what is over', async () => {
    const today = { from: '2026-03-10', to: '2026-03-12', groupBy: ['hour'] } as const;
    const { rows } = await ask(side('tracker'), today);
    expect(
      rows
        .map(({ hour }) => hour)
        .sort()
        .at(-1),
    ).toBe('2026-03-10T08'); // it is 09:30
    expect((await ask(side('tracker'), { ...today, from: '2026-03-11' })).rows).toEqual([]);
  });

  it('really cuts days in another zone', async () => {
    const day = { from: '2026-03-05', to: '2026-03-05', groupBy: [] };
    const utc = await ask(side('tracker'), day);
    const tokyo = await ask(side('tracker'), { ...day, timeZone: 'Asia/Tokyo' });
    expect(tokyo.totals.visits).not.toBe(utc.totals.visits);
    const hours = await ask(side('tracker'), { from: '2026-03-04', to: '2026-03-05', groupBy: ['hour'] });
    const inTokyosDay = hours.rows.filter(
      ({ hour = '' }) => hour >= '2026-03-04T15' && hour < '2026-03-05T15',
    );
    expect(tokyo.totals.visits).toBe(
      inTokyosDay.reduce((sum, { metrics }) => sum + (metrics.visits ?? 0), 0),
    );
  });

  it.each(['2026-03-10T09:30:00Z', '2026-06-17T23:10:00Z', '2026-12-25T00:05:00Z'])(
    'holds its kinds of gaps in the week before %s',
    async (now) => {
      const to = Temporal.PlainDate.from(now.slice(0, 10)).subtract({ days: 1 });
      const week = { from: to.subtract({ days: 6 }).toString(), to: to.toString() };
      const { tracker, network } = await both(week, now);
      for (const offer of ['11', '12']) {
        expect(of(network, offer).conversions).toBe(of(tracker, offer).conversions);
        expect(of(network, offer).payout).toBe(of(tracker, offer).payout);
        expect(Number(of(network, offer).clicks) / Number(of(tracker, offer).clicks)).toBeCloseTo(0.96, 1);
      }
      expect(of(network, '13').pending).toBeGreaterThan(0);
      expect(of(network, '14').rejected).toBeGreaterThan(0);
      expect(of(network, '14').conversions).toBe(
        (of(tracker, '14').conversions ?? 0) - (of(network, '14').rejected ?? 0),
      );
      expect(of(network, '16').conversions).toBeGreaterThan((of(tracker, '16').conversions ?? 0) * 1.2);
      expect(of(network, '17').conversions).toBe(of(tracker, '17').conversions);
      expect(of(network, '17').payout).toBeLessThan(Number(of(tracker, '17').payout));
      expect(of(network, '18')).toEqual({});
      expect(of(tracker, '18').conversions).toBeGreaterThan(0);
      expect(of(network, '20')).toEqual({});
      expect(of(network, '77').conversions).toBe(of(tracker, '20').conversions);
    },
  );

  it('declines conversions of one offer three days later, and no others change', async () => {
    const day = { from: '2026-03-05', to: '2026-03-05', groupBy: ['offer', 'day'] } as const;
    const asOf = (now: string) => ask(side('network', now), day);
    const early = await asOf('2026-03-07T23:59:00Z');
    const late = await asOf('2026-03-08T00:00:00Z');
    const later = await asOf('2026-06-01T00:00:00Z');
    expect(later).toEqual({ ...late, asOf: later.asOf });
    const others = ({ rows }: Report) => rows.filter(({ offer }) => offer?.id !== '19');
    expect(others(late)).toEqual(others(early));
    expect(of(early, '19').rejected).toBe(0);
    expect(of(late, '19').rejected).toBeGreaterThan(0);
    expect(of(late, '19').conversions).toBe(
      Number(of(early, '19').conversions) - Number(of(late, '19').rejected),
    );
  });

  it('cuts the days of one offer five hours behind UTC', async () => {
    const filter = { offer: ['15'] };
    const conversionsBy = ({ rows }: Report) => rows.map(({ metrics }) => metrics.conversions);
    const theirs = conversionsBy(await ask(side('network'), { groupBy: ['day'], filter }));
    const inUtc = conversionsBy(await ask(side('tracker'), { groupBy: ['day'], filter }));
    const behind = await ask(side('tracker'), { groupBy: ['day'], filter, timeZone: '-05:00' });
    expect(theirs).toEqual(conversionsBy(behind));
    expect(theirs).not.toEqual(inUtc);
  });

  it('links its offers by their address, all but two, and feeds one offer from two campaigns', async () => {
    const { entities } = await collectEntities(side('tracker'), 'offer');
    const linked = entities.filter(({ url }) =>
      url?.startsWith('https://click.demo-network.example/click?pid=1000&'),
    );
    expect([entities.length, linked.length]).toEqual([10, 8]);
    expect(linked[0]?.url).toBe(
      'https://click.demo-network.example/click?pid=1000&offer_id=11&sub1={clickid}',
    );
    const fed = await ask(side('tracker'), { groupBy: ['campaign'], filter: { offer: ['12'] } });
    expect(fed.rows).toHaveLength(2);
    const theirs = await collectEntities(side('network'), 'offer');
    expect(theirs.entities).toHaveLength(9);
  });

  it('lists the conversions it counts, day for day and in any zone', async () => {
    for (const timeZone of ['Etc/UTC', 'Asia/Kathmandu']) {
      for (const portal of ['tracker', 'network'] as const) {
        const query = { ...WEEK, timeZone, groupBy: ['day'] as const };
        const { conversions } = await collectConversions(side(portal), query);
        const dayOf = ({ convertedAt }: Conversion) => dayAt(convertedAt ?? '', timeZone);
        const counted = new Map(
          [...Map.groupBy(conversions, dayOf)].map(([day, { length }]) => [day, length]),
        );
        const { rows } = await ask(side(portal), query);
        expect(counted).toEqual(
          new Map(
            rows.map(({ day = '', metrics }) => [day, (metrics.conversions ?? 0) + (metrics.rejected ?? 0)]),
          ),
        );
      }
    }
  });

  it('knows a conversion by the same click id on both sides', async () => {
    const filter = { offer: ['14'] };
    const of = async (portal: 'tracker' | 'network') =>
      (await collectConversions(side(portal), { ...WEEK, groupBy: [], filter })).conversions;
    const [here, there] = [await of('tracker'), await of('network')];
    const byClick = new Map(there.map((each) => [each.clickIds[0], each]));
    expect(here.length).toBeGreaterThan(50);
    expect(byClick.size).toBe(here.length);
    for (const { clickIds, transactionId, convertedAt, status } of here) {
      expect(byClick.get(clickIds[0])).toMatchObject({ transactionId, convertedAt, payout: 24_000_000 });
      expect(status).toBeNull();
    }
    expect(new Set(there.map(({ status }) => status))).toEqual(new Set(['approved', 'rejected']));
    expect(await of('tracker')).toEqual(here);
  });

  it('has no affiliates to group by', async () => {
    const query = { ...WEEK, groupBy: ['affiliate'] as const };
    expect((await failureOf(collectReport(side('network'), query))).kind).toBe('request');
  });
});
