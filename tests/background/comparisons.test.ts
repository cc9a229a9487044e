import { beforeEach, describe, expect, it } from 'vitest';
import type { PanelView } from '@/utils/model/comparison';
import type { PageView } from '@/utils/model/page-view';
import { OFFER_IDS } from '../platforms/story';
import { campaign, offer, WEEK } from './campaign-page';
import { AFFISE, AFFISE_ADMIN, connect, VOLUUM } from './connections';
import { declinedOn } from './row-proof';
import { createWorld, dashboard, page, panel, TAB, type World } from './world';

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
