import { describe, expect, it } from 'vitest';
import type { SiteChoice } from '@/entrypoints/background/comparisons/page';
import type { Connection } from '@/utils/model/connection';
import type { PageView, VisibleRows } from '@/utils/model/page-view';
import { OFFER_IDS } from '../platforms/story';
import { AFFISE, AFFISE_ADMIN, NOON, VOLUUM } from './connections';
import { declinedOn } from './row-proof';
import { createWorld, panel, TAB } from './world';

const ORIGIN = 'https://acme.affise.com';
const sender = { class: 'dashboard', tab: TAB, origin: ORIGIN } as const;
const choice = { choice: null, refresh: false };
const mine = { ...AFFISE, dashboard: ORIGIN };
const staff = { ...AFFISE_ADMIN, dashboard: ORIGIN };

const page = (entity: PageView['entity'], rowsAre: PageView['rowsAre'] = null): PageView => ({
  ...{ dashboard: 'affise', account: null, entity, rowsAre, visible: null, readAt: NOON },
  days: { range: { from: '2026-11-13', to: '2026-11-19' } },
});
const offer = (id: string) => page({ kind: 'offer', id });

function open(connections: readonly Connection[], view: PageView, site: Partial<SiteChoice> = {}) {
  const siteAt = async () => ({ connection: null, showsAll: false, ...site });
  const world = createWorld(connections, { siteAt });
  return {
    world,
    pill: () => world.handlers['compare.page'](view, { sender }),
    async panel() {
      await world.handlers['compare.page'](view, { sender });
      return world.handlers['compare.panel'](choice, panel);
    },
    rows: async (rows: VisibleRows) =>
      (await world.handlers['compare.rows']({ page: view, rows }, { sender })).rows,
  };
}

describe("an affiliate's page of a network", () => {
  it('holds the tracker against the network, whose own numbers are the base', async () => {
    const view = await open([VOLUUM, mine], offer('4417')).panel();
    expect(view).toMatchObject({ state: 'compared', verdict: 'alert' });
    expect(view.subject).toMatchObject({
      kind: 'offer',
      name: 'Keto Diet US – CPA',
      connectionName: mine.name,
    });
    expect(view.here).toMatchObject({ connection: mine.id, metrics: { conversions: 138, payout: '690' } });
    const [voluum] = view.there;
    expect(voluum).toMatchObject({ connection: VOLUUM.id, role: 'tracker', scope: 'subject' });
    expect(voluum?.base).toMatchObject({ conversions: 138, payout: '690' });
    expect(voluum?.metrics).toMatchObject({ clicks: 4812, conversions: 160, payout: '800' });
    expect(voluum?.gaps.payout).toEqual({ ratio: 110 / 690, difference: '110', verdict: 'alert' });
    expect(voluum?.links).toMatchObject([
      { here: { id: '4417' }, there: [{ id: OFFER_IDS.keto, name: 'Acme - US - Keto Diet' }] },
    ]);
    expect(voluum?.explained?.causes).toMatchObject([{ cause: 'statuses', facts: { side: 'here' } }]);
  });

  it('says what matched rows have proved, seen from the network', async () => {
    const { world, panel: look } = open([VOLUUM, mine], offer('4417'));
    const about = { here: VOLUUM.id, there: mine.id, offers: new Set([OFFER_IDS.keto]) };
    const range = { from: '2026-11-13', to: '2026-11-19' };
    world.proofs.keep({ ...about, range, proof: declinedOn('2026-11-17', 20) });
    const [voluum] = (await look()).there;
    expect(voluum?.explained?.causes[0]).toMatchObject({
      ...{ cause: 'statuses', facts: { side: 'here', added: ['rejected'], rows: 20 } },
    });
  });

  it('says the same on the pill', async () => {
    expect(await open([VOLUUM, mine], offer('4417')).pill()).toMatchObject({ verdict: 'alert', ratio: 15.9 });
    const list = await open([VOLUUM, mine], page(null)).pill();
    expect(list).toMatchObject({ verdict: 'alert', ratio: null, counts: { alert: 3, notice: 0 } });
  });

  it('judges the rows, and those that nobody sends to wear nothing', async () => {
    const rows = await open([VOLUUM, mine], page(null, 'offer')).rows({
      by: 'id',
      keys: ['4417', '7001', 'x'],
    });
    expect(rows).toEqual([{ verdict: 'alert', metric: 'payout', ratio: 15.9 }, null, null]);
  });

  it('keeps the media cost to itself, until it is wanted there', async () => {
    const hidden = await open([VOLUUM, mine, AFFISE_ADMIN], page(null)).panel();
    expect(JSON.stringify(hidden)).not.toContain('mediaCost');
    expect(hidden.there.map(({ connection }) => connection)).toEqual([VOLUUM.id]);
    const shown = await open([VOLUUM, mine], offer('4417'), { showsAll: true }).panel();
    expect(shown.there[0]?.metrics.mediaCost).toBe('512');
  });

  it('says what is missing', async () => {
    expect(await open([mine], offer('4417')).panel()).toMatchObject({ state: 'no-network', there: [] });
    expect(await open([VOLUUM, mine], offer('7001')).panel()).toMatchObject({ there: [] });
    // Nobody said whose host it is, and an unknown host may be either portal's.
    const elsewhere = { ...mine, dashboard: 'https://other.test' };
    expect(await open([VOLUUM, elsewhere], offer('4417')).panel()).toMatchObject({ state: 'no-tracker' });
    const bound = await open([VOLUUM, elsewhere], offer('4417'), { connection: mine.id }).panel();
    expect(bound.there).toHaveLength(1);
  });
});

describe("a page of the network's staff", () => {
  it('compares each affiliate that links name', async () => {
    const view = await open([VOLUUM, staff], offer('4417')).panel();
    // Another affiliate has 50 conversions on the same offer.
    expect(view.here?.metrics.conversions).toBe(188);
    expect(view.there[0]).toMatchObject({
      base: { conversions: 138 },
      metrics: { conversions: 160 },
      definitions: { affiliate: '1182' },
    });
  });

  it('is about one affiliate on its page', async () => {
    const one = await open([VOLUUM, staff], page({ kind: 'affiliate', id: '9999' })).panel();
    expect(one.there[0]?.definitions.affiliate).toBe('9999');
    const nobody = await open([VOLUUM, staff], page({ kind: 'affiliate', id: '5' })).panel();
    expect(nobody.there).toEqual([]);
  });

  it('judges affiliates in rows on the sum of their linked offers', async () => {
    const rows = await open([VOLUUM, staff], page(null, 'affiliate')).rows({ by: 'id', keys: ['1182', '5'] });
    expect(rows).toMatchObject([{ metric: 'payout' }, null]);
  });
});
