import { beforeEach, describe, expect, it } from 'vitest';
import type { PanelView } from '@/utils/model/comparison';
import type { PageView } from '@/utils/model/page-view';
import { OFFERS } from '../platforms/catalogue';
import { CAMPAIGN_IDS, OFFER_IDS } from '../platforms/story';
import { AFFISE, AFFISE_ADMIN, connect, NOON, VOLUUM } from './connections';
import { declinedOn } from './row-proof';
import { createWorld, dashboard, page, panel, settle, TAB, type World } from './world';

const WEEK = { from: '2026-11-13', to: '2026-11-19' };

let world: World;
beforeEach(() => {
  world = createWorld([VOLUUM, AFFISE]);
});

describe('the panel on a campaign', () => {
  it('shows Keto short by $110.00, to the cent', async () => {
    const view = await open(campaign('keto'));
    expect(view.subject).toMatchObject({ name: 'Keto US · Facebook', connectionName: 'Voluum main' });
    expect(view).toMatchObject({ state: 'compared', verdict: 'alert', shared: [] });
    const [affise] = view.there;
    expect(affise?.base).toMatchObject({ clicks: 4812, conversions: 160, payout: '800', mediaCost: '512' });
    expect(affise?.metrics).toMatchObject({ clicks: 4655, conversions: 138, payout: '690' });
    expect(affise?.metrics).toMatchObject({
      approved: 120,
      pending: 18,
      rejected: 18,
      approvedPayout: '600',
    });
    expect(affise?.gaps.payout).toEqual({ ratio: -0.1375, difference: '-110', verdict: 'alert' });
    expect(affise?.gaps.conversions).toEqual({ ratio: -0.1375, difference: '-22', verdict: 'alert' });
    expect(affise?.gaps.clicks).toMatchObject({ difference: '-157', verdict: 'ok' });
    expect(affise?.definitions).toEqual({
      clicks: 'clicks',
      statuses: ['approved', 'pending', 'hold'],
      bookedBy: 'conversion',
      timeZone: 'Etc/UTC',
      affiliate: null,
      owed: 'payout',
      money: { state: 'same', currency: 'USD', shown: null, missing: [], rates: [] },
      days: 'same',
    });
    expect(affise?.links).toEqual([
      {
        here: { id: OFFER_IDS.keto, name: 'Acme - US - Keto Diet' },
        there: [{ id: '4417', name: 'Keto Diet US – CPA' }],
        origin: 'url-id',
        evidence: 'offer_id=4417 on acme.g2afse.com',
      },
    ]);
    expect(affise?.byDay.map(({ gaps }) => gaps.conversions.difference)).toEqual([
      '-1',
      '0',
      '-1',
      '-1',
      '-7',
      '-7',
      '-5',
    ]);
  });

  it('says why Keto is short, and nothing of one that agrees', async () => {
    const { there } = await open(campaign('keto'));
    expect(there[0]?.explained).toMatchObject({
      enough: true,
      causes: [{ cause: 'statuses', facts: { side: 'there', added: ['rejected'], removed: [] } }],
    });
    expect(there[0]?.explained?.unexplained).toBeLessThan(0.25);
    expect((await open(campaign('insurance'))).there[0]?.explained).toBeNull();
  });

  it('says what matching the rows of these days has proved, and of other days nothing', async () => {
    const found = { here: VOLUUM.id, there: AFFISE.id, offers: new Set([OFFER_IDS.keto]), range: WEEK };
    world.proofs.keep({ ...found, proof: declinedOn('2026-11-17', 20) });
    const { there } = await open(campaign('keto'));
    expect(there[0]?.explained?.causes[0]).toMatchObject({
      ...{ cause: 'statuses', facts: { side: 'there', added: ['rejected'], rows: 20 } },
    });
    world.proofs.keep({
      ...found,
      range: { ...WEEK, to: '2026-11-18' },
      proof: declinedOn('2026-11-17', 21),
    });
    const [again] = (await open(campaign('keto'))).there;
    expect(again?.explained?.causes[0]).toMatchObject({ facts: { rows: 20 } });
  });

  it('judges a campaign with several offers of its own on their sum, and compares direct links by visits', async () => {
    const { there, verdict } = await open(campaign('insurance'));
    expect(verdict).toBe('ok');
    expect(there[0]?.base).toMatchObject({ clicks: 2015, conversions: 41, payout: '902' });
    expect(there[0]?.metrics).toMatchObject({ clicks: 1968, conversions: 41, payout: '902' });
    expect(there[0]?.definitions.clicks).toBe('visits');
  });

  it('never judges a campaign by an offer that others feed too', async () => {
    const { there, shared, verdict, here } = await open(campaign('sweepsPush'));
    expect(verdict).toBe('unknown');
    expect(shared).toEqual([
      { offer: { id: OFFER_IDS.sweeps, name: 'Acme - DE - Sweeps iPhone' }, campaigns: 2, share: 0.78 },
    ]);
    expect(here?.metrics).toMatchObject({ conversions: 312, payout: '655.2' });
    expect(there[0]).toMatchObject({ scope: 'shared', verdict: 'ok' });
    expect(there[0]?.base).toMatchObject({ conversions: 400, payout: '840' });
    expect(there[0]?.metrics).toMatchObject({ conversions: 396, payout: '831.6' });
    expect(await ask(campaign('sweepsPush'))).toMatchObject({ verdict: 'unknown', ratio: null });
  });

  it('judges the shared offer itself on its own page', async () => {
    const { there, verdict, shared } = await open(offer('sweeps'));
    expect({ verdict, shared }).toEqual({ verdict: 'ok', shared: [] });
    expect(there[0]).toMatchObject({ scope: 'subject', gaps: { payout: { difference: '-8.4' } } });
  });

  it.each([
    ['vpn', '1128'],
    ['casino', '720'],
    ['nutra', '12'],
  ] as const)('has nothing to compare %s with', async (key, payout) => {
    const { state, verdict, there, offers } = await open(campaign(key));
    expect({ state, verdict, there }).toEqual({ state: 'unlinked', verdict: 'unlinked', there: [] });
    expect(offers).toMatchObject([{ verdict: 'unlinked', link: null, difference: payout }]);
  });

  it('says what is missing', async () => {
    expect(await open(campaign('keto'), createWorld([AFFISE]))).toMatchObject({ state: 'no-tracker' });
    expect(await open(campaign('keto'), createWorld([VOLUUM]))).toMatchObject({ state: 'no-network' });
    const unknown = { ...campaign('keto'), entity: { kind: 'campaign', id: 'nothing-like-it' } } as const;
    expect(await open(unknown)).toMatchObject({ state: 'no-traffic' });
  });

  it('compares with a network only what it owes the affiliate of the link', async () => {
    world = createWorld([VOLUUM, AFFISE_ADMIN]);
    const keto = await open(campaign('keto'));
    expect(keto.there[0]?.metrics).toMatchObject({ conversions: 138, payout: '690' });
    expect(keto.there[0]?.definitions.affiliate).toBe('1182');
    const nutra = await open(campaign('nutra'));
    expect(nutra.there[0]?.definitions.affiliate).toBe('9999');
    expect(nutra.there[0]?.metrics).toMatchObject({ conversions: 2, payout: '8' });
    const toAdmin = world.asked.filter(({ connection }) => connection === 'admin');
    expect(toAdmin.map(({ query }) => query.filter?.affiliate)).not.toContain(undefined);
  });

  it('does not compare two trackers, or money in two currencies', async () => {
    const other = connect({
      id: 'second',
      platform: 'voluum',
      role: 'tracker',
      dashboard: 'https://else.example',
    });
    world = createWorld([VOLUUM, other, { ...AFFISE, currency: 'EUR' }]);
    const { there } = await open(campaign('keto'));
    expect(there.map(({ connection }) => connection)).toEqual(['affise']);
    expect(there[0]?.gaps.payout).toEqual({ ratio: null, difference: null, verdict: 'unknown' });
    expect(there[0]).toMatchObject({ currency: 'EUR', verdict: 'alert' });
  });
});

describe('days', () => {
  it('judges closed days only and shows today beside them', async () => {
    const { there, days, here } = await open({
      ...campaign('keto'),
      days: { range: { from: '2026-11-19', to: '2026-11-20' } },
    });
    expect(days.closed).toEqual({ from: '2026-11-19', to: '2026-11-19' });
    expect(there[0]?.base).toMatchObject({ conversions: 21 });
    expect(here?.metrics.conversions).toBe(21 + 1);
    expect(there[0]?.byDay.map(({ closed, gaps }) => [closed, gaps.conversions.verdict])).toEqual([
      [true, 'alert'],
      [false, 'unknown'],
    ]);
  });

  it('judges nothing while no day is over', async () => {
    const { there, verdict } = await open({ ...campaign('keto'), days: { preset: 'today' } });
    expect(verdict).toBe('unknown');
    expect(there[0]?.gaps.payout).toMatchObject({ difference: '0', verdict: 'unknown' });
  });

  it('takes the last seven closed days for a page that names none', async () => {
    const { days, own } = await open({ ...campaign('keto'), days: null });
    expect(days).toMatchObject({ range: WEEK, from: 'default', timeZone: 'Etc/UTC' });
    expect(own).toEqual({ state: 'not-checked', why: 'no-days' });
  });

  it('means by a preset what it meant when the page was read', async () => {
    world.clock.now = '2026-11-21T00:00:30Z';
    const { days } = await open({
      ...campaign('keto'),
      days: { preset: 'yesterday' },
      readAt: '2026-11-20T23:59:50Z',
    });
    expect(days.range).toEqual({ from: '2026-11-19', to: '2026-11-19' });
  });

  it("cuts both sides' days in the tracker's zone", async () => {
    world = createWorld([{ ...VOLUUM, timeZone: 'America/New_York' }, AFFISE]);
    const { there } = await open(campaign('keto'));
    expect(there[0]?.definitions.timeZone).toBe('America/New_York');
    expect(new Set(world.asked.map(({ query }) => query.timeZone))).toEqual(new Set(['America/New_York']));
  });

  it("lets the panel's own choice win", async () => {
    await ask(campaign('keto'));
    const choice = { range: { from: '2026-11-13', to: '2026-11-13' }, timeZone: 'UTC' };
    const view = await world.handlers['compare.panel']({ choice, refresh: false }, panel);
    expect(view.days).toMatchObject({ range: choice.range, from: 'choice' });
    expect(view.there[0]?.gaps.conversions.difference).toBe('-1');
  });
});

describe('a list', () => {
  it('counts how its offers stand, the most money at stake first', async () => {
    const list: PageView = { ...campaign('keto'), entity: null };
    const view = await open(list);
    expect(
      view.offers.map(({ offer: { id }, verdict, difference }) => [nameOf(id), verdict, difference]),
    ).toEqual([
      ['keto', 'alert', '-110'],
      ['crypto', 'notice', '-90'],
      ['dating', 'alert', '88.4'],
      ['sweeps', 'ok', '-8.4'],
      ['autoQuote', 'ok', '0'],
      ['homeQuote', 'ok', '0'],
      ['vpn', 'unlinked', '1128'],
      ['casino', 'unlinked', '720'],
      ['nutra', 'unlinked', '12'],
    ]);
    expect(await ask(list)).toMatchObject({ verdict: 'alert', ratio: null, counts: { alert: 2, notice: 1 } });
    expect(view.own).toEqual({ state: 'not-checked', why: 'no-table' });
  });
});

describe('a dashboard tab', () => {
  it('is told shapes and percentages, never a name of an offer or an amount', async () => {
    const told = await ask(campaign('keto'));
    expect(told).toMatchObject({ verdict: 'alert', ratio: -13.8, counts: null });
    expect(JSON.stringify(told)).not.toMatch(/Keto|800|690|110|4417/);
  });

  it('is remembered with its verdict, also by a worker that starts anew', async () => {
    await ask(campaign('keto'));
    expect(await world.handlers['sites.here']({ tab: TAB }, page)).toEqual({
      dashboard: 'voluum',
      subject: 'Keto US · Facebook',
      verdict: 'alert',
    });
    expect(await world.handlers['panel.open']({ tab: TAB }, page)).toBe(true);
    expect(await world.handlers['panel.open']({ tab: 8 }, page)).toBe(false);
    expect(world.announced).toEqual([{ announcement: { announce: 'panel', open: true }, tab: TAB }]);
  });
});

describe('a platform that fails or is slow', () => {
  it('leaves our own column and says why', async () => {
    await world.reports.entities('affise', 'offer');
    world.failing.set('affise', 'credentials');
    const { here, there } = await open(campaign('keto'));
    expect(here?.metrics).toMatchObject({ payout: '800' });
    expect(there[0]).toMatchObject({
      failure: { kind: 'credentials' },
      verdict: 'unknown',
      metrics: {},
      asOf: null,
    });
  });

  it('is not called unlinked while the tracker has not said where its offers lead', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await world.reports.get('voluum', {
      ...WEEK,
      timeZone: 'Etc/UTC',
      groupBy: ['campaign', 'offer', 'day'],
    });
    world.held.set('voluum', promise);
    expect(await open(campaign('keto'))).toMatchObject({ state: 'compared', verdict: 'unknown', there: [] });
    resolve();
    await settle();
    expect(await open(campaign('keto'))).toMatchObject({ state: 'compared', verdict: 'alert' });
  });

  it('keeps its older numbers beside the failure', async () => {
    await open(campaign('keto'));
    world.failing.set('affise', 'rate-limit');
    const view = await world.handlers['compare.panel']({ choice: null, refresh: true }, panel);
    expect(view.there[0]).toMatchObject({ failure: { kind: 'rate-limit' }, verdict: 'alert' });
    expect(view.there[0]?.metrics.payout).toBe('690');
  });

  it('is not waited for: what it says is announced when it comes', async () => {
    await world.reports.entities('affise', 'offer');
    const { promise, resolve } = Promise.withResolvers<void>();
    world.held.set('affise', promise);
    const view = await open(campaign('keto'));
    expect(view.there[0]).toMatchObject({ verdict: 'wait', asOf: null });
    resolve();
    await settle();
    expect(world.announced).toContainEqual({ announcement: { announce: 'ask-again' }, tab: TAB });
    expect((await open(campaign('keto'))).there[0]).toMatchObject({ verdict: 'alert' });
  });
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

function campaign(key: keyof typeof CAMPAIGN_IDS): PageView {
  return {
    dashboard: 'voluum',
    account: null,
    entity: { kind: 'campaign', id: CAMPAIGN_IDS[key] },
    rowsAre: 'offer',
    days: { range: WEEK },
    visible: null,
    readAt: NOON,
  };
}

function offer(key: keyof typeof OFFER_IDS): PageView {
  return { ...campaign('keto'), entity: { kind: 'offer', id: OFFER_IDS[key] } };
}

function ask(view: PageView) {
  return world.handlers['compare.page'](view, dashboard);
}

async function open(view: PageView, within: World = world): Promise<PanelView> {
  await within.handlers['compare.page'](view, dashboard);
  return within.handlers['compare.panel']({ choice: null, refresh: false }, panel);
}

function nameOf(offerId: string): string | undefined {
  return Object.entries(OFFER_IDS).find(([, id]) => id === offerId)?.[0];
}
