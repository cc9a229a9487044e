import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cake } from '@/connectors/cake';
import { parseAnswer } from '@/connectors/cake/parse';
import { collectEntities } from '@/connectors/collect';
import summary from '../fixtures/cake/campaign-summary-json.typed.json';
import offsets from '../fixtures/cake/conversions-offset-timestamp.json';
import currencies from '../fixtures/cake/lists-currencies.json';
import feed from '../fixtures/cake/offers-feed-one-row.json';
import { ask, byKey, failureOf, verifyContext } from './ask';
import { answering, standIn } from './cake-stand';
import { conversionsOf } from './stand';

standIn();

describe('CAKE: XML at the door', () => {
  const subs = (body: string, type = 'application/xml') =>
    ask(
      answering(() => new Response(body, { headers: { 'content-type': type } })),
      { groupBy: ['sub1'] },
    );
  const row =
    '<SubAffiliate><SubId>&lt;b&gt;&amp;</SubId><Clicks>3</Clicks><Revenue>0.007402837754472547</Revenue></SubAffiliate>';

  it('is read with class names, entities and long decimals', async () => {
    const report = await subs(`<ArrayOfSubAffiliate xmlns:i="x">${row}</ArrayOfSubAffiliate>`);
    expect(report.rows).toEqual([{ sub1: '<b>&', metrics: { clicks: 3, payout: 7403 } }]);
    expect((await subs('<ArrayOfSubAffiliate/>')).rows).toEqual([]);
    const lower = '<r><data><subaffiliate><sub_id>a</sub_id><clicks>1</clicks></subaffiliate></data></r>';
    expect((await subs(lower)).rows).toMatchObject([{ sub1: 'a', metrics: { clicks: 1 } }]);
  });

  it.each([
    ['<!DOCTYPE html><html><body>Log in</body></html>', 'text/html', 'address'],
    [
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><body/></html>',
      'application/xhtml+xml',
      'address',
    ],
    ['<html><head/></html>', 'application/xml', 'address'],
    [`<ArrayOfSubAffiliate>${row}<SubAff`, 'application/xml', 'answer'],
    ['<a>'.repeat(200_000), 'application/xml', 'answer'],
    [`${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`, 'application/xml', 'answer'],
    ['<!DOCTYPE x [<!ENTITY e "boom">]><x><row><clicks>&e;</clicks></row></x>', 'application/xml', 'answer'],
    ['<error><code>12</code></error>', 'application/xml', 'answer'],
    ['<r><data><row><clicks>SURPRISE</clicks></row></data></r>', 'application/xml', 'answer'],
  ])('refuses %.60s', async (body, type, kind) => {
    const failure = await failureOf(subs(body, type));
    expect(failure.kind).toBe(kind);
    expect(failure.message).not.toContain('SURPRISE');
  });

  it('names a cut-off body as such, and stops at the cap', async () => {
    const failure = await failureOf(subs(`<ArrayOfSubAffiliate>${row}<SubAff`));
    expect(failure.message).toContain('only a part');
    const huge = new Response('<a/>', { headers: { 'content-length': String(100 << 20) } });
    expect((await failureOf(ask(answering(() => huge)))).message).toContain('MB');
  });

  it('keeps element names as keys and nothing more', () => {
    const read = parseAnswer('<r><__proto__><polluted>1</polluted></__proto__></r>') as object;
    expect(Object.keys(read)).toEqual(['__proto__']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('CAKE: recorded answers', () => {
  it('campaign summary', async () => {
    const report = await ask(
      answering(({ url }) => (url.pathname.includes('Currencies') ? currencies : summary)),
    );
    expect(report).toMatchObject({ currency: 'USD', complete: true });
    expect(byKey(report)).toEqual(
      new Map([
        ['4051', { impressions: 0, clicks: 120, conversions: 4, payout: '44' }],
        ['4090', { impressions: 0, clicks: 15, conversions: 0, payout: '0' }],
      ]),
    );
    expect(report.rows[0]?.offer?.name).toBe('Sample Auto Insurance v1042 Email');
  });

  it('conversions', async () => {
    expect((await conversionsOf(answering(() => offsets))).conversions).toEqual([
      {
        ...{ id: 'cv-1', transactionId: null, clickIds: ['alice-sub'], offer: null, status: 'approved' },
        ...{ statusRaw: 'Approved', payout: 12_340_000, currency: 'USD', clickedAt: null },
        convertedAt: '2026-05-31T16:00:00Z',
      },
    ]);
  });

  it('offer feed, of which 27 rows are missing here', async () => {
    const { entities, complete } = await collectEntities(
      answering(() => feed),
      'offer',
    );
    expect(complete).toBe(false);
    expect(entities).toEqual([
      {
        ...{ kind: 'offer', id: '4051', name: 'Sample Auto Insurance v1042 Email', status: 'Public' },
        ...{ url: null, urls: [], externalId: null },
      },
    ]);
  });

  it('XML', async () => {
    const xml = (name: string) => readFileSync(`${import.meta.dirname}/../fixtures/cake/${name}.xml`, 'utf8');
    expect(parseAnswer(xml('campaignsummary-v5-affiliate.partial'))).toEqual({
      ...{ success: 'true', row_count: '3', campaigns: '' },
      summary: {
        ...{ clicks: '1621', conversions: '12', conversion_rate: '0.007402837754472547809993831' },
        ...{ revenue: '210.000000', revenue_converted: '210.000000', currency_symbol: '£' },
      },
    });
    const proven = answering(({ url }) =>
      url.pathname.includes('PerformanceSummary')
        ? new Response(xml('performancesummary-v2-affiliate'))
        : new Response('', { status: 404 }),
    );
    expect((await cake.verify(proven.api, verifyContext())).role).toBe('affiliate');
  });
});
