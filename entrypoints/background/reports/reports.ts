import type { OpenConnection } from '@/connectors/collect';
import { type Day, eachDay, type Instant } from '@/utils/model/day';
import { type Failure, toFailure } from '@/utils/model/errors';
import type { EntityKind, EntityList, Report, ReportQuery } from '@/utils/model/report';
import type { KeptEntities, Question, ReportStore, Snapshot } from '@/utils/store/report-store';
import { daysToAsk, lifetime, lifetimeOfEntities, stretches } from './age';
import { foldDays, splitDays } from './fold';
import { questionOf } from './question';
import type { Scheduler } from './scheduler';

/** The platforms' numbers, kept by day; asked for only where what is kept is missing or too old. */
export interface Reports {
  /** Asks for what is missing and waits for it. Never throws: a failure stands beside the older numbers. */
  get(connection: string, query: ReportQuery, options?: { refresh?: boolean }): Promise<Known<Report>>;
  /** What is kept, at once, without asking anybody. */
  known(connection: string, query: ReportQuery): Promise<Known<Report>>;
  entities(
    connection: string,
    kind: EntityKind,
    options?: { refresh?: boolean },
  ): Promise<Known<KeptEntities>>;
  knownEntities(connection: string, kind: EntityKind): Promise<Known<KeptEntities>>;
}

export interface Known<Value> {
  /** Null where nothing is known at all. */
  value: Value | null;
  /** Why the newest attempt brought nothing; the value, if any, is older. */
  failure: Failure | null;
  /** False where asking would be worth it: parts are missing or too old, and it did not just fail. */
  fresh: boolean;
}

export interface ReportsOptions {
  connections: { open(id: string): Promise<OpenConnection> };
  /** What connectors/collect.ts exports. */
  collect: {
    report(open: OpenConnection, query: ReportQuery): Promise<Report>;
    entities(open: OpenConnection, kind: EntityKind): Promise<EntityList>;
  };
  store: ReportStore;
  scheduler: Scheduler;
  now: () => Instant;
  /** Told after every attempt; null: it went well. */
  noteOutcome?: (connection: string, failure: Failure | null) => void;
}

export function createReports(options: ReportsOptions): Reports {
  const { connections, collect, store, scheduler, now, noteOutcome } = options;
  const failures = new Map<string, { failure: Failure; at: Instant }>();

  const secondsSince = (then: Instant) =>
    Temporal.Instant.from(then).until(now(), { largestUnit: 'seconds' }).total('seconds');

  function recentFailure(key: string): Failure | null {
    const last = failures.get(key);
    const pause = Math.max(PAUSE_AFTER_FAILURE, last?.failure.retryAfter ?? 0);
    return last && secondsSince(last.at) < pause ? last.failure : null;
  }

  /** One attempt, whose failure is a value. */
  async function attempt(key: string, connection: string, ask: () => Promise<void>): Promise<Failure | null> {
    const failure = await ask().then(() => null, toFailure);
    if (failure) failures.set(key, { failure, at: now() });
    else failures.delete(key);
    noteOutcome?.(connection, failure);
    return failure;
  }

  /** Which days are missing or too old. */
  function staleOf(days: readonly Day[], kept: ReadonlyMap<Day, Snapshot>, timeZone: string): Day[] {
    return days.filter((day) => {
      const snapshot = kept.get(day);
      return !snapshot || secondsSince(snapshot.asOf) > lifetime(day, snapshot, timeZone);
    });
  }

  async function daysToFill(question: Question, query: ReportQuery, refresh: boolean): Promise<Day[]> {
    const days = daysToAsk(query, now());
    return refresh ? days : staleOf(days, await store.readDays(question, days), query.timeZone);
  }

  async function askStretches(question: Question, query: ReportQuery, refresh: boolean): Promise<void> {
    const missing = await daysToFill(question, query, refresh);
    if (missing.length === 0) return;
    const open = await connections.open(question.connection);
    for (const stretch of stretches(missing)) {
      const groupBy = [...new Set([...query.groupBy, 'day' as const])];
      const report = await collect.report(open, { ...query, ...stretch, groupBy });
      await store.writeDays(question, splitDays(report, eachDay(stretch)));
    }
  }

  async function fillDays(question: Question, query: ReportQuery, refresh: boolean): Promise<Failure | null> {
    const key = keyOf(question);
    if ((await daysToFill(question, query, refresh)).length === 0) return null;
    const pausing = refresh ? null : recentFailure(key);
    if (pausing) return pausing;
    const flight = scheduler.once(key, () =>
      attempt(key, question.connection, () => askStretches(question, query, refresh)),
    );
    const failure = await flight.answer;
    // Whoever was asked first may have wanted other days; what it brought is not asked for again.
    return flight.joined && !failure ? fillDays(question, query, false) : failure;
  }

  async function known(connection: string, query: ReportQuery): Promise<Known<Report>> {
    const question = questionOf(connection, query);
    const days = daysToAsk(query, now());
    const kept = await store.readDays(question, days);
    const failure = recentFailure(keyOf(question));
    const fresh = failure !== null || staleOf(days, kept, query.timeZone).length === 0;
    return { value: foldDays(query, days, kept), failure, fresh };
  }

  async function knownEntities(connection: string, kind: EntityKind): Promise<Known<KeptEntities>> {
    const value = (await store.readEntities(connection, kind)) ?? null;
    const failure = recentFailure(entitiesKey(connection, kind));
    const young = value !== null && secondsSince(value.asOf) < lifetimeOfEntities(value);
    return { value, failure, fresh: young || failure !== null };
  }

  async function askEntities(connection: string, kind: EntityKind): Promise<void> {
    const asOf = now();
    const list = await collect.entities(await connections.open(connection), kind);
    await store.writeEntities(connection, kind, { asOf, ...list });
  }

  return {
    known,
    knownEntities,
    async get(connection, query, { refresh = false } = {}) {
      const failure = await fillDays(questionOf(connection, query), query, refresh);
      return { ...(await known(connection, query)), failure };
    },
    async entities(connection, kind, { refresh = false } = {}) {
      const before = await knownEntities(connection, kind);
      if (before.fresh && !refresh) return before;
      const key = entitiesKey(connection, kind);
      const ask = () => attempt(key, connection, () => askEntities(connection, kind));
      const failure = await scheduler.once(key, ask).answer;
      return { ...(await knownEntities(connection, kind)), failure };
    },
  };
}

/** Seconds. After a failure nobody is asked again for so long, or longer where asked to; unless the user says so. */
const PAUSE_AFTER_FAILURE = 60;

function keyOf({ connection, text }: Question): string {
  return `report ${connection} ${text}`;
}

function entitiesKey(connection: string, kind: EntityKind): string {
  return `entities ${connection} ${kind}`;
}
