import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { How } from '@/entrypoints/background/reports/filling';
import { advanced, newJob, nextStep } from '@/entrypoints/background/sync/plan';
import { createRefresh } from '@/entrypoints/background/sync/refresh';
import { createSync, type Sync } from '@/entrypoints/background/sync/sync';
import { countDays, type DayRange, eachDay } from '@/utils/model/day';
import type { Failure } from '@/utils/model/errors';
import { DEFAULT_SETTINGS, REFRESH_MINUTES } from '@/utils/model/settings';
import type { SyncProgress } from '@/utils/model/sync';
import { createSyncStore } from '@/utils/store/sync-store';
import { createMemoryArea } from '../store/memory-area';

const TODAY = '2026-11-20';
const NOON = Date.parse('2026-11-20T12:00:00Z');
const page = { sender: { class: 'page', tab: null, origin: '' } } as const;

let world: ReturnType<typeof createSyncWorld>;
beforeEach(() => {
  world = createSyncWorld();
});

describe('the steps of a sync', () => {
  it('hold 90 days once each, newest first: the last seven days and today, then 14 at a time', () => {
    const steps = stepsOf(TODAY);
    expect(steps[0]).toEqual({ from: '2026-11-13', to: TODAY });
    expect(steps.slice(1, -1).every((step) => countDays(step) === 14)).toBe(true);
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
        (date) => {
          const today = date.toISOString().slice(0, 10);
          const days = stepsOf(today).flatMap((step) => eachDay(step).reverse());
          expect(days).toEqual(eachDay(newJob('one', today).days).reverse());
          expect(days).toHaveLength(90);
        },
      ),
    );
  });
});

describe('a sync', () => {
  it('asks the first step as somebody who waits, the others behind everybody', async () => {
    await world.sync.start('one');
    expect(world.asked.map(({ from, to, urgency }) => [`${from}..${to}`, urgency])).toEqual([
      ['2026-11-13..2026-11-20', 'foreground'],
      ['2026-10-30..2026-11-12', 'background'],
      ['2026-10-16..2026-10-29', 'background'],
      ['2026-10-02..2026-10-15', 'background'],
      ['2026-09-18..2026-10-01', 'background'],
      ['2026-09-04..2026-09-17', 'background'],
      ['2026-08-23..2026-09-03', 'background'],
    ]);
    expect(await world.list()).toEqual([]);
    expect(world.state.alarm).toBeNull();
  });

  it('keeps and announces how far it is after each page', async () => {
    const seen: SyncProgress[] = [];
    world.announce.mockImplementation(async () => void seen.push(...(await world.list())));
    world.state.pages = [500, 320];
    await world.sync.start('one');
    const bars = seen.map(({ daysDone, daysAll, pages, rows }) => `${daysDone}/${daysAll} ${pages} ${rows}`);
    expect(bars).toEqual(
      expect.arrayContaining(['0/90 1 500', '8/90 2 820', '8/90 3 1320', '78/90 14 5740']),
    );
    expect(seen.every(({ state }) => state === 'running')).toBe(true);
  });

  it('that is stopped asks nothing more, ends what is under way, and starts anew only when told', async () => {
    world.state.onPage = () => void world.sync.stop('one');
    await world.sync.start('one');
    expect(world.asked).toHaveLength(1);
    expect(world.asked[0]?.signal?.aborted).toBe(true);
    expect([await world.list(), world.state.alarm, world.local.items.size]).toEqual([[], null, 0]);
    world.state.onPage = () => undefined;
    world.restart();
    await world.sync.resume();
    expect(world.asked).toHaveLength(1);
    await world.sync.start('one');
    expect(world.asked).toHaveLength(8);
  });

  it('waits as long as a platform asks, through restarts, and is woken by an alarm', async () => {
    world.failAt(3, { kind: 'rate-limit', message: '', retryAfter: 3600 });
    await world.sync.start('one');
    expect(await world.list()).toMatchObject([
      { state: 'waiting', daysDone: 22, failure: { kind: 'rate-limit' } },
    ]);
    expect(world.state.alarm).toBe(NOON + 3601 * 1000);
    for (const minutes of [10, 49]) {
      world.pass(minutes * 60_000);
      world.restart();
      await world.sync.resume();
    }
    expect(world.asked).toHaveLength(3);
    world.pass(61_000 + 60_000);
    world.restart();
    await world.sync.resume();
    expect(world.asked[3]).toMatchObject({ from: '2026-10-16', to: '2026-10-29' });
    expect(await world.list()).toEqual([]);
  });

  it('is told by its card that a key is refused, and tries no more', async () => {
    world.failAt(2, { kind: 'credentials', message: 'refused' });
    await world.sync.start('one');
    expect(await world.list()).toMatchObject([{ state: 'failed', failure: { kind: 'credentials' } }]);
    expect(world.state.alarm).toBeNull();
    world.pass(10 * 3600_000);
    await world.sync.resume();
    expect(world.asked).toHaveLength(2);
  });

  it('gives up after a dozen failures in a row, each later than the one before may be', async () => {
    world.failAt(1, { kind: 'unavailable', message: '' }, Number.POSITIVE_INFINITY);
    await world.sync.start('one');
    for (let turn = 0; turn < 30; turn++) {
      world.pass(16 * 60_000);
      await world.sync.resume();
    }
    expect(world.asked).toHaveLength(13);
    expect(await world.list()).toMatchObject([{ state: 'failed' }]);
  });

  it('is quiet while the machine is offline, and does not count that', async () => {
    world.state.isOnline = false;
    await world.sync.start('one');
    for (let turn = 0; turn < 30; turn++) {
      world.pass(61_000);
      await world.sync.resume();
    }
    expect(world.asked).toHaveLength(0);
    expect(world.state.alarm).toBeGreaterThan(0);
    world.state.isOnline = true;
    await world.sync.resume();
    expect(await world.list()).toEqual([]);
  });

  it('of one connection does not wait for another, and one that fails does not hold it back', async () => {
    world.failAt(1, { kind: 'access', message: '' });
    await Promise.all([world.sync.start('one'), world.sync.start('two')]);
    expect(await world.list()).toMatchObject([{ connection: 'one', state: 'failed' }]);
    expect(world.asked.filter(({ connection }) => connection === 'two')).toHaveLength(7);
  });

  it('rests while it is locked, rings nobody, and goes on afterwards where it was', async () => {
    const locked: Failure = { kind: 'cancelled', message: 'locked', sign: 'locked' };
    world.failAt(2, locked, 2);
    world.state.onPage = () => {
      world.state.isLocked = world.asked.length === 1;
    };
    await world.sync.start('one');
    expect(await world.list()).toMatchObject([{ daysDone: 8, state: 'running', failure: null }]);
    world.state.isLocked = true;
    await world.sync.resume();
    expect([world.asked.length, world.state.alarm]).toEqual([2, null]);
    world.state.isLocked = false;
    await world.sync.resume();
    expect(await world.list()).toEqual([]);
    expect(world.asked[2]).toMatchObject({ from: '2026-10-30', to: '2026-11-12' });
  });

  it('that is paused ends what is under way and stays in the list', async () => {
    world.state.onPage = () => world.sync.pause();
    await world.sync.start('one');
    expect(world.asked).toHaveLength(1);
    expect(world.asked[0]?.signal?.aborted).toBe(true);
    expect(await world.list()).toMatchObject([{ daysDone: 0, failure: null }]);
    world.state.onPage = () => undefined;
    await world.sync.resume();
    expect(await world.list()).toEqual([]);
  });

  it('that another version wrote is not taken up', async () => {
    world.local.items.set('sync', [{ connection: 'one' }]);
    await world.sync.resume();
    expect([await world.list(), world.asked]).toEqual([[], []]);
  });
});

describe('the background refresh', () => {
  it.each(REFRESH_MINUTES)('rings every %i minutes, as the settings say', async (refreshMinutes) => {
    const alarms = { every: vi.fn(async () => undefined), clear: vi.fn(async () => undefined) };
    const refresh = createRefresh({
      ...{ alarms, today: async () => TODAY, isOnline: () => true, onAnswer: vi.fn() },
      ...{ reports: { get: vi.fn() }, questionsOfPairs: async () => [] },
      settings: { get: async () => ({ ...DEFAULT_SETTINGS, refreshMinutes }) },
    });
    await refresh.ensure();
    expect(alarms.every.mock.calls).toEqual(refreshMinutes ? [['refresh', refreshMinutes]] : []);
    expect(alarms.clear).toHaveBeenCalledTimes(refreshMinutes ? 0 : 1);
  });

  it('asks today of linked pairs, behind everybody who waits, and nothing while offline', async () => {
    const get = vi.fn(async () => ({ value: null, failure: null, fresh: true }));
    const query = { from: TODAY, to: TODAY, timeZone: 'Etc/UTC', groupBy: ['offer' as const] };
    const questionsOfPairs = vi.fn(async () => [{ connection: 'one', query }]);
    const onAnswer = vi.fn();
    let online = false;
    const refresh = createRefresh({
      alarms: { every: async () => undefined, clear: async () => undefined },
      ...{ today: async () => TODAY, isOnline: () => online, onAnswer, reports: { get }, questionsOfPairs },
      settings: { get: async () => DEFAULT_SETTINGS },
    });
    await refresh.run();
    expect(get).not.toHaveBeenCalled();
    online = true;
    await refresh.run();
    expect(questionsOfPairs).toHaveBeenCalledWith({ from: TODAY, to: TODAY });
    expect(get.mock.calls).toEqual([['one', query, { urgency: 'background' }]]);
    expect(onAnswer).toHaveBeenCalledTimes(1);
  });
});

function stepsOf(today: string): DayRange[] {
  const steps: DayRange[] = [];
  let job = newJob('one', today);
  for (let step = nextStep(job); step; step = nextStep(job)) {
    steps.push(step);
    job = advanced(job, step);
  }
  return steps;
}

/** The sync over reports that answer at once. */
function createSyncWorld() {
  const local = createMemoryArea();
  const announce = vi.fn<(...announced: unknown[]) => unknown>();
  const asked: (DayRange & How & { connection: string })[] = [];
  const state = {
    time: NOON,
    alarm: null as number | null,
    pages: [100],
    isOnline: true,
    isLocked: false,
    onPage: () => undefined as unknown,
    failing: null as { from: number; until: number; failure: Failure } | null,
  };

  function start(): Sync {
    return createSync({
      store: createSyncStore(local),
      reports: {
        async get(connection, query, how = {}) {
          asked.push({ connection, ...query, ...how });
          const { failing } = state;
          const isFailing = failing && asked.length >= failing.from && asked.length <= failing.until;
          if (isFailing) return { value: null, fresh: true, failure: failing.failure };
          for (const rows of state.pages) {
            await how.onPage?.(rows);
            state.onPage();
          }
          return { value: null, fresh: true, failure: null };
        },
      },
      questionsOf: async (_, range) => [{ ...range, timeZone: 'Etc/UTC', groupBy: ['offer'] }],
      today: async () => TODAY,
      alarms: {
        async from(_, when) {
          state.alarm = when;
        },
        async clear() {
          state.alarm = null;
        },
      },
      announce,
      now: () => new Date(state.time).toISOString(),
      random: () => 0.5,
      isOnline: () => state.isOnline,
      isLocked: async () => state.isLocked,
    });
  }

  const world = {
    ...{ local, announce, asked, state },
    sync: start(),
    list: async (): Promise<SyncProgress[]> => world.sync.handlers['sync.list'](null, page),
    pass(milliseconds: number) {
      state.time += milliseconds;
    },
    restart() {
      world.sync = start();
    },
    failAt(from: number, failure: Failure, until = from) {
      state.failing = { from, until, failure };
    },
  };
  return world;
}
