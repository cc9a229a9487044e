import { describe, expect, it } from 'vitest';
import { binom } from '@/connectors/binom';
import { collectEntities } from '@/connectors/collect';
import { toTexts } from '@/utils/model/metrics';
import type { ReportQuery } from '@/utils/model/report';
import networkList from '../fixtures/binom/v2-affiliate-network-list-all-openapi-example.json';
import assertError from '../fixtures/binom/v2-error-400-assert.json';
import offerList from '../fixtures/binom/v2-offer-alternative-all.json';
import documentedReport from '../fixtures/binom/v2-report-openapi-example.json';
import settingsInfo from '../fixtures/binom/v2-settings-info-openapi-example.json';
import campaignStats from '../fixtures/binom/v2-stats-campaign.json';
import userRole from '../fixtures/binom/v2-user-role.json';
import { ask, failureOf, open, scripted, verifyContext } from './ask';
import { answering, second, standIn } from './binom-stand';

standIn(2);

describe('Binom 2: recorded answers', () => {
  const rows = async (answers: Record<string, unknown>, query: Partial<ReportQuery>) => {
    const report = await ask(answering(answers).connection, query);
    return { report, rows: report.rows.map(({ metrics, ...keys }) => ({ ...keys, ...toTexts(metrics) })) };
  };

  it('reads campaigns, and totals of more than were recorded', async () => {
    const { report, rows: read } = await rows(
      { '/stats/campaign': campaignStats },
      { groupBy: ['campaign'] },
    );
    const name = (id: number) => `Campaign ${id} / SRC-A / PT - WEB / BR:WORK:cost:weight:opt`;
    expect(read).toEqual([
      {
        ...{
          campaign: { id: '167', name: name(167) },
          visits: 787_665,
          uniqueClicks: 468_057,
          invalidClicks: 0,
        },
        ...{ conversions: 606, payout: '696', mediaCost: '774.475093' },
      },
      {
        ...{
          campaign: { id: '152', name: name(152) },
          visits: 513_190,
          uniqueClicks: 329_527,
          invalidClicks: 0,
        },
        ...{ conversions: 117, payout: '112', mediaCost: '895.894461' },
      },
      {
        ...{
          campaign: { id: '241', name: name(241) },
          visits: 490_087,
          uniqueClicks: 331_708,
          invalidClicks: 0,
        },
        ...{ conversions: 920, payout: '1056', mediaCost: '682.956876' },
      },
    ]);
    expect(toTexts(report.totals)).toMatchObject({
      ...{ visits: 5_262_866, conversions: 6378, payout: '7424', mediaCost: '13135.725769' },
    });
    // 3 rows of 336, and nothing after them
    expect(report.complete).toBe(false);
  });

  it('reads a report as the documents show it: no level, `id`, `costs`', async () => {
    const { rows: read } = await rows(
      { '/report/trafficSource': documentedReport },
      { groupBy: ['campaign'], filter: { source: ['4'] } },
    );
    expect(read).toEqual([
      {
        ...{ campaign: { id: '1', name: 'Test' }, visits: 1, invalidClicks: 0, conversions: 22 },
        ...{ payout: '250', mediaCost: '0' },
      },
    ]);
  });

  it('lists offers with their links, tokens kept, caps as a list or not', async () => {
    const { asked, connection } = answering({ '/offer/alternative/all': offerList });
    const { entities, complete } = await collectEntities(connection, 'offer');
    expect([entities.length, complete]).toEqual([5, true]);
    expect(asked.map(({ url }) => url.search)).toEqual(['']);
    expect(entities[0]).toEqual({
      ...{
        kind: 'offer',
        id: '7',
        name: 'NETA CPT - Offer \u200e#1 - Multigeo',
        status: null,
        externalId: null,
        payoutModel: 'postback',
      },
      url: 'https://go.network.example/click?pid=101&offer_id=265&sub1={clickid}',
      urls: ['https://go.network.example/click?pid=101&offer_id=265&sub1={clickid}'],
    });
  });

  it('reads a long list to its end, also of a tracker that knows no offset', async () => {
    const all = Array.from({ length: 1001 }, (_, id) => ({ id, name: `Campaign ${id}` }));
    const listed = async (from: (offset: number) => number) => {
      const { fetch, asked } = scripted(({ url }) => {
        const start = from(Number(url.searchParams.get('offset')));
        return all.slice(start, start + 500);
      });
      const { entities } = await collectEntities(open(second(), { fetch }), 'campaign');
      return [entities.length, asked.length];
    };
    expect(await listed((offset) => offset)).toEqual([1001, 3]);
    expect(await listed(() => 0)).toEqual([500, 2]);
  });

  it('lists networks, and a single source that came without a list', async () => {
    const { connection } = answering({
      '/affiliate_network/list/all': networkList,
      '/traffic_source/list/filtered': { id: 4, name: 'Facebook', groupId: null, accessLevel: 'read' },
    });
    const networks = await collectEntities(connection, 'network');
    expect(networks.entities).toMatchObject([{ id: '1', name: 'Network name', url: null }]);
    const sources = await collectEntities(connection, 'source');
    expect(sources.entities).toMatchObject([{ id: '4', name: 'Facebook' }]);
  });

  it('says what Binom said of a bad request', async () => {
    const { connection } = answering({ '/stats/offer': Response.json(assertError, { status: 400 }) });
    const failure = await failureOf(ask(connection));
    expect(failure).toMatchObject({
      kind: 'request',
      message:
        'Binom answered with status 400: Name: Expected a value to contain between 1 and 1000 characters. Got: ""',
    });
  });

  it('verifies by role, zone and one row', async () => {
    const { asked, connection } = answering({
      ...{ '/user/role': userRole, '/settings/info': settingsInfo, '/stats/campaign': campaignStats },
    });
    const account = await binom.verify(connection.api, {
      ...verifyContext(),
      apiBase: 'https://tracker.example',
    });
    expect(account).toMatchObject({
      name: 'tracker.example',
      role: 'tracker',
      version: 2,
      timeZone: 'UTC',
      notes: [],
    });
    expect(JSON.stringify(account)).not.toContain('@');
    expect(asked.at(-1)?.url.searchParams.get('limit')).toBe('1');
  });
});
