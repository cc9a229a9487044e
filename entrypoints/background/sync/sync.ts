import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import type { Day, DayRange, Instant } from '@/utils/model/day';
import type { Failure } from '@/utils/model/errors';
import type { ReportQuery } from '@/utils/model/report';
import type { SyncProgress } from '@/utils/model/sync';
import type { SyncJob, SyncStore } from '@/utils/store/sync-store';
import type { Alarms } from '../browser/alarms';
import type { Reports } from '../reports/reports';
import { advanced, begun, newJob, nextStep, parked, progressOf, withPage } from './plan';

/** Fetches a connection's older days step by step, and goes on where a killed worker was. */
export interface Sync {
  /** Begins, or begins again: what is there already is not asked for. */
  start(connection: string): Promise<void>;
  /** Goes on with everything that may go on now. */
  resume(): Promise<void>;
  /** What has arrived stays. */
  stop(connection: string): Promise<void>;
  /** Ends what is being asked; it goes on with the next `resume` that may. */
  pause(): void;
  list(): Promise<SyncProgress[]>;
  handlers: Pick<Handlers, 'sync.list' | 'sync.stop' | 'sync.start'>;
}

export interface SyncOptions {
  store: SyncStore;
  reports: Pick<Reports, 'get'>;
  /** What is asked of a connection over these days. */
  questionsOf: (connection: string, range: DayRange) => Promise<readonly ReportQuery[]>;
  today: () => Promise<Day>;
  alarms: Pick<Alarms, 'from' | 'clear'>;
  announce: Announce;
  now: () => Instant;
  /** 0 to 1. */
  random: () => number;
  isOnline: () => boolean;
  isLocked?: () => Promise<boolean>;
}

export const SYNC_ALARM = 'sync';

export function createSync(options: SyncOptions): Sync {
  const { store, reports, questionsOf, today, alarms, announce, now, random, isOnline, isLocked } = options;
  const running = new Map<string, AbortController>();
  const clock = () => Temporal.Instant.from(now()).epochMilliseconds;

  /** Wakes the worker when the next job may go on; one that runs is looked after every minute, lest it was killed. */
  async function setAlarm(): Promise<void> {
    const waiting = (await store.list()).filter(({ failure, notBefore }) => !failure || notBefore);
    const times = waiting.map(({ notBefore }) => (notBefore ? Date.parse(notBefore) : clock() + 60_000));
    await (times.length > 0 ? alarms.from(SYNC_ALARM, Math.min(...times)) : alarms.clear(SYNC_ALARM));
  }

  async function note(job: SyncJob): Promise<SyncJob> {
    await store.update(job);
    announce({ announce: 'sync' });
    return job;
  }

  /** The job as it is then, and why the step did not come to its end; null where it did. */
  async function take(
    job: SyncJob,
    range: DayRange,
    signal: AbortSignal,
  ): Promise<{ job: SyncJob; failure: Failure | null }> {
    let state = await note(begun(job));
    const urgency = job.doneFrom === null ? 'foreground' : 'background';
    const onPage = async (rows: number) => {
      state = await note(withPage(state, rows));
    };
    for (const query of await questionsOf(job.connection, range)) {
      const { failure } = await reports.get(job.connection, query, { urgency, signal, onPage });
      if (failure || signal.aborted) return { job: state, failure };
    }
    return { job: state, failure: null };
  }

  async function go(from: SyncJob, signal: AbortSignal): Promise<void> {
    let job = from;
    for (let step = nextStep(job); step; step = nextStep(job)) {
      const taken = await take(job, step, signal);
      if (signal.aborted) return;
      const { failure } = taken;
      // As if it had not begun: it says nothing about the platform, and goes on with the passphrase.
      if (failure?.sign === 'locked') return;
      job = await note(failure ? parked(taken.job, failure, now(), random()) : advanced(taken.job, step));
      if (failure) return;
      announce({ announce: 'changed', what: 'numbers' });
    }
    await store.remove(job.connection);
    announce({ announce: 'sync' });
  }

  async function run(job: SyncJob): Promise<void> {
    if (running.has(job.connection)) return;
    const controller = new AbortController();
    running.set(job.connection, controller);
    try {
      await go(job, controller.signal);
    } finally {
      if (running.get(job.connection) === controller) running.delete(job.connection);
    }
  }

  async function resume(): Promise<void> {
    const jobs = await store.list();
    if (jobs.length === 0) return;
    if (await isLocked?.()) return alarms.clear(SYNC_ALARM);
    await setAlarm();
    const ready = jobs.filter(({ failure, notBefore }) => {
      return !failure || (notBefore !== null && Date.parse(notBefore) <= clock());
    });
    if (ready.length === 0 || !isOnline()) return;
    await Promise.all(ready.map(run));
    await setAlarm();
  }

  async function stop(connection: string): Promise<void> {
    running.get(connection)?.abort();
    running.delete(connection);
    await store.remove(connection);
    announce({ announce: 'sync' });
    await setAlarm();
  }

  async function begin(connection: string): Promise<void> {
    await stop(connection);
    await store.put(newJob(connection, await today()));
  }

  async function list(): Promise<SyncProgress[]> {
    return (await store.list()).map(progressOf);
  }

  return {
    list,
    resume,
    stop,
    pause() {
      for (const controller of running.values()) controller.abort();
      running.clear();
    },
    async start(connection) {
      await begin(connection);
      await resume();
    },
    handlers: {
      'sync.list': list,
      'sync.stop': async ({ id }) => {
        await stop(id);
        return null;
      },
      'sync.start': async ({ id }) => {
        await begin(id);
        void resume();
        return null;
      },
    },
  };
}
