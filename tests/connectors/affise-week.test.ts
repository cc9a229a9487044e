import { describe, expect, it } from 'vitest';
import { collectEntities } from '@/connectors/collect';
import type { Dimension } from '@/utils/model/report';
import { EXPECTED } from '../platforms/expected.ts';
import { admin, connection, stand, standIn } from './affise-stand';
import { ask, byKey, failureOf, open, scripted } from './ask';

standIn();

describe("Affise: the story's week", () => {
  it.each(Object.entries(EXPECTED.affise.offers))(
    'has offer %s of the affiliate to the cent',
    async (id, expected) => {
      const report = await ask(open(connection()), { filter: { offer: [id] } });
      const { clicks, approved, pending, hold, declined, payout } = expected;
      expect(byKey(report).get(id)).toMatchObject({
        ...{ clicks, approved, pending, hold, rejected: declined },
        conversions: approved + pending + hold,
        payout: String(payout),
      });
    },
  );

  it('gives the offer 4417 its 690 dollars, declined ones beside them', async () => {
    const report = await ask(open(connection()), { filter: { offer: ['4417'] } });
    expect(byKey(report).get('4417')).toEqual({
      ...{
        clicks: 4655,
        uniqueClicks: 4190,
        conversions: 138,
        approved: 120,
        pending: 18,
        hold: 0,
        rejected: 18,
      },
      ...{ payout: '690', approvedPayout: '600', pendingPayout: '90', holdPayout: '0', rejectedPayout: '90' },
    });
  });

  it('says nothing of the advertiser to an affiliate, zeros or not', async () => {
    const report = await ask(open(connection()));
    for (const { metrics } of report.rows) expect(metrics).not.toHaveProperty('advertiserRevenue');
  });

  it('shows staff the whole offer, and one affiliate of it', async () => {
    const whole = await ask(open(admin()), { filter: { offer: ['4417'] } });
    // 138 × $5 of affiliate 1182 and 50 × $4.50 of 1290; the advertiser pays a quarter more.
    expect(byKey(whole).get('4417')).toMatchObject({
      conversions: 188,
      payout: '915',
      advertiserRevenue: '1143.75',
    });
    const own = await ask(open(admin()), { filter: { offer: ['4417'], affiliate: ['1182'] } });
    expect(byKey(own).get('4417')).toMatchObject({
      conversions: 138,
      payout: '690',
      advertiserRevenue: '862.5',
    });
  });

  it('counts clicks that were turned away for staff, who are sure to be told', async () => {
    const row = {
      slice: { offer: { id: 1, title: 'One' } },
      traffic: { raw: '9' },
      trafficback: 4,
      actions: [],
    };
    const of = async (own: ReturnType<typeof connection>) => {
      const { fetch, asked } = scripted(() => ({ status: 1, stats: [row] }));
      const { rows } = await ask(open(own, { fetch }));
      return [
        rows[0]?.metrics.invalidClicks,
        asked[0]?.url.searchParams.getAll('fields[]').includes('trafficback'),
      ];
    };
    expect(await of(admin())).toEqual([4, true]);
    expect(await of(connection())).toEqual([undefined, false]);
  });

  it('says where a filter does not hold for clicks', async () => {
    const notesOf = async (filter: Record<string, string[]>) =>
      (await ask(open(admin()), { filter })).notes.map(({ code }) => code);
    expect(await notesOf({ offer: ['4417'], affiliate: ['1182'] })).toEqual([]);
    expect(await notesOf({ country: ['US'] })).toEqual(['column-restricted']);
  });

  it('makes days of their parts, and cuts them in the zone that was asked for', async () => {
    const keto = { groupBy: ['day'], filter: { offer: ['4417'] } } as const;
    const days = byKey(await ask(open(connection()), keto));
    expect([...days.keys()]).toEqual([
      ...['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'],
    ]);
    expect(days.get('2026-03-04')).toMatchObject({ conversions: 24 });
    // 14 of the day's 22 happen from 14:00 UTC on, and 7 of the 24 at 02:00 UTC of the next day.
    const inLosAngeles = byKey(await ask(open(connection()), { ...keto, timeZone: 'America/Los_Angeles' }));
    expect(inLosAngeles.get('2026-03-03')).not.toEqual(days.get('2026-03-03'));
  });

  it('makes hours as well', async () => {
    const report = await ask(open(connection()), {
      groupBy: ['hour'],
      to: '2026-03-03',
      filter: { offer: ['4417'] },
    });
    expect([...byKey(report).keys()]).toEqual(['2026-03-03T02', '2026-03-03T14']);
  });

  it('asks by the sixth sub id, and names it where the network fails at it', async () => {
    expect((await ask(open(connection()), { groupBy: ['sub6'] })).totals).toMatchObject({ conversions: 771 });
    stand().misbehave({ kind: '500', path: /custom/ });
    const failure = await failureOf(ask(open(connection()), { groupBy: ['offer', 'sub6'] }));
    const other = await failureOf(ask(open(connection()), { groupBy: ['offer', 'sub5'] }));
    stand().behave();
    expect(failure).toMatchObject({ kind: 'request', message: expect.stringContaining('sub6') });
    expect(other.kind).toBe('unavailable');
  });

  it('adds everything up where nothing is grouped', async () => {
    const report = await ask(open(connection()), { groupBy: [] });
    expect(report.rows).toHaveLength(1);
    expect(byKey(report).get('')).toMatchObject({
      clicks: 41_793,
      conversions: 771,
      payout: '5459.2',
      rejected: 18,
    });
  });

  it('goes by the page size that the server echoes', async () => {
    stand().settings.maxPerPage = 3;
    const report = await ask(open(connection()));
    stand().settings.maxPerPage = 500;
    expect(report.rows).toHaveLength(7);
    expect(report.complete).toBe(true);
  });

  it('groups by affiliate and advertiser for staff only', async () => {
    const affiliates = await ask(open(admin()), { groupBy: ['affiliate'], filter: { offer: ['4417'] } });
    expect(affiliates.rows.map(({ affiliate }) => affiliate)).toEqual([
      { id: '1182', name: 'Northbuy Ltd' },
      { id: '1290', name: 'Other Media' },
    ]);
    for (const groupBy of [['affiliate'], ['advertiser']] as Dimension[][]) {
      expect((await failureOf(ask(open(connection()), { groupBy }))).kind).toBe('request');
    }
    const filter = { affiliate: ['1182'] };
    expect((await failureOf(ask(open(connection()), { filter }))).kind).toBe('request');
  });

  it("lists an affiliate's offers with their own tracking links", async () => {
    const { entities } = await collectEntities(open(connection()), 'offer');
    expect(entities.find(({ id }) => id === '4417')).toMatchObject({
      name: 'Keto Diet US – CPA',
      url: 'https://acme.g2afse.com/click?pid=1182&offer_id=4417',
    });
  });

  it('lets no key, hash or mail address of a list through', async () => {
    const lists = await Promise.all(
      (['offer', 'affiliate', 'advertiser'] as const).map((kind) => collectEntities(open(admin()), kind)),
    );
    expect(lists.every(({ entities }) => entities.length > 0)).toBe(true);
    expect(JSON.stringify(lists)).not.toMatch(/canary|api_key|hash|@/);
  });
});
