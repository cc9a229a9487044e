import { type RowWindow, rowsIn } from '@/utils/model/columns/select';
import type { Day, Instant } from '@/utils/model/day';
import { type Failure, toFailure } from '@/utils/model/errors';
import { type PastedSpan, spanAt } from '@/utils/model/pasted';
import type { EntityKind, Report, ReportQuery } from '@/utils/model/report';
import type { Settings } from '@/utils/model/settings';
import { locked } from '@/utils/store/lock';
import type { Change } from '@/utils/store/report-changes';
import type { KeptEntities, Question, ReportStore, Told } from '@/utils/store/report-store';
import type { Budget } from '../scheduler/budget';
import type { Urgency } from '../scheduler/flights';
import type { Scheduler } from '../scheduler/scheduler';
import { daysToAsk, lifetime, lifetimeOfEntities } from './age';
import { type AskingOptions, createAsking, type Trip } from './asking';
import { type Due, dueOf, rangesOf } from './due';
import { type Folded, foldColumns, withRows } from './fold';
import { questionOf, wholeQuestionOf, wholeRange } from './question';

/** The platforms' numbers, kept by day; asked for only where what is kept is missing or too old. */
export interface Reports {
  /** Asks for what is missing and waits for it. Never throws: a failure stands beside the older numbers. */
  get(connection: string, query: ReportQuery, how?: How): Promise<Known<Report>>;
  /** What is kept, at once, without asking anybody. */
  known(connection: string, query: ReportQuery): Promise<Known<Report>>;
  /** Of what is kept, only the rows that a screen shows, and how many there are in all. */
  window(connection: string, query: ReportQuery, window: RowWindow): Promise<Known<Report & { of: number }>>;
  /** What is kept, as columns: rows that nobody looks at are never made. */
  columns(connection: string, query: ReportQuery): Promise<Known<Folded>>;
  entities(
    connection: string,
    kind: EntityKind,
    how?: Pick<How, 'refresh' | 'urgency'>,
  ): Promise<Known<KeptEntities>>;
  knownEntities(connection: string, kind: EntityKind): Promise<Known<KeptEntities>>;
  /** What later answers told differently about the query's closed days. */
  changes(connection: string, query: ReportQuery): Promise<Change[]>;
  /** What is remembered about asking this connection; the numbers themselves are the store's. */
  forget(connection: string): Promise<void>;
}

/** How a question is asked. */
export interface How extends Pick<Trip, 'signal' | 'onPage'> {
  /** Also what is young. */
  refresh?: boolean;
  /** `foreground` unless told. */
  urgency?: Urgency;
}

export interface Known<Value> {
  /** Null where nothing is known at all. */
  value: Value | null;
  /** Why the newest attempt brought nothing; the value, if any, is older. */
  failure: Failure | null;
  /** False where asking would be worth it: parts are missing or too old, and it did not just fail. */
  fresh: boolean;
}

export interface ReportsOptions extends AskingOptions {
  store: ReportStore;
  scheduler: Scheduler;
  budget: Budget;
  settings: { get(): Promise<Pick<Settings, 'recheckDays'>> };
  /** While the passphrase is missing nobody is asked, and that is no failure of anybody's. */
  isLocked?: () => Promise<boolean>;
  /** When a connection that nobody can ask was told which days, oldest first; null for all others. */
  spansOf?: (connection: string) => Promise<readonly PastedSpan[] | null>;
  /** Told after every attempt; null: it went well. */
  noteOutcome?: (connection: string, failure: Failure | null) => void;
}

export function createReports(options: ReportsOptions): Reports {
  const { store, scheduler, budget, settings, isLocked, spansOf, now, noteOutcome } = options;
  const asking = createAsking(options);
  const failures = new Map<string, { failure: Failure; at: Instant }>();

  const secondsSince = (then: Instant) =>
    Temporal.Instant.from(then).until(now(), { largestUnit: 'seconds' }).total('seconds');

  function recentFailure(key: string): Failure | null {
    const last = failures.get(key);
    const pause = Math.max(PAUSE_AFTER_FAILURE, last?.failure.retryAfter ?? 0);
    return last && secondsSince(last.at) < pause ? last.failure : null;
  }

  /** Why nobody is asked at all; null: whoever is due is asked. */
  async function hindrance(key: string, refresh = false): Promise<Failure | null> {
    if (await isLocked?.()) return locked().failure;
    return refresh ? null : recentFailure(key);
  }

  /** One attempt, whose failure is a value. That it was stopped says nothing about the platform. */
  async function attempt(key: string, connection: string, ask: () => Promise<void>): Promise<Failure | null> {
    const failure = await ask().then(() => null, toFailure);
    if (failure?.kind === 'cancelled') return failure;
    if (failure) failures.set(key, { failure, at: now() });
    else failures.delete(key);
    noteOutcome?.(connection, failure);
    return failure;
  }

  /** What is missing or too old. What was answered in full before is asked again only while the day's budget lasts. */
  async function dueAmong(
    { connection }: Question,
    days: readonly Day[],
    reading: Promise<ReadonlyMap<Day, Told>>,
    timeZone: string,
  ): Promise<Due> {
    const [{ recheckDays }, spans, kept] = await Promise.all([
      settings.get(),
      spansOf?.(connection) ?? null,
      reading,
    ]);
    const isOld = (day: Day, told: Told) =>
      spans === null
        ? secondsSince(told.asOf) > lifetime(day, told, timeZone, recheckDays)
        : isPastedSince(told.asOf, spanAt(spans, day) ?? spans.at(-1));
    const due = dueOf(days, kept, isOld);
    return due.again.length > 0 && (await budget.left(connection)) === 0 ? { ...due, again: [] } : due;
  }

  async function daysToFill(question: Question, query: ReportQuery, refresh: boolean): Promise<Due> {
    const days = daysToAsk(query, now());
    if (refresh) return { missing: days, again: [] };
    return dueAmong(question, days, store.readHeads(question, days), query.timeZone);
  }

  async function fill(question: Question, query: ReportQuery, trip: Trip, ask: Ask): Promise<void> {
    const due = await daysToFill(question, query, trip.refresh ?? false);
    const [first = ''] = due.again;
    for (const range of rangesOf(due)) {
      let requests = 0;
      const onRequest = () => void requests++;
      const isAgain = range.from <= first && first <= range.to;
      await ask(question, query, range, { ...trip, onRequest }).finally(async () => {
        if (isAgain) await budget.spend(question.connection, requests);
      });
    }
  }

  async function fillDays(
    question: Question,
    query: ReportQuery,
    how: How,
    ask: Ask = asking.days,
  ): Promise<Failure | null> {
    const { refresh = false, urgency = 'foreground', signal, onPage } = how;
    const key = keyOf(question);
    if (isNothing(await daysToFill(question, query, refresh))) return null;
    const hindered = await hindrance(key, refresh);
    if (hindered) return hindered;
    const flight = scheduler.once(key, urgency, (hurry) =>
      attempt(key, question.connection, () => fill(question, query, { hurry, signal, onPage, refresh }, ask)),
    );
    const failure = await flight.answer;
    // Whoever was asked first may have wanted other days, or was stopped; what it brought is not asked for again.
    const isOthers = flight.joined && (!failure || failure.kind === 'cancelled');
    return isOthers ? fillDays(question, query, { ...how, refresh: false }, ask) : failure;
  }

  /** The range as one answer, where it is wanted: it lies in the store as if it were its last day. */
  async function fillWhole(connection: string, query: ReportQuery, how: How): Promise<Failure | null> {
    const range = wholeRange(query, now());
    if (!range) return null;
    const question = wholeQuestionOf(connection, query, range);
    return fillDays(
      question,
      { ...query, from: range.to, to: range.to },
      how,
      (_question, _query, _range, trip) => asking.whole(question, { ...query, ...range }, trip),
    );
  }

  async function knownWhole(connection: string, query: ReportQuery) {
    const range = wholeRange(query, now());
    if (!range) return { whole: undefined, fresh: true };
    const question = wholeQuestionOf(connection, query, range);
    const reading = store.readDays(question, [range.to]);
    const due = await dueAmong(question, [range.to], reading, query.timeZone);
    return { whole: (await reading).get(range.to), fresh: isNothing(due) };
  }

  async function knownColumns(connection: string, query: ReportQuery): Promise<Known<Folded>> {
    const question = questionOf(connection, query);
    const days = daysToAsk(query, now());
    const reading = store.readDays(question, days);
    const [kept, due, { whole, fresh }, failure] = await Promise.all([
      reading,
      dueAmong(question, days, reading, query.timeZone),
      knownWhole(connection, query),
      hindrance(keyOf(question)),
    ]);
    const isFresh = failure !== null || (fresh && isNothing(due));
    return { value: foldColumns(query, days, kept, whole), failure, fresh: isFresh };
  }

  async function known(connection: string, query: ReportQuery): Promise<Known<Report>> {
    const { value, ...state } = await knownColumns(connection, query);
    return { ...state, value: value && withRows(value) };
  }

  async function knownEntities(connection: string, kind: EntityKind): Promise<Known<KeptEntities>> {
    const [value = null, failure, spans] = await Promise.all([
      store.readEntities(connection, kind),
      hindrance(entitiesKey(connection, kind)),
      spansOf?.(connection) ?? null,
    ]);
    const isYoung = (list: KeptEntities) =>
      spans === null
        ? secondsSince(list.asOf) < lifetimeOfEntities(list)
        : !isPastedSince(list.asOf, spans.at(-1));
    return { value, failure, fresh: failure !== null || (value !== null && isYoung(value)) };
  }

  return {
    known,
    knownEntities,
    async window(connection, query, window) {
      const { value, ...state } = await knownColumns(connection, query);
      if (!value) return { ...state, value };
      const { columns, ...report } = value;
      return { ...state, value: { ...report, ...rowsIn(columns, window) } };
    },
    columns: knownColumns,
    async get(connection, query, how = {}) {
      const failure =
        (await fillDays(questionOf(connection, query), query, how)) ??
        (await fillWhole(connection, query, how));
      return { ...(await known(connection, query)), failure };
    },
    async entities(connection, kind, { refresh = false, urgency = 'foreground' } = {}) {
      const before = await knownEntities(connection, kind);
      if (before.failure?.sign === 'locked' || (before.fresh && !refresh)) return before;
      const key = entitiesKey(connection, kind);
      const flight = scheduler.once(key, urgency, (hurry) =>
        attempt(key, connection, () => asking.entities(connection, kind, { hurry })),
      );
      const failure = await flight.answer;
      return { ...(await knownEntities(connection, kind)), failure };
    },
    async changes(connection, query) {
      const { text } = questionOf(connection, query);
      return (await store.changes(connection, query)).filter(({ question }) => question === text);
    },
    async forget(connection) {
      await Promise.all([asking.forget(connection), budget.forget(connection)]);
    },
  };
}

/** One way to fill a range of a question. */
type Ask = ReturnType<typeof createAsking>['days'];

/** Seconds. After a failure nobody is asked again for so long, or longer where asked to; unless the user says so. */
const PAUSE_AFTER_FAILURE = 60;

function keyOf({ connection, text }: Question): string {
  return `report ${connection} ${text}`;
}

function entitiesKey(connection: string, kind: EntityKind): string {
  return `entities ${connection} ${kind}`;
}

function isPastedSince(asOf: Instant, span: PastedSpan | undefined): boolean {
  return span !== undefined && Temporal.Instant.compare(asOf, span.pastedAt) < 0;
}

function isNothing({ missing, again }: Due): boolean {
  return missing.length === 0 && again.length === 0;
}
