import { z } from 'zod/mini';
import type { Day, DayRange, Instant } from '@/utils/model/day';
import type { Failure } from '@/utils/model/errors';
import { once } from '@/utils/model/once';
import type { Area } from './area';
import { failureSchema } from './connection-schema';

/** The fetching of one connection's older days, as it goes on after the worker was killed. */
export interface SyncJob {
  connection: string;
  days: DayRange;
  /** From this day on everything is there; null: nothing yet. */
  doneFrom: Day | null;
  /** Of the steps that are done, and of the one under way. */
  done: Amount;
  step: Amount;
  /** Failures in a row. */
  attempts: number;
  failure: Failure | null;
  /** Goes on then, not before; null with a failure: it does not go on by itself. */
  notBefore: Instant | null;
}

interface Amount {
  pages: number;
  rows: number;
}

export interface SyncStore {
  list(): Promise<SyncJob[]>;
  put(job: SyncJob): Promise<void>;
  /** Writes it only while it is there: one that was stopped meanwhile stays away. */
  update(job: SyncJob): Promise<void>;
  remove(connection: string): Promise<void>;
}

/** One record for all: a waking worker looks at it first. */
export function createSyncStore(area: Area): SyncStore {
  // Reading, changing and writing back is one step: the next one waits until the last one is done.
  let last: Promise<unknown> = Promise.resolve();

  async function list(): Promise<SyncJob[]> {
    const kept = schema().safeParse((await area.get(KEY))[KEY]);
    return kept.success ? kept.data : [];
  }

  function change(edit: (jobs: SyncJob[]) => SyncJob[]): Promise<void> {
    const step = last.then(async () => {
      const jobs = edit(await list());
      await (jobs.length > 0 ? area.set({ [KEY]: jobs }) : area.remove(KEY));
    });
    last = Promise.allSettled([step]);
    return step;
  }

  const without = (jobs: SyncJob[], id: string) => jobs.filter(({ connection }) => connection !== id);

  return {
    list,
    put: (job) => change((jobs) => [...without(jobs, job.connection), job]),
    update: (job) => change((jobs) => jobs.map((kept) => (kept.connection === job.connection ? job : kept))),
    remove: (connection) => change((jobs) => without(jobs, connection)),
  };
}

const KEY = 'sync';
const amount = once(() => z.object({ pages: z.int(), rows: z.int() }));
const schema = once(
  (): z.ZodMiniType<SyncJob[]> =>
    z.array(
      z.object({
        connection: z.string(),
        days: z.object({ from: z.string(), to: z.string() }),
        doneFrom: z.nullable(z.string()),
        done: amount(),
        step: amount(),
        attempts: z.int(),
        failure: z.nullable(failureSchema()),
        notBefore: z.nullable(z.string()),
      }),
    ),
);
