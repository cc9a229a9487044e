import PQueue from 'p-queue';
import type { Limits } from '@/connectors/connector';
import { type Failure, PlatformError, toFailure } from '@/utils/model/errors';
import type { HostState } from '@/utils/model/host';
import type { HostStore } from '@/utils/store/host-store';
import type { Hurry } from './flights';
import { afterAnswer, afterFailure, isPassing, isTripped, waitOf } from './host-health';
import { stayAwake } from './stay-awake';

export type Schedule = <T>(start: () => Promise<T>) => Promise<T>;

/** Decides when each request starts. What it knows of a host outlives the worker. */
export interface Hosts {
  /** How the requests of one flight start: all connections on a host share its queue, its pace and its rests. */
  scheduleOf(host: string, limits: Pace, hurry: Hurry): Schedule;
  /** Nothing of it is kept. */
  forget(host: string): Promise<void>;
}
type Pace = Pick<Limits, 'concurrency' | 'pause'>;

export interface HostsOptions {
  store: HostStore;
  /** Epoch milliseconds. */
  clock: () => number;
  /** 0 to 1. */
  random: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  /** A light call of an extension API. */
  touch: () => void;
}

interface Host {
  name: string;
  queue: PQueue;
  loaded: Promise<void>;
  /** Undefined: its last call went well. */
  state?: HostState | undefined;
  /** The newest call; of a host that is tried after a rest the only one. Settles when it is known how it went. */
  probe?: Promise<void> | undefined;
}

export function createHosts({ store, clock, random, sleep, touch }: HostsOptions): Hosts {
  const hosts = new Map<string, Host>();
  let turns = 0;

  function hostOf(name: string, pace: Pace): Host {
    const known = hosts.get(name);
    if (known) return known;
    const loaded = store.get(name).then((state) => {
      host.state = state;
    });
    const host: Host = { name, queue: createQueue(pace), loaded };
    hosts.set(name, host);
    return host;
  }

  async function note(host: Host, state: HostState | undefined): Promise<void> {
    // A call that was under way when the host was forgotten leaves no trace.
    if (state === host.state || hosts.get(host.name) !== host) return;
    host.state = state;
    await store.set(host.name, state);
  }

  /** Waits as long as is worth waiting. @throws PlatformError the last failure, where the host rests for longer. */
  async function admit(host: Host): Promise<() => void> {
    await host.loaded;
    for (let { state } = host; state; state = host.state) {
      const wait = waitOf(state, clock());
      if (wait > PATIENCE) throw resting(state.failure, wait);
      if (wait > 0) await sleep(wait);
      else if (isTripped(state) && host.probe) await host.probe;
      else break;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    host.probe = promise;
    return () => {
      if (host.probe === promise) host.probe = undefined;
      resolve();
    };
  }

  async function callOnce<T>(host: Host, start: () => Promise<T>): Promise<T> {
    const leave = await admit(host);
    const began = clock();
    try {
      const answer = await stayAwake(start, touch);
      await note(host, afterAnswer(host.state, began));
      return answer;
    } catch (error) {
      const times = { now: clock(), began, random: random() };
      await note(host, afterFailure(host.state, toFailure(error), times));
      throw error;
    } finally {
      leave();
    }
  }

  async function call<T>(host: Host, start: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await callOnce(host, start);
      } catch (error) {
        const wait = host.state ? waitOf(host.state, clock()) : 0;
        if (tries >= MOST_TRIES || wait > PATIENCE || !isPassing(toFailure(error))) throw error;
      }
    }
  }

  /** In the queue of its host, foreground first; moved forward when somebody starts to wait for it. */
  async function inTurn<T>({ queue }: Host, hurry: Hurry, run: () => Promise<T>): Promise<T> {
    const id = `${++turns}`;
    const started = hurry.onRaised(() => queue.setPriority(id, PRIORITIES.foreground));
    const task = () => {
      started();
      return run();
    };
    return queue.add(task, { id, priority: PRIORITIES[hurry.urgency] });
  }

  return {
    scheduleOf(name, pace, hurry) {
      const host = hostOf(name, pace);
      return (start) => inTurn(host, hurry, () => call(host, start));
    },
    async forget(name) {
      hosts.delete(name);
      await store.set(name, undefined);
    },
  };
}

/** Milliseconds that a request waits for its host; whoever would have to wait longer is told so instead. */
const PATIENCE = 10_000;
const MOST_TRIES = 3;
const PRIORITIES = { foreground: 1, background: 0 };

function createQueue({ concurrency, pause }: Pace): PQueue {
  return new PQueue({ concurrency, ...(pause > 0 && { interval: pause, intervalCap: 1 }) });
}

function resting({ kind, message, ...more }: Failure, wait: number): PlatformError {
  return new PlatformError(kind, message, { ...more, retryAfter: Math.ceil(wait / 1000) });
}
