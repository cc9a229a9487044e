import type { OpenConnection } from '@/connectors/collect';
import type { CollectOptions } from '@/connectors/collect-pages';
import type { EntityPage, ReportPage } from '@/connectors/connector';
import { addDays, countDays, type DayRange, eachDay, type Instant, isClosed } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { EntityKind, EntityList, Report, ReportQuery } from '@/utils/model/report';
import type { Area } from '@/utils/store/area';
import type { Question, ReportStore } from '@/utils/store/report-store';
import { type Checkpoint, LONGEST_LIFE } from '../scheduler/checkpoints';
import type { Hurry } from '../scheduler/flights';
import { isPassing } from '../scheduler/host-health';
import type { Scheduler } from '../scheduler/scheduler';
import { splitDays, wholeOf } from './fold';

/** One way to the platforms: how much it hurries, how to end it, who hears of its pages. */
export interface Trip {
  hurry: Hurry;
  signal?: AbortSignal | undefined;
  /** After each page, before the next one is asked for. */
  onPage?: ((rows: number) => void | Promise<void>) | undefined;
  /** Somebody wants it new: what an older job has read is not taken for it. */
  refresh?: boolean | undefined;
  /** Before each request that is really made. */
  onRequest?: (() => void) | undefined;
}

export interface AskingOptions {
  connections: { open(id: string, hurry: Hurry): Promise<OpenConnection> };
  /** What connectors/collect.ts exports. */
  collect: {
    report(open: OpenConnection, query: ReportQuery, options?: CollectOptions<ReportPage>): Promise<Report>;
    entities(
      open: OpenConnection,
      kind: EntityKind,
      options?: CollectOptions<EntityPage>,
    ): Promise<EntityList>;
  };
  store: Pick<ReportStore, 'writeDays' | 'writeEntities'>;
  scheduler: Pick<Scheduler, 'resume'>;
  /** Gone with the browser: how long a range a platform answers in time. */
  session: Area;
  now: () => Instant;
}

/** Asks the platforms and keeps what they say; a job that a killed worker left is taken up where it was. */
export function createAsking({ connections, collect, store, scheduler, session, now }: AskingOptions) {
  async function job<Answer>(
    { connection, text }: Question,
    lives: number,
    { hurry, onRequest }: Trip,
    ask: (open: OpenConnection) => Promise<Answer>,
    keep: (answer: Answer, checkpoint: Checkpoint) => Promise<void>,
  ): Promise<void> {
    const { connector, api, context } = await connections.open(connection, hurry);
    const checkpoint = await scheduler.resume(connection, text, lives);
    try {
      const answer = await ask({
        connector,
        api: checkpoint.through(api, onRequest),
        // What was pasted is as old as its pasting, whenever it is read.
        context: { ...context, now: () => context.pasted?.at(-1)?.pastedAt ?? checkpoint.startedAt },
      });
      await keep(answer, checkpoint);
    } catch (error) {
      if (!isWorthKeeping(error)) await checkpoint.drop();
      throw error;
    }
    await checkpoint.drop();
  }

  function askRange(question: Question, query: ReportQuery, range: DayRange, trip: Trip): Promise<void> {
    const { signal, onPage } = trip;
    const groupBy = [...new Set([...query.groupBy, 'day' as const])];
    const isOver = isClosed(range.to, query.timeZone, now());
    const lives = trip.refresh ? REFRESHED_LIVE : isOver ? CLOSED_DAYS_LIVE : OPEN_DAYS_LIVE;
    const options = { ...(signal && { signal }), ...(onPage && { onPage: pageOf(onPage) }) };
    return job(
      { ...question, text: `${range.from} ${range.to} ${question.text}` },
      lives,
      trip,
      (open) => collect.report(open, { ...query, ...range, groupBy }, options),
      (report) => store.writeDays(question, splitDays(report, eachDay(range))),
    );
  }

  /** All days of the query as one answer, never halved: halves of it would say something else. */
  function whole(question: Question, query: ReportQuery, trip: Trip): Promise<void> {
    const { signal, onPage } = trip;
    const options = { ...(signal && { signal }), ...(onPage && { onPage: pageOf(onPage) }) };
    return job(
      question,
      OPEN_DAYS_LIVE,
      trip,
      (open) => collect.report(open, query, options),
      (report) => store.writeDays(question, new Map([[query.to, wholeOf(report)]])),
    );
  }

  /** As many days at once as the platform answered in time before. */
  async function daysAtOnce({ connection }: Question): Promise<number> {
    const key = spanKey(connection);
    const days = (await session.get(key))[key];
    return typeof days === 'number' && days >= 1 ? days : Number.MAX_SAFE_INTEGER;
  }

  /** A range that takes too long is asked for in halves, from then on. */
  async function days(question: Question, query: ReportQuery, range: DayRange, trip: Trip): Promise<void> {
    for (let { from } = range; from <= range.to; ) {
      const length = Math.min(await daysAtOnce(question), countDays({ from, to: range.to }));
      const part = { from, to: addDays(from, length - 1) };
      try {
        await askRange(question, query, part, trip);
        from = addDays(part.to, 1);
      } catch (error) {
        if (length === 1 || !isTimeOut(error)) throw error;
        await session.set({ [spanKey(question.connection)]: Math.ceil(length / 2) });
      }
    }
  }

  return {
    days,
    whole,
    async entities(connection: string, kind: EntityKind, trip: Trip): Promise<void> {
      await job(
        { connection, text: `entities ${kind}` },
        CLOSED_DAYS_LIVE,
        trip,
        (open) => collect.entities(open, kind),
        (list, { startedAt }) => store.writeEntities(connection, kind, { asOf: startedAt, ...list }),
      );
    },
    forget: (connection: string) => session.remove(spanKey(connection)),
  };
}

/** Seconds in which a job can be taken up: pages of closed days hardly move, those of a running day do. */
const CLOSED_DAYS_LIVE = LONGEST_LIFE;
const OPEN_DAYS_LIVE = 5 * 60;
const REFRESHED_LIVE = 60;

const spanKey = (connection: string) => `span:${connection}`;

function pageOf(onPage: (rows: number) => void | Promise<void>) {
  return ({ rows }: ReportPage) => onPage(rows.length);
}

/** Not the rest of a host after time-outs: that says when it may be asked. */
function isTimeOut(error: unknown): boolean {
  return (
    error instanceof PlatformError &&
    error.failure.sign === 'time-out' &&
    error.failure.retryAfter === undefined
  );
}

/** What is read so far stays good where the platform may answer the rest later. */
function isWorthKeeping(error: unknown): boolean {
  return error instanceof PlatformError && (isPassing(error.failure) || error.failure.kind === 'offline');
}
