import { FIRST_ASKS, FIRST_RANGE, textOf } from '@/utils/messages/first-asks';
import type { MessageName } from '@/utils/messages/map';
import { READY_KEY, type ReadyAnswers } from '@/utils/messages/ready';
import { addDays, dayAt, type Instant, startOf } from '@/utils/model/day';
import type { LockState, Settings } from '@/utils/model/settings';
import type { Summary } from '@/utils/model/summary';
import type { Area } from '@/utils/store/area';

export interface KeeperOptions {
  session: Pick<Area, 'set' | 'remove'>;
  settings: { get(): Promise<Settings> };
  lockState(): Promise<LockState>;
  now: () => Instant;
}

export interface Keeper {
  /** Makes a summary and keeps it, unless something changed meanwhile. */
  keeping(make: () => Promise<Summary>): Promise<Summary>;
  /** Whatever was kept is not told any more. */
  drop(): Promise<void>;
  /** Called before a message is handled: what it may change is dropped first. */
  before(ask: MessageName): Promise<void> | undefined;
}

/** Keeps the popup's first answers ready. While it is locked, or somebody is still being waited for, none are kept. */
export function createKeeper({ session, settings, lockState, now }: KeeperOptions): Keeper {
  let turn: Promise<unknown> = Promise.resolve();
  let drops = 0;

  /** One after another: what is dropped after it was kept must not come back. */
  function inTurn(work: () => Promise<unknown>): Promise<void> {
    const done = turn.then(work).then(() => undefined);
    turn = done.catch(() => undefined);
    return done;
  }

  function drop(): Promise<void> {
    drops++;
    return inTurn(() => session.remove(READY_KEY));
  }

  async function keep(summary: Summary, since: number): Promise<void> {
    const [chosen, lock] = await Promise.all([settings.get(), lockState()]);
    if (lock === 'locked') return;
    const values = new Map<string, unknown>([
      ['settings.get', chosen],
      ['lock.state', lock],
      ['summary.get', summary],
    ]);
    const ready: ReadyAnswers = {
      until: endOfToday(now(), summary.timeZone),
      values: Object.fromEntries(FIRST_ASKS.map((asked) => [textOf(asked), values.get(asked.ask)])),
    };
    await inTurn(async () => {
      if (since === drops) await session.set({ [READY_KEY]: JSON.stringify(ready) });
    });
  }

  return {
    drop,
    before: (ask) => (CHANGING.has(ask) ? drop() : undefined),
    async keeping(make) {
      const since = drops;
      const summary = await make();
      const isWhole = summary.range === FIRST_RANGE && summary.asOf !== null && summary.waiting.length === 0;
      if (isWhole) void keep(summary, since);
      return summary;
    },
  };
}

/** Those after which the popup's first answers are others; numbers that come by themselves are announced. */
const CHANGING: ReadonlySet<MessageName> = new Set([
  ...(['connections.save', 'connections.check', 'connections.remove', 'pasted.save'] as const),
  ...(['settings.set', 'kept.clear', 'transfer.apply'] as const),
  ...(['lock.turn-on', 'lock.turn-off', 'lock.unlock', 'lock.change', 'lock.lock', 'lock.give-up'] as const),
  ...(['links.choose', 'links.choose-here', 'links.undo'] as const),
]);

/** In epoch milliseconds. */
function endOfToday(now: Instant, timeZone: string): number {
  const tomorrow = addDays(dayAt(now, timeZone), 1);
  return Temporal.Instant.from(startOf(tomorrow, timeZone)).epochMilliseconds;
}
