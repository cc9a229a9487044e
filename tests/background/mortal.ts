import type { Area } from '@/utils/store/area';

/** A worker's life: everything that it awaits passes through here, and at one of these points it is killed. */
export type Life = ReturnType<typeof createLife>;

/** @param killAt counted from 1; 0: it lives to the end */
export function createLife(killAt = 0) {
  const never = new Promise<never>(() => undefined);
  const open = new Set<{ abort(): void }>();
  let points = 0;
  let alive = true;
  const { promise: died, resolve: die } = Promise.withResolvers<'killed'>();

  /** False from the point on at which it was killed. */
  function passes(): boolean {
    if (alive && ++points === killAt) {
      alive = false;
      // What a browser does with the transactions of a worker that is gone.
      for (const transaction of open) transaction.abort();
      die('killed');
    }
    return alive;
  }

  /** Two points: before anything has happened, and before anybody hears what has. */
  async function around<Value>(run: () => Value | Promise<Value>): Promise<Value> {
    if (!passes()) return never;
    const [result] = await Promise.allSettled([run()]);
    if (!passes()) return never;
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  }

  /** A database, or anything that was got from it: dies with its worker. */
  function mortal<Thing extends object>(thing: Thing): Thing {
    return new Proxy(thing, {
      get(_, name) {
        const value: unknown = Reflect.get(thing, name);
        if (value instanceof Promise) return around(() => value);
        if (typeof value === 'object' && value !== null && name !== 'error') return mortal(value);
        if (typeof value !== 'function') return value;
        return (...parameters: unknown[]) => {
          if (!AT_ONCE.has(String(name))) return around(() => value.apply(thing, parameters));
          if (!alive) throw new Error('This worker was killed.');
          const result = value.apply(thing, parameters);
          if (name === 'transaction') track(result);
          return typeof result === 'object' && result !== null ? mortal(result) : result;
        };
      },
    });
  }

  function track(transaction: Transaction): void {
    open.add(transaction);
    const end = () => void open.delete(transaction);
    transaction.done.then(end, end);
  }

  return {
    around,
    mortal,
    died,
    points: () => points,
    area: (area: Area): Area => ({
      get: (keys) => around(() => area.get(keys)),
      set: (items) => around(() => area.set(items)),
      remove: (keys) => around(() => area.remove(keys)),
    }),
    /** A request that has left arrives, whatever becomes of who sent it. */
    fetch:
      (ask: typeof fetch): typeof fetch =>
      (...request) =>
        around(() => ask(...request)),
  };
}

/** What of a database answers at once. */
const AT_ONCE = new Set(['transaction', 'objectStore', 'index', 'close', 'abort', 'commit']);

interface Transaction {
  done: Promise<unknown>;
  abort(): void;
}
