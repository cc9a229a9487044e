import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeeper } from '@/entrypoints/background/ready';
import { FIRST_ASKS, textOf } from '@/utils/messages/first-asks';
import type { MessageName } from '@/utils/messages/map';
import { READY_KEY, readReady } from '@/utils/messages/ready';
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
  it('are ready, all of them, once a summary has been made', async () => {
    const { keeper, area } = createStand();
    expect(await readReady(area)).toBeUndefined();
    await kept(keeper.keeping(async () => WHOLE));
    const answers: unknown[] = [DEFAULT_SETTINGS, 'off', WHOLE];
    expect(await readReady(area)).toEqual(
      Object.fromEntries(FIRST_ASKS.map((asked, at) => [textOf(asked), answers[at]])),
    );
  });

  it.each([
    ['not a text', 7],
    ['no JSON', '{'],
    ['of another shape', '[]'],
    ['nothing', 'null'],
  ])('are not there where what was kept is %s', async (_, kept) => {
    const { area } = createStand();
    await area.set({ [READY_KEY]: kept });
    expect(await readReady(area)).toBeUndefined();
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
    const { keeper, area } = createStand();
    await kept(keeper.keeping(async () => WHOLE));
    expect(await readReady(area)).toBeDefined();
    // Midnight in Berlin.
    vi.setSystemTime('2025-11-08T23:00:00Z');
    expect(await readReady(area)).toBeUndefined();
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
  return { area, keeper };
}

/** Keeping goes on behind the answer. */
async function kept(made: Promise<unknown>): Promise<void> {
  await made;
  await new Promise((resolve) => setTimeout(resolve, 5));
}
