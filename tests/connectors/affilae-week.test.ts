import { describe, expect, it } from 'vitest';
import { collectEntities } from '@/connectors/collect';
import { toTexts } from '@/utils/model/metrics';
import type { ReportQuery } from '@/utils/model/report';
import type { AffilaeSettings } from '../platforms/affilae.ts';
import { AFFILAE_EXPECTED } from '../platforms/affilae-expected.ts';
import { AFFILAE_PROFILES, OTHER_PROFILE } from '../platforms/affilae-facts.ts';
import { CRYPTO, connection, KETO, stand, standIn } from './affilae-stand';
import { ask, byKey, failureOf, open } from './ask';
import { conversionsOf } from './stand';

standIn();

describe("Affilae: the story's week of a publisher", () => {
  const story = (query: Partial<ReportQuery> = {}) => ask(open(connection()), query);

  it('adds up by programme over all sites, cents as units', async () => {
    const report = await story();
    expect(byKey(report).get(CRYPTO ?? '')).toEqual(AFFILAE_EXPECTED.crypto);
    expect(byKey(report).get(KETO ?? '')).toEqual(AFFILAE_EXPECTED.keto);
    expect(report.rows[0]?.offer?.name).toBe('Crypto Webinar AU');
    expect(report).toMatchObject({ currency: 'EUR', timeZone: 'Etc/UTC', complete: true });
    expect(toTexts(report.totals)).toMatchObject(AFFILAE_EXPECTED.totals);
  });

  it('has one row for everything, and days', async () => {
    expect(byKey(await story({ groupBy: [] })).get('')).toMatchObject(AFFILAE_EXPECTED.totals);
    const days = byKey(await story({ groupBy: ['day'] }));
    expect([...days.keys()].toSorted()).toEqual([3, 4, 5, 6, 7, 8, 9].map((day) => `2026-03-0${day}`));
    expect(days.get('2026-03-08')).toMatchObject(AFFILAE_EXPECTED.day);
    const last = await story({ groupBy: ['offer', 'day'], from: '2026-03-09', to: '2026-03-09' });
    expect(last.rows).toHaveLength(2);
    const keto = await story({ groupBy: ['day'], filter: { offer: [KETO ?? ''] } });
    expect(keto.totals).toMatchObject({ clicks: 350, conversions: 6 });
  });

  it('has hours and sub ids of conversions, without clicks', async () => {
    const hours = await story({ groupBy: ['hour'], from: '2026-03-08', to: '2026-03-08' });
    expect(byKey(hours).get('2026-03-08T14')).toMatchObject({ conversions: 2, payout: '26' });
    expect(hours.notes.map(({ code }) => code)).toEqual(['column-restricted', 'experimental']);
    expect(hours.rows[0]?.metrics).not.toHaveProperty('clicks');
    const subs = await story({ groupBy: ['sub1'] });
    expect(byKey(subs).get('site-a')).toMatchObject({ conversions: 20, payout: '387' });
    expect((await story({ groupBy: ['sub2'] })).rows).toHaveLength(21);
  });

  it.each<Partial<AffilaeSettings>>([
    { envelope: 'data' },
    { envelope: 'bare' },
    { dates: 'seconds' },
    { program: 'text' },
    { program: 'partnership' },
    { program: 'name' },
    { commission: 'commissionsTotal' },
    { commission: 'commissionAmount' },
  ])('says the same where answers are written with %j', async (settings) => {
    Object.assign(stand().settings, settings);
    expect(byKey(await story()).get(CRYPTO ?? '')).toEqual(AFFILAE_EXPECTED.crypto);
  });

  it('takes the total of commissions where rows have none, and says that it knows no statuses', async () => {
    stand().settings.commission = null;
    const report = await story({ groupBy: [] });
    expect(toTexts(report.totals)).toMatchObject({ conversions: 20, payout: AFFILAE_EXPECTED.kpiPayout });
    expect(report.notes.map(({ code }) => code)).toEqual(['rejected-included', 'experimental']);
    expect((await story({ groupBy: ['sub1'] })).rows[0]?.metrics).not.toHaveProperty('payout');
  });

  it('keeps the conversions where clicks are refused or slow', async () => {
    stand().misbehave({ kind: '500', path: /kpis/ });
    const report = await story({ groupBy: [] });
    expect(toTexts(report.totals)).toMatchObject({ conversions: 20, payout: '387' });
    expect(report.totals).not.toHaveProperty('clicks');
    expect(report.notes.map(({ code }) => code)).toContain('column-restricted');
    stand().behave();
    stand().misbehave({ kind: '429', path: /kpis/ });
    expect((await failureOf(story())).kind).toBe('rate-limit');
  });

  it('cuts days in UTC only, and says so', async () => {
    const report = await story({ groupBy: ['day'], timeZone: 'Europe/Paris' });
    expect(report.timeZone).toBe('Etc/UTC');
    expect(report.notes.map(({ code }) => code)).toContain('zone-not-applied');
    const same = await story({ groupBy: ['day'], timeZone: 'UTC' });
    expect(same.notes.map(({ code }) => code)).toEqual(['experimental']);
  });

  it('lists programmes with their site and own link', async () => {
    const { entities, notes } = await collectEntities(open(connection()), 'offer');
    expect(entities[0]).toEqual({
      ...{ kind: 'offer', id: CRYPTO, name: 'Crypto Webinar AU', externalId: null, status: 'active' },
      url: 'https://coins.example/',
      urls: ['https://coins.example/', `https://lb.affilae.com/r/?p=${CRYPTO}&af=1994`],
    });
    expect(notes.map(({ code }) => code)).toEqual(['experimental']);
  });
});

describe("Affilae: the story's week of an advertiser", () => {
  const story = (query: Partial<ReportQuery> = {}) => ask(open(connection('advertiser')), query);

  it('adds up what publishers get, never the turnover', async () => {
    const report = await story({ groupBy: ['offer'] });
    expect(byKey(report).get(CRYPTO ?? '')).toMatchObject(AFFILAE_EXPECTED.advertiser.all);
    expect(report.totals).not.toHaveProperty('advertiserRevenue');
    expect(JSON.stringify(toTexts(report.totals))).not.toContain('999');
    expect(report.notes.map(({ code }) => code)).toEqual(['column-restricted', 'experimental']);
  });

  it('splits a commission over publishers and counts its conversion once', async () => {
    const rows = byKey(await story({ groupBy: ['affiliate'] }));
    expect(rows.get(AFFILAE_PROFILES[0].id)).toMatchObject(AFFILAE_EXPECTED.advertiser.own);
    expect(rows.get(OTHER_PROFILE.id)).toMatchObject(AFFILAE_EXPECTED.advertiser.other);
    const filtered = await story({ groupBy: ['day'], filter: { affiliate: [OTHER_PROFILE.id] } });
    expect(toTexts(filtered.totals)).toMatchObject(AFFILAE_EXPECTED.advertiser.other);
    expect((await failureOf(ask(open(connection()), { groupBy: ['affiliate'] }))).kind).toBe('request');
  });

  it('lists publishers and programmes that had conversions', async () => {
    const { entities, notes } = await collectEntities(open(connection('advertiser')), 'affiliate');
    expect(entities.map(({ name }) => name).toSorted()).toEqual([
      'other-site.example',
      'sample-site.example',
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['scope-limited', 'experimental']);
    const offers = await collectEntities(open(connection('advertiser')), 'offer');
    expect(offers.entities).toMatchObject([{ id: CRYPTO, name: 'Crypto Webinar AU' }]);
  });

  it('lists conversions with the sum of all partners', async () => {
    const { conversions } = await conversionsOf(open(connection('advertiser')));
    expect(conversions).toHaveLength(14);
    expect(conversions.map(({ payout }) => payout)).toEqual(Array(14).fill(30_000_000));
    expect(conversions[1]?.clickIds).toEqual([expect.stringMatching(/^w[0-9A-F]{23}$/), 'c-1']);
  });
});
