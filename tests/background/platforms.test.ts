import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectorOf } from '@/connectors';
import { createClient } from '@/connectors/client';
import { collectEntities, collectReport, type OpenConnection } from '@/connectors/collect';
import { memorySessions } from '@/connectors/session';
import type { Connection, Credentials } from '@/utils/model/connection';
import { toTexts } from '@/utils/model/metrics';
import type { PageView } from '@/utils/model/page-view';
import type { ReportQuery } from '@/utils/model/report';
import { AFFISE_KEYS, VOLUUM_KEY } from '../platforms/hosts';
import { type Platforms, startPlatforms } from '../platforms/serve';
import { CAMPAIGN_IDS } from '../platforms/story';
import { AFFISE, AFFISE_ADMIN, NOON, VOLUUM } from './connections';
import { createWorld, dashboard, page, panel, settle, type World } from './world';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOON) });
});
afterAll(() => platforms.stop());

describe.each([
  ["the affiliate's", AFFISE, AFFISE_KEYS.affiliate],
  ["the network's", AFFISE_ADMIN, AFFISE_KEYS.generalManager],
])('Voluum against Affise by %s own key, over their connectors', (_, affise, key) => {
  let world: World;
  let open: (id: string) => Promise<OpenConnection>;
  beforeEach(async () => {
    const keys = new Map<string, Credentials>([
      [VOLUUM.id, VOLUUM_KEY],
      [affise.id, { baseUrl: platforms.affise.httpOrigin, apiKey: key }],
    ]);
    const found = await Promise.all([VOLUUM, affise].map((saved) => verify(saved, keys)));
    open = async (id) => openIn(found, keys, id);
    const collect = { report: collectReport, entities: collectEntities };
    world = createWorld(found, { patience: 8000, source: { connections: { open }, collect } });
  });

  it('finds Keto short by $110.00', async () => {
    const { there, own, verdict } = await look('keto', {
      visits: '7,310',
      conversions: '160',
      payout: '$800.00',
    });
    expect({ own, verdict }).toEqual({ own: { state: 'same' }, verdict: 'alert' });
    expect(there[0]?.metrics).toMatchObject({ clicks: 4655, conversions: 138, payout: '690', rejected: 18 });
    expect(there[0]?.gaps.payout).toEqual({ ratio: -0.1375, difference: '-110', verdict: 'alert' });
  });

  it.each([
    ['insurance', 'ok', '0'],
    ['crypto', 'notice', '-90'],
    ['dating', 'alert', '88.4'],
  ] as const)('finds %s %s: %s', async (campaign, verdict, difference) => {
    expect(await look(campaign)).toMatchObject({ verdict, there: [{ gaps: { payout: { difference } } }] });
  });

  it('shows the share of a campaign in an offer that two feed', async () => {
    expect(await look('sweepsPop')).toMatchObject({
      verdict: 'unknown',
      shared: [{ campaigns: 2, share: 0.22 }],
      there: [{ scope: 'shared', gaps: { payout: { difference: '-8.4' } } }],
    });
  });

  it.each<[string, string, Partial<ReportQuery>]>([
    ['zone', 'America/New_York', { timeZone: 'America/New_York' }],
    ['conversion-time', 'visit', { bookedBy: 'visit' }],
    ['currency', 'EUR', { currency: 'EUR' }],
  ])('finds by asking which %s the page is set to: %s', async (setting, value, change) => {
    const filter = { campaign: [CAMPAIGN_IDS.keto] };
    const query = {
      from: '2026-11-13',
      to: '2026-11-19',
      timeZone: 'Etc/UTC',
      groupBy: [],
      filter,
      ...change,
    };
    const { totals } = await collectReport(await open('voluum'), query);
    const { visits, conversions, payout } = toTexts(totals);
    const printed = { visits: String(visits), conversions: String(conversions), payout: `${payout}` };
    expect((await look('keto', printed)).own).toMatchObject({ state: 'differs', setting, value });
  });

  it('rolls the week up', async () => {
    for (let turn = 0; turn < 40; turn++) {
      const { waiting } = await world.handlers['summary.get']({ range: '7d', refresh: false }, page);
      if (waiting.length === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 25));
      await settle();
    }
    const { ledgers } = await world.handlers['summary.get']({ range: '7d', refresh: false }, page);
    expect(ledgers[0]?.tracked.allPayout).toBe('6323.2');
    // The network's own key also sees the affiliate of the Nutra link: $12.00 tracked, $8.00 there.
    const nutra = affise.role === 'network' ? { tracked: 12, there: 8 } : { tracked: 0, there: 0 };
    expect(ledgers[0]?.tracked.payout).toBe(String(4463.2 + nutra.tracked));
    expect(ledgers[0]?.networks.payout).toBe(String(4343.2 + nutra.there));
  });

  async function look(campaign: keyof typeof CAMPAIGN_IDS, visible: PageView['visible'] = null) {
    const view: PageView = {
      dashboard: 'voluum',
      account: null,
      entity: { kind: 'campaign', id: CAMPAIGN_IDS[campaign] },
      rowsAre: 'offer',
      days: { preset: '7d' },
      visible,
      readAt: NOON,
    };
    await world.handlers['compare.page'](view, dashboard);
    return world.handlers['compare.panel']({ choice: null, refresh: false }, panel);
  }
});

async function verify(saved: Connection, keys: ReadonlyMap<string, Credentials>): Promise<Connection> {
  const { api, connector } = openIn([saved], keys, saved.id);
  const unknown = { portal: null, version: null, region: null, apiBase: null } as const;
  const told = { values: keys.get(saved.id) ?? {}, timeZone: 'Etc/UTC', currency: 'USD', now: () => NOON };
  const account = await connector.verify(api, { ...unknown, ...told });
  return { ...saved, account };
}

function openIn(
  all: readonly Connection[],
  keys: ReadonlyMap<string, Credentials>,
  id: string,
): OpenConnection {
  const connection = all.find((each) => each.id === id) ?? VOLUUM;
  const connector = connectorOf(connection.platform);
  const apiBase = platforms[connection.platform === 'voluum' ? 'voluum' : 'affise'].httpOrigin;
  const now = () => NOON;
  const credentials = keys.get(id) ?? {};
  const sessions = memorySessions();
  const api = createClient({ connector, connectionId: id, apiBase, credentials, fetch, now, sessions });
  return { connector, api, context: { ...connection, now } };
}
