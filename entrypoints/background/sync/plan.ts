import { addDays, countDays, type Day, type DayRange, type Instant } from '@/utils/model/day';
import type { Failure } from '@/utils/model/errors';
import type { SyncProgress } from '@/utils/model/sync';
import type { SyncJob } from '@/utils/store/sync-store';
import { isPassing } from '../scheduler/host-health';

/** How far back a new connection's numbers go. */
const ALL_DAYS = 90;
/** What the popup shows first: seven whole days and the one that runs. */
const FIRST_DAYS = 8;
/** Days fetched at once: few enough that a bar moves and little is lost, enough that requests stay few. */
const STEP_DAYS = 14;
const NOTHING = { pages: 0, rows: 0 };

export function newJob(connection: string, today: Day): SyncJob {
  return {
    connection,
    days: { from: addDays(today, 1 - ALL_DAYS), to: today },
    doneFrom: null,
    done: NOTHING,
    step: NOTHING,
    attempts: 0,
    failure: null,
    notBefore: null,
  };
}

/** The days to fetch next, newest first; null where all are done. */
export function nextStep({ days, doneFrom }: SyncJob): DayRange | null {
  if (doneFrom !== null && doneFrom <= days.from) return null;
  const to = doneFrom === null ? days.to : addDays(doneFrom, -1);
  const from = addDays(to, 1 - (doneFrom === null ? FIRST_DAYS : STEP_DAYS));
  return { from: from < days.from ? days.from : from, to };
}

/** The step has begun, perhaps not for the first time: its pages are counted anew. */
export function begun(job: SyncJob): SyncJob {
  return { ...job, step: NOTHING, failure: null, notBefore: null };
}

export function withPage(job: SyncJob, rows: number): SyncJob {
  return { ...job, step: { pages: job.step.pages + 1, rows: job.step.rows + rows } };
}

export function advanced(job: SyncJob, { from }: DayRange): SyncJob {
  const { done, step } = job;
  const sum = { pages: done.pages + step.pages, rows: done.rows + step.rows };
  return { ...job, doneFrom: from, done: sum, step: NOTHING, attempts: 0 };
}

/**
 * After a failure: later again where it may pass by itself, for as long as the platform asks.
 *
 * @param random 0 to 1
 */
export function parked(job: SyncJob, failure: Failure, now: Instant, random: number): SyncJob {
  const isOffline = failure.kind === 'offline';
  const attempts = job.attempts + (isOffline ? 0 : 1);
  const passes = isOffline || isPassing(failure) || failure.sign === 'time-out';
  if (!passes || attempts > MOST_ATTEMPTS) return { ...job, attempts, failure, notBefore: null };
  const longest = Math.min(SHORTEST_WAIT * 2 ** attempts, LONGEST_WAIT);
  const wait = Math.max(SHORTEST_WAIT, failure.retryAfter ?? random * longest);
  const notBefore = Temporal.Instant.from(now).add({ seconds: Math.ceil(wait) + 1 });
  return { ...job, attempts, failure, notBefore: notBefore.toString() };
}

/** Seconds. Below a minute no alarm is kept to the second, and a question that failed is not asked anew. */
const SHORTEST_WAIT = 60;
const LONGEST_WAIT = 15 * 60;
const MOST_ATTEMPTS = 12;

export function progressOf(job: SyncJob): SyncProgress {
  const { connection, days, doneFrom, done, step, failure, notBefore } = job;
  return {
    connection,
    days,
    daysDone: doneFrom === null ? 0 : countDays({ from: doneFrom, to: days.to }),
    daysAll: countDays(days),
    pages: done.pages + step.pages,
    rows: done.rows + step.rows,
    state: !failure ? 'running' : notBefore ? 'waiting' : 'failed',
    failure,
  };
}
