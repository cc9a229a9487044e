import { expect, it, vi } from 'vitest';
import { profileOf } from '@/connectors/profiles';
import { createAlarms } from '@/entrypoints/background/browser/alarms';
import { createQuestions } from '@/entrypoints/background/sync/questions';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { AFFISE, AFFISE_ADMIN, NOON, VOLUUM } from './connections';
import { createWorld } from './world';

const RANGE = { from: '2026-11-20', to: '2026-11-20' };

it('of pairs: what the linked connections are compared by, and nothing before a link is known', async () => {
  const { world, questions } = start([VOLUUM, AFFISE]);
  expect(await questions.ofPairs(RANGE)).toEqual([]);
  for (const id of ['voluum', 'affise']) await world.reports.entities(id, 'offer');
  const asked = await questions.ofPairs(RANGE);
  expect(asked.map(({ connection, query }) => [connection, query.groupBy])).toEqual([
    ['voluum', ['campaign', 'offer', 'day']],
    ['affise', ['offer', 'day']],
  ]);
  expect(asked.every(({ query }) => query.from === RANGE.from && query.to === RANGE.to)).toBe(true);
  expect(world.asked).toHaveLength(0);
});

it('of one connection: its own numbers first, then what it is compared by, each once', async () => {
  const { world, questions } = start([VOLUUM, AFFISE, AFFISE_ADMIN]);
  expect((await questions.of('voluum', RANGE)).map(({ groupBy }) => groupBy)).toEqual([
    ['campaign', 'offer', 'day'],
  ]);
  expect((await questions.of(AFFISE_ADMIN.id, RANGE)).map(({ groupBy }) => groupBy)).toEqual([[]]);
  for (const { id } of [VOLUUM, AFFISE, AFFISE_ADMIN]) await world.reports.entities(id, 'offer');
  const staff = await questions.of(AFFISE_ADMIN.id, RANGE);
  expect(staff.map(({ groupBy, filter }) => [groupBy, filter])).toEqual([
    [[], undefined],
    [['offer', 'day'], { affiliate: ['1182'] }],
    [['offer', 'day'], { affiliate: ['9999'] }],
  ]);
  expect(await questions.of('nobody', RANGE)).toEqual([]);
});

it('today is the day of the popup: in the chosen zone, else the first tracker’s', async () => {
  expect(await start([VOLUUM]).questions.today()).toBe('2026-11-20');
  expect(await start([VOLUUM], 'Pacific/Kiritimati').questions.today()).toBe('2026-11-21');
});

it('an alarm that rings as it should is left as it is, for setting it anew would put it off', async () => {
  const set = new Map<string, { periodInMinutes: number }>();
  const create = vi.fn((name: string, alarm: { periodInMinutes: number }) => void set.set(name, alarm));
  const browser = {
    alarms: {
      ...{ create, get: async (name: string) => set.get(name), onAlarm: { addListener: vi.fn() } },
      clear: async (name: string) => set.delete(name),
    },
  };
  const alarms = createAlarms(browser as never);
  await alarms.every('refresh', 15);
  await alarms.every('refresh', 15);
  expect(create).toHaveBeenCalledTimes(1);
  await alarms.every('refresh', 60);
  expect(set.get('refresh')).toEqual({ periodInMinutes: 60, delayInMinutes: 60 });
  await alarms.from('sync', 1_000);
  await alarms.from('sync', 2_000);
  expect(set.get('sync')).toEqual({ when: 2_000, periodInMinutes: 1 });
  await alarms.clear('sync');
  expect([...set.keys()]).toEqual(['refresh']);
});

function start(connections: Parameters<typeof createWorld>[0], timeZone: string | null = null) {
  const world = createWorld(connections);
  const questions = createQuestions({
    ...{ links: world.links, reports: world.reports, profileOf, now: () => NOON, machineZone: 'Etc/UTC' },
    connections: { all: async () => [...connections] },
    settings: { get: async () => ({ ...DEFAULT_SETTINGS, timeZone }) },
  });
  return { world, questions };
}
