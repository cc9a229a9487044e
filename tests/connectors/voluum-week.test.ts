import { describe, expect, it } from 'vitest';
import { collectEntities } from '@/connectors/collect';
import { EXPECTED } from '../platforms/expected.ts';
import { CAMPAIGN_IDS, OFFER_IDS } from '../platforms/story.ts';
import { ask, byKey, failureOf, NOW, open, scripted } from './ask';
import { connection, standIn, TOKEN } from './voluum-stand';

standIn();

describe("Voluum: the story's week", () => {
  it.each([
    ['offer', EXPECTED.voluum.offers, OFFER_IDS],
    ['campaign', EXPECTED.voluum.campaigns, CAMPAIGN_IDS],
  ] as const)('adds up by %s', async (word, expected, ids) => {
    const report = await ask(open(connection()), { groupBy: [word] });
    const rows = byKey(report);
    for (const [key, id] of Object.entries(ids)) {
      const { visits, clicks, conversions, revenue, cost } = expected[key as keyof typeof expected];
      const numbers = { visits, clicks, conversions, payout: String(revenue), mediaCost: String(cost) };
      expect(rows.get(id)).toMatchObject(numbers);
    }
    expect(rows.size).toBe(9);
  });

  it('has one row for everything where nothing is grouped', async () => {
    const report = await ask(open(connection()), { groupBy: [] });
    expect(report.rows).toHaveLength(1);
    expect(byKey(report).get('')).toMatchObject({ visits: 65_115, clicks: 41_958, conversions: 787 });
    expect(report).toMatchObject({ complete: true, notes: [], currency: 'USD', asOf: NOW });
    expect(report.totals).not.toHaveProperty('uniqueClicks');
  });

  it('cuts the days in the zone that was asked for', async () => {
    const keto = { groupBy: ['day'], filter: { campaign: [CAMPAIGN_IDS.keto] } } as const;
    const inUtc = byKey(await ask(open(connection()), keto));
    expect(
      [...inUtc].map(([day, numbers]) => [day, (numbers as { conversions: number }).conversions]),
    ).toEqual([
      ['2026-03-03', 22],
      ['2026-03-04', 24],
      ['2026-03-05', 21],
      ['2026-03-06', 25],
      ['2026-03-07', 23],
      ['2026-03-08', 24],
      ['2026-03-09', 21],
    ]);
    // 30 % of a day happens at 02:00 UTC, which is the evening before in Los Angeles: 70 % of 22 is 16, 30 % of 24 is 7.
    const inLosAngeles = byKey(await ask(open(connection()), { ...keto, timeZone: 'America/Los_Angeles' }));
    expect(inLosAngeles.get('2026-03-03')).toMatchObject({ conversions: 16 + 7 });
  });

  it('makes hours of days and the hours in them', async () => {
    const keto = { groupBy: ['hour', 'offer'], filter: { offer: [OFFER_IDS.keto] } } as const;
    const { rows } = await ask(open(connection()), { ...keto, to: '2026-03-04', timeZone: 'Asia/Tokyo' });
    const of = (hour: string) => rows.find((row) => row.hour === hour)?.metrics.conversions;
    // 30 % of a day happens at 02:00 UTC: of 22 that leaves 16 for later, of 24 it is 7.
    expect([of('2026-03-03T11'), of('2026-03-04T11')]).toEqual([6, 7]);
    expect(rows.every(({ hour = '' }) => /^2026-03-0[34]T(?:[01]\d|2[0-3])$/.test(hour))).toBe(true);
    expect(rows[0]?.offer?.id).toBe(OFFER_IDS.keto);
  });

  it('takes an hour only in the form of one', async () => {
    const hours = (row: object) => {
      const answer = { totalRows: 1, rows: [{ visits: 1, ...row }] };
      const { fetch } = scripted(({ method }) => (method === 'POST' ? TOKEN : answer));
      return ask(open(connection(), { fetch }), { groupBy: ['hour'] });
    };
    const day = '2026-03-03';
    for (const hourOfDay of [9, '9', '09']) {
      expect((await hours({ day, hourOfDay })).rows[0]?.hour).toBe('2026-03-03T09');
    }
    for (const hourOfDay of ['9 PM', 24, '2026-03-03T09', null]) {
      expect((await failureOf(hours({ day, hourOfDay }))).kind).toBe('answer');
    }
    expect((await failureOf(hours({ hourOfDay: 9 }))).kind).toBe('answer');
    const four = ask(open(connection()), { groupBy: ['hour', 'offer', 'campaign'] });
    expect((await failureOf(four)).kind).toBe('request');
  });

  it('has countries as two letters', async () => {
    const { rows } = await ask(open(connection()), { groupBy: ['country', 'day'], to: '2026-03-03' });
    expect(new Set(rows.map(({ country }) => country?.length))).toEqual(new Set([2]));
    const us = await ask(open(connection()), { groupBy: ['country'], filter: { country: ['US'] } });
    expect(us.rows.map(({ country }) => country)).toEqual(['US']);
  });

  it('adds up several values of one filter, which Voluum takes one by one', async () => {
    const filter = { offer: [OFFER_IDS.keto, OFFER_IDS.vpn, OFFER_IDS.keto] };
    const report = await ask(open(connection()), { groupBy: [], filter });
    expect(byKey(report).get('')).toMatchObject({
      visits: 7310 + 6420,
      conversions: 160 + 94,
      payout: '1928',
    });
  });

  it('books conversions on the visit only when asked to', async () => {
    const day = { from: '2026-03-03', to: '2026-03-03', groupBy: [] };
    const byConversion = await ask(open(connection()), day);
    const byVisit = await ask(open(connection()), { ...day, bookedBy: 'visit' });
    expect(byVisit.totals.conversions).not.toBe(byConversion.totals.conversions);
    expect(byVisit.totals.visits).toBe(byConversion.totals.visits);
  });

  it('converts where another currency is asked for', async () => {
    const report = await ask(open(connection()), { groupBy: [], currency: 'EUR' });
    expect(report.currency).toBe('EUR');
    expect(byKey(report).get('')).toMatchObject({ payout: '5690.88' }); // 6,323.20 × 0.9
  });

  it('lists offers with their links, tokens kept', async () => {
    const { entities, complete } = await collectEntities(open(connection()), 'offer');
    expect(complete).toBe(true);
    const keto = entities.find(({ id }) => id === OFFER_IDS.keto);
    expect(keto?.url).toContain('offer_id=4417');
    expect(keto?.url).toContain('{clickid}');
  });
});
