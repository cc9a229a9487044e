import { beforeEach, describe, expect, it, vi } from 'vitest';
import { demo } from '@/connectors/demo';
import { lifetime } from '@/entrypoints/background/reports/age';
import { createReports } from '@/entrypoints/background/reports/reports';
import { createRetention } from '@/entrypoints/background/reports/retention';
import { createBudget, REQUESTS_A_DAY } from '@/entrypoints/background/scheduler/budget';
import { addDays, type DayRange, eachDay } from '@/utils/model/day';
import type { Report, ReportQuery, ReportRow } from '@/utils/model/report';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { createReportStore } from '@/utils/store/report-store';
import { openReportDatabase } from '@/utils/store/report-tables';
import { createMemoryArea } from '../store/memory-area';
import { connectionNamed } from '../store/samples';
import { createTestScheduler } from './test-scheduler';

const { recheckDays } = DEFAULT_SETTINGS;
const UTC = 'Etc/UTC';
const THIRTY: DayRange = { from: '2026-10-21', to: '2026-11-19' };
const BY_OFFER: ReportQuery = { ...THIRTY, timeZone: UTC, groupBy: ['offer'] };
const OFFERS = ['1', '2', '3'];

/** A platform whose past can be changed, and the questions it was asked. */
function createPlatform() {
  const clock = { now: '2026-11-20T12:00:00Z' };
  const asked: string[] = [];
  const clicks = new Map<string, number>();
  const now = () => clock.now;

  function rowOf(offer: string, days: readonly string[]): ReportRow {
    const sum = days.reduce((total, day) => total + (clicks.get(`${day} ${offer}`) ?? 10), 0);
    // Half of the visitors come every day.
    return { offer: { id: offer, name: null }, metrics: { clicks: sum, uniqueClicks: 5 + 5 * days.length } };
  }

  async function report(_open: unknown, query: ReportQuery): Promise<Report> {
    const byDay = query.groupBy.includes('day');
    asked.push(`${query.from}..${query.to}${byDay ? '' : ' as one'}`);
    const rows = byDay
      ? eachDay(query).flatMap((day) => OFFERS.map((offer) => ({ ...rowOf(offer, [day]), day })))
      : OFFERS.map((offer) => rowOf(offer, eachDay(query)));
    const told = { currency: 'USD', timeZone: UTC, asOf: now(), complete: true, notes: [] };
    return { ...told, rows, totals: {} };
  }

  const [local, session] = [createMemoryArea(), createMemoryArea()];
  const budget = createBudget(local, now);
  const store = createReportStore(openReportDatabase, () => undefined, now);
  const context = { ...connectionNamed('one'), now };
  const api = { get: unused, post: unused, open: unused };
  const reports = createReports({
    connections: { open: async () => ({ connector: demo, api, context }) },
    collect: { report, entities: unused },
    ...{ store, session, now, scheduler: createTestScheduler({ local, now }), budget },
    settings: { get: async () => DEFAULT_SETTINGS },
  });
  const get = (query = BY_OFFER) => reports.get('one', query);
  return { clock, asked, clicks, store, budget, reports, get, now };
}

let world: ReturnType<typeof createPlatform>;
beforeEach(async () => {
  world = createPlatform();
  await world.store.clear();
});

describe('what is asked again', () => {
  it.each([
    ['the day after', 1, 12],
    ['while clicks move', 2, 12],
    ['while sums are settled', 3, 24],
    ['while sums are settled, to the last', 7, 24],
    ['while conversions are approved', 8, 48],
    ['while conversions are approved, to the last', 60, 48],
    ['when all is final', 61, Number.POSITIVE_INFINITY],
  ])('%s', (_, daysAgo, hours) => {
    const told = { asOf: '2026-11-20T12:00:00Z', complete: true, timeZone: UTC };
    const day = addDays('2026-11-20', -daysAgo);
    expect(lifetime(day, told, UTC, recheckDays) / 3600).toBe(hours);
    const never = { clicks: 0, summaries: 0, conversions: 0 };
    expect(lifetime(day, told, UTC, never)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is one range, whatever days of it are young, and nothing while all are', async () => {
    await world.get();
    expect(world.asked).toEqual(['2026-10-21..2026-11-19']);
    world.clock.now = '2026-11-20T23:00:00Z';
    await world.get();
    expect(world.asked).toHaveLength(1);
    world.clock.now = '2026-11-21T13:00:00Z';
    await world.get({ ...BY_OFFER, from: '2026-10-22', to: '2026-11-20' });
    // The newest day is missing; the seven before are asked again; those before them are young for two days.
    expect(world.asked.slice(1)).toEqual(['2026-11-13..2026-11-20']);
    world.clock.now = '2026-11-22T13:00:00Z';
    await world.get({ ...BY_OFFER, from: '2026-10-23', to: '2026-11-21' });
    expect(world.asked.slice(2)).toEqual(['2026-10-23..2026-11-21']);
  });

  it('waits for tomorrow when the budget of the day is spent; what is missing does not', async () => {
    await world.get();
    world.clock.now = '2026-11-21T13:00:00Z';
    await world.budget.spend('one', REQUESTS_A_DAY);
    await world.get({ ...BY_OFFER, from: '2026-11-10', to: '2026-11-20' });
    expect(world.asked.slice(1)).toEqual(['2026-11-20..2026-11-20']);
    world.clock.now = '2026-11-22T00:01:00Z';
    await world.get({ ...BY_OFFER, from: '2026-11-10' });
    expect(world.asked.slice(2)).toEqual(['2026-11-13..2026-11-19']);
  });

  it('and answered differently stays beside what was said first', async () => {
    const before = await world.get();
    world.clock.now = '2026-11-22T13:00:00Z';
    world.clicks.set('2026-11-02 1', 12).set('2026-11-03 2', 0);
    const after = await world.get();
    const clicks = ({ value }: typeof before) => value?.rows.map(({ metrics }) => metrics.clicks);
    expect([clicks(before), clicks(after)]).toEqual([
      [300, 300, 300],
      [302, 290, 300],
    ]);
    const changes = await world.store.changes('one', THIRTY);
    const clickChanges = changes.filter(({ metric }) => metric === 'clicks');
    expect(clickChanges).toMatchObject([
      { day: '2026-11-02', kind: 'raised', keys: { offer: { id: '1' } }, before: 10, after: 12 },
      { day: '2026-11-03', kind: 'zero', keys: { offer: { id: '2' } }, before: 10, after: 0 },
    ]);
    expect(clickChanges[0]).toMatchObject({
      toldAt: '2026-11-20T12:00:00Z',
      changedAt: '2026-11-22T13:00:00Z',
    });
  });
});

describe('unique counts', () => {
  const uniques = async (query: ReportQuery) =>
    (await world.get(query)).value?.rows.map(({ metrics }) => metrics.uniqueClicks);

  it('of several days are absent unless wanted, and then asked for as one range', async () => {
    expect(await uniques(BY_OFFER)).toEqual([undefined, undefined, undefined]);
    expect(await uniques({ ...BY_OFFER, uniques: true })).toEqual([155, 155, 155]);
    expect(world.asked).toEqual(['2026-10-21..2026-11-19', '2026-10-21..2026-11-19 as one']);
    expect(await uniques({ ...BY_OFFER, uniques: true })).toEqual([155, 155, 155]);
    expect(world.asked).toHaveLength(2);
    // Another range is another question.
    expect(await uniques({ ...BY_OFFER, from: '2026-11-10', uniques: true })).toEqual([55, 55, 55]);
    expect(world.asked.slice(2)).toEqual(['2026-11-10..2026-11-19 as one']);
  });

  it('of a single day, or told apart by day, need no other question', async () => {
    const day = { ...BY_OFFER, from: THIRTY.to, uniques: true };
    expect(await uniques(day)).toEqual([10, 10, 10]);
    const byDay = { ...BY_OFFER, from: '2026-11-18', groupBy: ['offer', 'day'], uniques: true } as const;
    expect(await uniques(byDay)).toEqual([10, 10, 10, 10, 10, 10]);
    expect(world.asked).toEqual(['2026-11-19..2026-11-19', '2026-11-18..2026-11-18']);
  });

  it('are missed by whoever only looks', async () => {
    await world.get();
    const known = await world.reports.known('one', { ...BY_OFFER, uniques: true });
    expect(known.fresh).toBe(false);
    expect(known.value?.rows[0]?.metrics).toEqual({ clicks: 300 });
  });

  it('of a day that stands for a range are dropped while other days are missing', async () => {
    const one = { ...BY_OFFER, from: THIRTY.to };
    await world.get(one);
    const { value } = await world.reports.known('one', { ...BY_OFFER, from: '2026-11-18' });
    expect(value).toMatchObject({ complete: false, rows: [{ metrics: { clicks: 10 } }, {}, {}] });
    expect(value?.rows[0]?.metrics.uniqueClicks).toBeUndefined();
  });
});

it('a window holds only the rows asked for, sorted and filtered, and says how many there are', async () => {
  await world.get();
  const byDay = { ...BY_OFFER, groupBy: ['offer', 'day'] } as const;
  const { value } = await world.reports.window('one', byDay, {
    filter: { offer: ['2', '3'] },
    order: { by: 'day', descending: true },
    from: 1,
    count: 2,
  });
  expect(value).toMatchObject({ of: 60, currency: 'USD', complete: true, totals: { clicks: 900 } });
  expect(value?.rows.map(({ day, offer }) => `${day} ${offer?.id}`)).toEqual([
    '2026-11-19 3',
    '2026-11-18 2',
  ]);
  expect((await world.reports.window('two', byDay, { from: 0, count: 9 })).value).toBeNull();
});

describe('room', () => {
  const announce = vi.fn();
  const settings = { get: async () => ({ keep: { days: 90, megabytes: 5 } }) };
  const common = () => {
    const { store, budget, now } = world;
    return { store, budget, now, settings, announce, isForgetful: () => false };
  };

  it('is told with what may be used, and made by one message', async () => {
    await world.get();
    await world.budget.spend('one', 3);
    const { handlers } = createRetention(common());
    const page = { sender: { class: 'page', tab: null, origin: '' } } as const;
    const told = await handlers['kept.list'](null, page);
    expect(told).toMatchObject({
      connections: [{ connection: 'one', days: 30, oldest: '2026-10-21', rows: 90 }],
      ...{ requestsADay: REQUESTS_A_DAY, limit: { days: 90, megabytes: 5 }, forgetful: false },
    });
    expect(told.connections[0]?.requestsLeft).toBe(REQUESTS_A_DAY - 3);
    expect(told.connections[0]?.bytes).toBeGreaterThan(30_000);
    expect(await handlers['kept.clear'](null, page)).toMatchObject({ connections: [] });
    expect(announce.mock.calls).toEqual([[{ announce: 'changed', what: 'numbers' }]]);
    expect((await world.reports.known('one', BY_OFFER)).value).toBeNull();
  });

  it('is kept within the settings, at most once an hour', async () => {
    const prune = vi.fn(async () => undefined);
    const store = { ...world.store, prune };
    const retention = createRetention({ ...common(), store, settings });
    await Promise.all([retention.tidy(), retention.tidy()]);
    expect(prune.mock.calls).toEqual([[{ first: '2026-08-22', maxBytes: 5_000_000, today: '2026-11-20' }]]);
    world.clock.now = '2026-11-20T12:59:00Z';
    await retention.tidy();
    expect(prune).toHaveBeenCalledTimes(1);
    world.clock.now = '2026-11-20T13:01:00Z';
    await retention.tidy();
    expect(prune).toHaveBeenCalledTimes(2);
  });
});

async function unused(): Promise<never> {
  throw new TypeError('Nothing here asks over a network.');
}
