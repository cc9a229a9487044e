import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { countDays } from '@/utils/model/day';
import { ACCOUNTS } from '../connectors/accounts';
import { NOW, WEEK } from '../connectors/ask';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { forgetDatabases } from '../store/traces';
import { createDisk, createWorker, type Household } from './sync-world';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(async () => {
  await platforms.stop();
  await forgetDatabases();
});
/** Of the newest request: its time is over when the platform is asked for too much, not when this machine is slow. */
let timeOut = new AbortController();
beforeEach(async () => {
  await forgetDatabases();
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    timeOut = new AbortController();
    return timeOut.signal;
  });
});

const query = { ...WEEK, groupBy: ['offer' as const] };

it('a range that takes too long is asked for in halves, and no longer one is tried again', async () => {
  const world = createSlowWorld(4);
  const { failure, value } = await world.worker().reports.get('one', query);
  expect(failure).toBeNull();
  expect(value).toMatchObject({ complete: true, totals: { conversions: 771 } });
  expect(world.lengths).toEqual([7, 4, 3]);
  await world.worker().reports.get('one', { ...query, from: '2026-02-20' }, { refresh: true });
  expect(world.lengths.slice(3)).toEqual([4, 4, 4, 4, 2]);
});

it('a platform too slow for half of it too gets its rest, and smaller pieces after that', async () => {
  const world = createSlowWorld(2);
  const first = await world.worker().reports.get('one', query);
  expect(first).toMatchObject({ value: null, failure: { sign: 'time-out' } });
  world.pass(61_000);
  const second = await world.worker().reports.get('one', query);
  expect(second).toMatchObject({ failure: null, value: { complete: true, totals: { conversions: 771 } } });
  expect(world.lengths).toEqual([7, 4, 2, 2, 2, 1]);
});

it('a single day is not halved', async () => {
  const world = createSlowWorld(0);
  const { failure } = await world.worker().reports.get('one', { ...query, to: query.from });
  expect([failure?.sign, world.lengths]).toEqual(['time-out', [1]]);
});

it('a platform that never answers hears of us five times in ten minutes at most', async () => {
  const world = createSlowWorld(0);
  for (let turn = 0; turn < 30; turn++, world.pass(20_000)) {
    await world.worker().reports.get('one', query, { refresh: true });
  }
  expect(world.lengths.length).toBeGreaterThan(2);
  expect(world.lengths.length).toBeLessThanOrEqual(5);
});

/** A platform that answers no range of more than so many days. */
function createSlowWorld(most: number) {
  const account = ACCOUNTS.get('Affise affiliate')?.(platforms);
  if (!account) throw new Error('no such account');
  const limits = { ...account.connector.limits, pause: 0 };
  const lengths: number[] = [];
  let time = Date.parse(NOW);
  const household: Household = {
    accounts: new Map([['one', { ...account, connector: { ...account.connector, limits } }]]),
    now: () => new Date(time).toISOString(),
    pass: (milliseconds) => {
      time += milliseconds;
    },
    questionsOf: () => [],
    async fetch(input, init) {
      const request = new Request(input, init);
      const { searchParams } = new URL(request.url);
      const from = searchParams.get('filter[date_from]') ?? '';
      const to = searchParams.get('filter[date_to]') ?? '';
      lengths.push(countDays({ from, to }));
      if (countDays({ from, to }) <= most) return fetch(request);
      timeOut.abort(new DOMException('Too late', 'TimeoutError'));
      throw request.signal.reason;
    },
  };
  const disk = createDisk();
  return {
    lengths,
    pass: household.pass ?? (() => undefined),
    worker: () => createWorker(disk, household),
  };
}
