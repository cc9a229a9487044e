import { beforeEach, describe, expect, it } from 'vitest';
import { type Metrics, toTexts } from '@/utils/model/metrics';
import type { PageView, VisibleNumbers } from '@/utils/model/page-view';
import type { ReportQuery } from '@/utils/model/report';
import { CAMPAIGN_IDS } from '../platforms/story';
import { AFFISE, NOON, VOLUUM } from './connections';
import { answerReport } from './story-report';
import { createWorld, dashboard, panel, type World } from './world';

const WEEK = { from: '2026-11-13', to: '2026-11-19' };
const KETO = { campaign: [CAMPAIGN_IDS.keto] };

let world: World;
beforeEach(() => {
  world = createWorld([VOLUUM, AFFISE]);
});

describe('our own column', () => {
  it('is what the page shows', async () => {
    expect(await check(printed({}))).toEqual({ state: 'same' });
  });

  it('is what the page shows of an entity without traffic', async () => {
    const nobody = { kind: 'campaign', id: 'no-traffic' } as const;
    expect(await check({ visits: '0', payout: '$0.00' }, { entity: nobody })).toEqual({ state: 'same' });
  });

  it.each<[string, string, Partial<ReportQuery>, string]>([
    ['zone', "the machine's zone", { timeZone: 'America/Bogota' }, 'America/Bogota'],
    ['zone', 'a common zone', { timeZone: 'America/New_York' }, 'America/New_York'],
    ['conversion-time', 'the time of the visit', { bookedBy: 'visit' }, 'visit'],
    ['currency', 'euros, with nothing but numbers', { currency: 'EUR' }, 'EUR'],
  ])('differs by %s: %s', async (setting, _, change, value) => {
    const range = { from: '2026-11-18', to: '2026-11-19' };
    if (change.timeZone === 'America/Bogota')
      world = createWorld([VOLUUM, AFFISE], { machineZone: 'America/Bogota' });
    const visible = printed({ ...range, ...change });
    const found = await check(visible, { days: { range } });
    expect(found).toMatchObject({ state: 'differs', setting, value });
  });

  it('asks about no zone but those with the offset that the page shows', async () => {
    const range = { from: '2026-11-18', to: '2026-11-19' };
    const visible = printed({ ...range, timeZone: 'America/New_York' });
    const days = { range };
    const found = await check(visible, { days, offset: '-05:00' });
    expect(found).toMatchObject({ state: 'differs', setting: 'zone', value: 'America/New_York' });
    const asked = () => new Set(world.asked.map(({ query }) => query.timeZone));
    expect([...asked()].sort()).toEqual(['America/New_York', 'Etc/GMT+5', 'Etc/UTC']);
    // Ours is the page's own: then it is not the zone.
    expect(await check(visible, { days, offset: '+00:00' })).toMatchObject({ setting: 'unknown' });
    expect(asked().size).toBe(3);
  });

  it('differs by the currency whose sign the page prints', async () => {
    const visible = { ...printed({}), payout: '744,00 €', mediaCost: '476,16 €' };
    expect(await check(visible)).toEqual({
      state: 'differs',
      setting: 'currency',
      value: 'EUR',
      column: 'payout',
      page: '744,00 €',
      ours: '800',
    });
  });

  it('differs by age where a day still runs and the page is behind', async () => {
    const range = { from: '2026-11-20', to: '2026-11-20' };
    const found = await check(
      { visits: '41', clicks: '30' },
      { days: { range }, readAt: '2026-11-20T11:00:00Z' },
    );
    expect(found).toMatchObject({ setting: 'age', value: null, column: 'visits', page: '41', ours: '60' });
  });

  it('is read anew where the page is younger than our numbers', async () => {
    const range = { from: '2026-11-20', to: '2026-11-20' };
    world.clock.now = '2026-11-20T13:59:00Z';
    await open({ days: { range }, readAt: '2026-11-20T13:59:00Z' });
    // Within two minutes nothing is asked again, unless the page has seen more.
    world.clock.now = '2026-11-20T14:00:30Z';
    const later = { days: { range }, readAt: '2026-11-20T14:00:20Z' };
    expect((await open(later)).here?.metrics.visits).toBe(60);
    const { own, here } = await open({ ...later, visible: printed(range) });
    expect({ own, visits: here?.metrics.visits }).toEqual({ own: { state: 'same' }, visits: 200 });
  });

  it('differs, nobody knows why', async () => {
    const found = await check({ ...printed({}), visits: '7,000', conversions: '161' });
    expect(found).toMatchObject({
      setting: 'unknown',
      value: null,
      column: 'visits',
      page: '7,000',
      ours: '7310',
    });
  });

  it('asks for no more than a handful of reports, and not again the next time', async () => {
    const visible = { ...printed({}), visits: '7,000', conversions: '161' };
    await open({});
    const before = world.asked.length;
    await check(visible);
    const after = world.asked.length;
    expect(after - before).toBeLessThanOrEqual(10);
    await check(visible);
    expect(world.asked).toHaveLength(after);
  });

  it.each<[string, Partial<PageView>, string]>([
    ['no-table', { visible: null }, 'no-table'],
    ['no-table', { visible: { visits: '–' } }, 'no-table'],
    ['no-days', { days: null }, 'no-days'],
  ])('is not checked: %s', async (_, more, why) => {
    expect(await check({ visits: '1' }, more)).toEqual({ state: 'not-checked', why });
  });

  it('is not checked against totals that take selected rows out', async () => {
    const old = { ...VOLUUM, platform: 'binom', version: 1 } as const;
    world = createWorld([old, AFFISE]);
    const binom = { dashboard: 'binom' } as const;
    expect(await check(printed({}), binom)).toEqual({ state: 'not-checked', why: 'selection' });
    world = createWorld([{ ...old, version: 2 }, AFFISE]);
    expect(await check(printed({}), binom)).toMatchObject({ state: 'same' });
  });

  it('is not checked where the tracker does not answer', async () => {
    world.failing.set('voluum', 'credentials');
    expect(await check({ visits: '1' })).toEqual({ state: 'not-checked', why: 'no-answer' });
  });
});

/** What the dashboard prints with its settings changed. */
function printed(change: Partial<ReportQuery>): VisibleNumbers {
  const query: ReportQuery = { ...WEEK, timeZone: 'Etc/UTC', groupBy: [], filter: KETO, ...change };
  return print(answerReport(VOLUUM, query, world.clock.now).totals);
}

function print(metrics: Metrics): VisibleNumbers {
  const { visits = 0, clicks = 0, conversions = 0, payout = '0', mediaCost = '0' } = toTexts(metrics);
  const money = (amount: string) => `$${Number(amount).toLocaleString('en', { minimumFractionDigits: 2 })}`;
  const count = (value: number) => value.toLocaleString('en');
  return {
    ...{ visits: count(visits), clicks: count(clicks), conversions: count(conversions) },
    ...{ payout: money(payout), mediaCost: money(mediaCost) },
  };
}

async function check(visible: VisibleNumbers, more: Partial<PageView> = {}) {
  return (await open({ visible, ...more })).own;
}

async function open(more: Partial<PageView>) {
  const view: PageView = {
    dashboard: 'voluum',
    account: null,
    entity: { kind: 'campaign', id: CAMPAIGN_IDS.keto },
    rowsAre: 'offer',
    days: { range: WEEK },
    visible: null,
    readAt: NOON,
    ...more,
  };
  await world.handlers['compare.page'](view, dashboard);
  return world.handlers['compare.panel']({ choice: null, refresh: false }, panel);
}
