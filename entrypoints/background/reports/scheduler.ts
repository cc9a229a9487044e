import PQueue from 'p-queue';
import type { Limits } from '@/connectors/connector';

/** Decides when a request starts, and lets many that ask the same wait for one answer. */
export interface Scheduler {
  /** The queue of one connection, for its client: so many requests at once, so much time between two starts. */
  queueFor(connection: string, limits: Pick<Limits, 'concurrency' | 'pause'>): Schedule;
  /** Runs `ask`, or joins who is asking the same already. */
  once<T>(question: string, ask: () => Promise<T>): Flight<T>;
  forget(connection: string): void;
}
export type Schedule = <T>(start: () => Promise<T>) => Promise<T>;

export interface Flight<T> {
  /** Whether somebody else had asked before. */
  joined: boolean;
  answer: Promise<T>;
}

export function createScheduler(): Scheduler {
  const queues = new Map<string, PQueue>();
  const flights = new Map<string, Promise<unknown>>();

  return {
    queueFor(connection, limits) {
      const queue = queues.get(connection) ?? createQueue(limits);
      queues.set(connection, queue);
      return (start) => queue.add(start);
    },
    once<T>(question: string, ask: () => Promise<T>) {
      const underway = flights.get(question);
      // The same question always has the same kind of answer: its text names what is asked.
      if (underway) return { joined: true, answer: underway as Promise<T> };
      const answer = ask().finally(() => flights.delete(question));
      flights.set(question, answer);
      return { joined: false, answer };
    },
    forget(connection) {
      queues.delete(connection);
    },
  };
}

function createQueue({ concurrency, pause }: Pick<Limits, 'concurrency' | 'pause'>): PQueue {
  return new PQueue({ concurrency, ...(pause > 0 && { interval: pause, intervalCap: 1 }) });
}
