import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectorOf } from '@/connectors';
import { createClient } from '@/connectors/client';
import { collectEntities, collectReport, type OpenConnection } from '@/connectors/collect';
import { memorySessions } from '@/connectors/session';
import type { PanelView } from '@/utils/model/comparison';
import type { Connection, Credentials } from '@/utils/model/connection';
import type { EntityKind } from '@/utils/model/report';
import { EVERFLOW_KEYS } from '../platforms/everflow-keys';
import { AFFISE_KEYS, VOLUUM_KEY } from '../platforms/hosts';
import { type Platforms, startPlatforms } from '../platforms/serve';
import { AFFISE_ADMIN, connect, NOON, VOLUUM } from './connections';
import { createWorld, panel, TAB } from './world';

const ORIGIN = 'https://acme.affise.com';
const STAFF = { ...AFFISE_ADMIN, dashboard: ORIGIN };
const ABOVE = connect({
  ...{ id: 'above', platform: 'everflow', role: 'affiliate', portal: 'affiliate' },
  ...{ region: 'us', name: 'Everflow Blue River' },
});
/** The network's own tracking link of offer 42, with a macro of Affise's. */
const UPSTREAM = 'https://www.blueriver-go.example/2CTPL/42X1/?sub1={clickid}&sub2={pid}';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOON) });
});
afterAll(() => platforms.stop());

const keysOf = (): ReadonlyMap<string, Credentials> =>
  new Map<string, Credentials>([
    [VOLUUM.id, VOLUUM_KEY],
    [STAFF.id, { baseUrl: platforms.affise.httpOrigin, apiKey: AFFISE_KEYS.generalManager }],
    [ABOVE.id, { apiKey: EVERFLOW_KEYS.affiliate, region: 'us', dashboard: '' }],
  ]);

describe('a network that sells another network’s offer on, over their connectors', () => {
  let found: Connection[];
  beforeEach(async () => {
    found = await Promise.all([VOLUUM, STAFF, ABOVE].map(verify));
  });

  it('is linked by the address of its offer, and its revenue is held against the payout above', async () => {
    const { there } = await look(true);
    const above = there.find(({ connection }) => connection === ABOVE.id);
    expect(above?.links).toEqual([
      {
        here: { id: '4417', name: 'Keto Diet US – CPA' },
        there: [{ id: '42', name: expect.any(String) }],
        origin: 'url-id',
        evidence: '/2CTPL/42X1/ on www.blueriver-go.example',
      },
    ]);
    // A quarter on top of what its affiliates get: 138 × $6.25 and 50 × $5.625. Blue River pays $5.00 for 35.
    expect(above?.base).toMatchObject({ conversions: 188, payout: '1143.75' });
    expect(above?.metrics).toMatchObject({ clicks: 720, conversions: 35, payout: '175' });
    expect(above?.gaps.payout).toEqual({ ratio: -968.75 / 1143.75, difference: '-968.75', verdict: 'alert' });
    expect(above?.definitions).toMatchObject({ owed: 'advertiserRevenue', clicks: 'clicks', days: 'same' });
    expect(JSON.stringify(above?.base)).not.toContain('mediaCost');
  });

  it('sees the whole chain in one row, from the advertiser to the traffic source', async () => {
    const { there } = await look(true);
    const tracker = there.find(({ connection }) => connection === VOLUUM.id);
    // Of affiliate 1182 alone: 138 conversions at $6.25 and $5.00, 160 tracked at $5.00.
    expect(tracker?.waterfall).toEqual({
      currency: 'USD',
      amounts: { advertiserRevenue: '862.5', payout: '690', trackedPayout: '800', mediaCost: '512' },
      ...{ margin: '172.5', trackedGap: '110', profit: '178' },
    });
  });

  it('shows neither on its page until that is switched on there', async () => {
    const view = await look(false);
    expect(view.there.map(({ connection }) => connection)).toEqual([VOLUUM.id]);
    expect(JSON.stringify(view)).not.toMatch(/mediaCost|Blue River/);
  });

  it('is linked to nobody where the address only looks alike, or is of another offer', async () => {
    for (const url of [
      UPSTREAM.replace('blueriver-go.example', 'blueriver-go.example.net'),
      UPSTREAM.replace('42X1', '99X9'),
      UPSTREAM.replace('2CTPL', '9ZZZ9'),
    ]) {
      const { there } = await look(true, url);
      expect(
        there.map(({ connection }) => connection),
        url,
      ).toEqual([VOLUUM.id]);
    }
  });

  async function look(showsAll: boolean, url = UPSTREAM): Promise<PanelView> {
    const collect = {
      report: collectReport,
      // The stand-in's offers lead to advertisers; this one leads to the network above.
      async entities(open: OpenConnection, kind: EntityKind) {
        const list = await collectEntities(open, kind);
        if (open.connector.platform !== 'affise') return list;
        const entities = list.entities.map((each) =>
          each.id === '4417' ? { ...each, url, urls: [url] } : each,
        );
        return { ...list, entities };
      },
    };
    const world = createWorld(found, {
      patience: 8000,
      source: { connections: { open: async (id) => openIn(found, id) }, collect },
      siteAt: async () => ({ connection: null, showsAll }),
    });
    const sender = { class: 'dashboard', tab: TAB, origin: ORIGIN } as const;
    const view = {
      ...{ dashboard: 'affise' as const, account: null, rowsAre: null, visible: null, readAt: NOON },
      ...{ entity: { kind: 'offer' as const, id: '4417' }, days: { preset: '7d' as const } },
    };
    await world.handlers['compare.page'](view, { sender });
    return world.handlers['compare.panel']({ choice: null, refresh: false }, panel);
  }
});

async function verify(saved: Connection): Promise<Connection> {
  const { api, connector } = openIn([saved], saved.id);
  const { portal, version, region } = saved;
  const told = {
    values: keysOf().get(saved.id) ?? {},
    timeZone: 'Etc/UTC',
    currency: 'USD',
    now: () => NOON,
  };
  const account = await connector.verify(api, { ...{ portal, version, region, apiBase: null }, ...told });
  return { ...saved, account };
}

function openIn(all: readonly Connection[], id: string): OpenConnection {
  const connection = all.find((each) => each.id === id) ?? VOLUUM;
  const connector = connectorOf(connection.platform);
  const apiBase = platforms[connection.platform as 'voluum' | 'affise' | 'everflow'].httpOrigin;
  const now = () => NOON;
  const credentials = keysOf().get(id) ?? {};
  const api = createClient({
    ...{ connector, connectionId: id, apiBase, credentials, fetch, now },
    sessions: memorySessions(),
  });
  return { connector, api, context: { ...connection, now } };
}
