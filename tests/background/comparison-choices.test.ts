import { beforeEach, describe, expect, it } from 'vitest';
import type { PanelView } from '@/utils/model/comparison';
import type { PageView } from '@/utils/model/page-view';
import { OFFERS } from '../platforms/catalogue';
import { OFFER_IDS } from '../platforms/story';
import { campaign } from './campaign-page';
import { AFFISE, AFFISE_ADMIN, connect, NOON, VOLUUM } from './connections';
import { createWorld, dashboard, page, panel, settle, TAB, type World } from './world';

let world: World;
beforeEach(() => {
  world = createWorld([VOLUUM, AFFISE]);
});

describe('a choice', () => {
  const here = { connection: 'voluum', offer: OFFER_IDS.vpn };

  it('links by hand and is remembered', async () => {
    await ask(campaign('vpn'));
    const { token } = await offered('safelink');
    await world.handlers['links.choose-here']({ token, pick: 0 }, panel);
    expect(world.announced).toEqual([
      { announcement: { announce: 'ask-again' }, tab: TAB },
      { announcement: { announce: 'changed', what: 'links' }, tab: undefined },
    ]);
    const { there, verdict } = await open(campaign('vpn'));
    expect(verdict).toBe('ok');
    expect(there[0]?.links[0]).toMatchObject({ origin: 'manual' });
    expect(there[0]?.gaps.payout.difference).toBe('-12');
  });

  it('is made for the connection that the host is bound to', async () => {
    const other = { ...VOLUUM, id: 'other' };
    const siteAt = async () => ({ connection: VOLUUM.id, showsAll: false });
    world = createWorld([other, VOLUUM, AFFISE], { siteAt });
    await ask(campaign('vpn'));
    const { token } = await offered('safelink');
    await choose(token, 0);
    const { here: side, there } = await open(campaign('vpn'));
    expect(side?.connection).toBe(VOLUUM.id);
    expect(there[0]?.links[0]).toMatchObject({ origin: 'manual' });
  });

  it('is offered with the numbers of the same days, under the own ones', async () => {
    Object.assign(OFFERS.vpn, { name: 'SafeLink - UK - VPN' });
    await ask(campaign('vpn'));
    const found = await offered('');
    Object.assign(OFFERS.vpn, { name: 'Direct - UK - VPN' });
    expect(found).toMatchObject({ suggested: true, found: 1 });
    expect(found.days).toEqual((await open(campaign('vpn'))).days.range);
    expect(found.own).toMatchObject({ metrics: { conversions: 94, payout: '1128' }, currency: 'USD' });
    expect(found.offers).toMatchObject([
      {
        ...{ connection: 'affise', connectionName: 'Affise Acme', mark: 'AF' },
        offer: { id: '6010', name: 'SafeLink VPN UK' },
        like: { origin: 'name' },
        counts: { metrics: { conversions: 93, payout: '1116' }, gap: { difference: '-12', verdict: 'ok' } },
      },
    ]);
    expect((await offered('keto')).offers.map(({ offer, like }) => [offer.id, like])).toEqual([
      ['4417', null],
    ]);
  });

  it.each([
    ['is used a second time', async (token: string) => void (await choose(token, 0))],
    ['is not the last one of the tab', async () => void (await offered('keto'))],
    [
      'is ten minutes old',
      async () => {
        world.clock.now = '2026-11-20T12:10:00Z';
      },
    ],
  ])('is refused where its token %s', async (_, before) => {
    await ask(campaign('vpn'));
    const { token } = await offered('safelink');
    await before(token);
    await expect(choose(token, 0)).rejects.toThrow('not offered');
  });

  it.each([
    ['another tab', 0, { sender: { ...panel.sender, tab: TAB + 1 } }],
    ['a place beyond the list', 1, panel],
  ])('is refused from %s, with a good token', async (_, pick, from) => {
    await ask(campaign('vpn'));
    const { token } = await offered('safelink');
    await expect(
      Promise.resolve().then(() => world.handlers['links.choose-here']({ token, pick }, from)),
    ).rejects.toThrow('not offered');
    expect(await world.linkStore.list()).toEqual([]);
  });

  it("finds the affiliate under which a network's own report is read", async () => {
    world = createWorld([VOLUUM, AFFISE_ADMIN]);
    await ask(campaign('keto'));
    await world.handlers['links.choose']({ here, there: { connection: 'admin', offers: ['6010'] } }, page);
    expect((await open(campaign('vpn'))).there[0]).toMatchObject({
      definitions: { affiliate: '1182' },
      gaps: { payout: { difference: '-12' } },
    });
  });

  it.each([
    ["a network's whole report, for want of an affiliate", 'admin', 'unknown'],
    ['another tracker', 'second', 'unlinked'],
  ])('is never compared with %s', async (_, connection, verdict) => {
    const second = connect({ id: 'second', platform: 'demo', role: 'tracker' });
    world = createWorld([VOLUUM, second, AFFISE_ADMIN]);
    const chosen = {
      affiliate: null,
      origin: 'manual',
      evidence: '',
      confidence: 1,
      decidedAt: NOON,
    } as const;
    await world.linkStore.put({ here, there: { connection, offers: ['6010'] }, ...chosen });
    expect(await open(campaign('vpn'))).toMatchObject({ verdict });
    const whole = world.asked.filter(({ connection: asked, query }) => asked === connection && !query.filter);
    expect(whole).toEqual([]);
  });

  it('joins offers that lead to one offer there: neither is judged against the whole of it', async () => {
    await world.handlers['links.choose']({ here, there: { connection: 'affise', offers: ['4417'] } }, page);
    const keto = await open(campaign('keto'));
    expect(keto).toMatchObject({ verdict: 'unknown', there: [{ scope: 'shared' }] });
    expect(keto.shared).toMatchObject([{ offer: { id: OFFER_IDS.keto }, campaigns: 2, share: 160 / 254 }]);
    expect(keto.there[0]?.base.conversions).toBe(160 + 94);
    const list = await open({ ...campaign('keto'), entity: null });
    const [first] = list.offers;
    expect(first).toMatchObject({ offer: { id: OFFER_IDS.keto }, difference: '-1238', verdict: 'alert' });
    expect(list.offers.map(({ offer: { id } }) => id)).not.toContain(OFFER_IDS.vpn);
  });

  it('ends the asking with "none"', async () => {
    const keto = { connection: 'voluum', offer: OFFER_IDS.keto };
    await world.handlers['links.choose']({ here: keto, there: null }, page);
    const { state, there, offers } = await open(campaign('keto'));
    expect({ state, there }).toEqual({ state: 'unlinked', there: [] });
    expect(offers[0]?.link).toMatchObject({ origin: 'none', there: [] });
  });
});

/** What the panel may choose from for the VPN offer, once everybody has told their numbers. */
async function offered(text: string) {
  const asked = { offer: OFFER_IDS.vpn, text, choice: null };
  await world.handlers['links.search-here'](asked, panel);
  await settle();
  return Promise.resolve(world.handlers['links.search-here'](asked, panel));
}

function choose(token: string, pick: number) {
  return Promise.resolve(world.handlers['links.choose-here']({ token, pick }, panel));
}

function ask(view: PageView) {
  return world.handlers['compare.page'](view, dashboard);
}

async function open(view: PageView, within: World = world): Promise<PanelView> {
  await within.handlers['compare.page'](view, dashboard);
  return within.handlers['compare.panel']({ choice: null, refresh: false }, panel);
}
