import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFinder, READY_KEY } from '@/entrypoints/background/ready/find';
import { createKeeper } from '@/entrypoints/background/ready/keep';
import { FIRST_ASKS } from '@/utils/messages/first-asks';
import type { MessageName } from '@/utils/messages/map';
import { DEFAULT_SETTINGS, type LockState } from '@/utils/model/settings';
import type { Summary } from '@/utils/model/summary';
import { createMemoryArea } from '../store/memory-area';

const NOW = '2025-11-08T22:30:00Z';
const WHOLE = {
  ...{ range: '7d', timeZone: 'Europe/Berlin', asOf: '2025-11-08T10:00:00Z', waiting: [], connections: [] },
  ...{ days: { from: '2025-11-01', to: '2025-11-07' }, before: null, open: false, ledgers: [], offers: [] },
} satisfies Summary;

beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

describe('the popup’s first answers', () => {
  it('are ready for a worker that wakes, once a summary has been made', async () => {
    const { keeper, find } = createStand();
    expect(await Promise.all(FIRST_ASKS.map(find))).toEqual([undefined, undefined, undefined]);
    await kept(keeper.keeping(async () => WHOLE));
    expect(await Promise.all(FIRST_ASKS.map(find))).toEqual([DEFAULT_SETTINGS, 'off', WHOLE]);
    expect(await find({ ask: 'summary.get', payload: { range: '7d', refresh: true } })).toBeUndefined();
    expect(await find({ ask: 'connections.list', payload: null })).toBeUndefined();
  });

  it.each<[string, Partial<Summary>, LockState]>([
    ['of other days', { range: '30d' }, 'off'],
    ['while somebody is waited for', { waiting: ['one'] }, 'off'],
    ['that knows no number', { asOf: null }, 'off'],
    ['while it is locked', {}, 'locked'],
  ])('are not made of a summary %s', async (_, told, lock) => {
    const { keeper, area } = createStand(lock);
    await kept(keeper.keeping(async () => ({ ...WHOLE, ...told })));
    expect(area.items.size).toBe(0);
  });

  it('end with the day of their zone: another day has other seven days', async () => {
    const { keeper, find, wake } = createStand();
    await kept(keeper.keeping(async () => WHOLE));
    expect(await find(FIRST_ASKS[2])).toEqual(WHOLE);
    // Midnight in Berlin.
    vi.setSystemTime('2025-11-08T23:00:00Z');
    expect(await wake()(FIRST_ASKS[2] ?? NOBODY)).toBeUndefined();
  });

  it.each<MessageName>(['lock.lock', 'settings.set', 'connections.remove', 'links.choose', 'kept.clear'])(
    'are gone before %s is handled',
    async (ask) => {
      const { keeper, area } = createStand();
      await kept(keeper.keeping(async () => WHOLE));
      expect(area.items.has(READY_KEY)).toBe(true);
      await keeper.before(ask);
      expect(area.items.size).toBe(0);
    },
  );

  it('stay for a message that changes nothing', () => {
    expect(createStand().keeper.before('connections.list')).toBeUndefined();
  });

  it('are not kept of a summary that was made before something changed', async () => {
    const { keeper, area } = createStand();
    const { promise, resolve } = Promise.withResolvers<Summary>();
    const making = keeper.keeping(() => promise);
    await keeper.drop();
    resolve(WHOLE);
    await kept(making);
    expect(area.items.size).toBe(0);
  });
});

function createStand(lock: LockState = 'off') {
  const area = createMemoryArea();
  const keeper = createKeeper({
    session: area,
    settings: { get: async () => DEFAULT_SETTINGS },
    lockState: async () => lock,
    now: () => new Date().toISOString(),
  });
  const wake = () => createFinder(() => area);
  // Each a worker of its own: one reads only once.
  return { area, keeper, wake, find: (asked: Asked | undefined) => wake()(asked ?? NOBODY) };
}

type Asked = Parameters<ReturnType<typeof createFinder>>[0];
const NOBODY: Asked = { ask: '', payload: null };

/** Keeping goes on behind the answer. */
async function kept(made: Promise<unknown>): Promise<void> {
  await made;
  await new Promise((resolve) => setTimeout(resolve, 5));
}
