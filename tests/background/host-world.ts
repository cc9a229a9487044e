import { type Hurry, WAITED_FOR } from '@/entrypoints/background/scheduler/flights';
import { createHosts } from '@/entrypoints/background/scheduler/hosts';
import { type Failure, type FailureKind, PlatformError } from '@/utils/model/errors';
import { createHostStore } from '@/utils/store/host-store';
import { createMemoryArea } from '../store/memory-area';

export const HOST = 'api.acme.test';
const PACE = { concurrency: 2, pause: 0 };

export type HostWorld = ReturnType<typeof createHostWorld>;

/** Hosts on a clock of their own: waiting makes it go on. */
export function createHostWorld() {
  const local = createMemoryArea();
  const slept: number[] = [];
  const calls: string[] = [];
  const underway = new Map<string, number>();
  const most = new Map<string, number>();
  let time = Date.UTC(2026, 10, 20, 12);
  let touched = 0;
  let held = Promise.resolve();
  let failing: { error: PlatformError; lasts: number; left: number } | null = null;

  const start = () =>
    createHosts({
      store: createHostStore(local),
      clock: () => time,
      random: () => 0.5,
      sleep: async (wait) => {
        slept.push(wait);
        time += wait;
      },
      touch: () => void touched++,
    });
  let hosts = start();

  async function answerAs(host: string): Promise<void> {
    calls.push(host);
    const now = (underway.get(host) ?? 0) + 1;
    underway.set(host, now);
    most.set(host, Math.max(now, most.get(host) ?? 0));
    const fault = failing && failing.left-- > 0 ? failing : null;
    if (host === HOST) await held;
    underway.set(host, (underway.get(host) ?? 0) - 1);
    if (!fault) return;
    time += fault.lasts;
    throw fault.error;
  }

  return {
    local,
    slept,
    get hosts() {
      return hosts;
    },
    time: () => time,
    touched: () => touched,
    calls: (host: string) => calls.filter((called) => called === host).length,
    most: (host: string) => most.get(host) ?? 0,
    pass(milliseconds: number) {
      time += milliseconds;
    },
    /** A new worker on the same storage. */
    restart() {
      hosts = start();
    },
    /** Every call fails from now on; null: all is well again. */
    fail(
      kind: FailureKind | null,
      more: Omit<Failure, 'kind' | 'message'> = {},
      lasts = 0,
      times = Number.POSITIVE_INFINITY,
    ) {
      failing = kind && { error: new PlatformError(kind, 'failed', more), lasts, left: times };
    },
    /** The host does not answer until the returned function is called. */
    hold(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    ask<T = void>({
      host = HOST,
      pace = PACE,
      hurry = WAITED_FOR as Hurry,
      answer = async () => undefined as T,
    }: {
      host?: string;
      pace?: typeof PACE;
      hurry?: Hurry;
      answer?: () => Promise<T>;
    } = {}): Promise<T> {
      return hosts.scheduleOf(
        host,
        pace,
        hurry,
      )(async () => {
        await answerAs(host);
        return answer();
      });
    },
  };
}
