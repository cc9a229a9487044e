import { type RowWindow, rowsIn } from '@/utils/model/columns/select';
import type { EntityKind, Report, ReportQuery } from '@/utils/model/report';
import type { Change } from '@/utils/store/report-changes';
import type { KeptEntities, ReportStore } from '@/utils/store/report-store';
import type { Budget } from '../scheduler/budget';
import type { Scheduler } from '../scheduler/scheduler';
import { type AskingOptions, createAsking } from './asking';
import { type AttemptsOptions, createAttempts } from './attempts';
import { createFilling, type How } from './filling';
import { type Folded, withRows } from './fold';
import { createFreshness, type FreshnessOptions } from './freshness';
import { createKnown, type Known } from './known';
import { entitiesKey, questionOf } from './question';

export type { Known } from './known';

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

export interface ReportsOptions
  extends AskingOptions,
    Omit<AttemptsOptions, 'now'>,
    Omit<FreshnessOptions, 'now' | 'budget'> {
  store: ReportStore;
  scheduler: Scheduler;
  budget: Budget;
}

export function createReports(options: ReportsOptions): Reports {
  const { store, scheduler, budget } = options;
  const asking = createAsking(options);
  const attempts = createAttempts(options);
  const freshness = createFreshness(options);
  const kept = createKnown({ ...options, attempts, freshness });
  const fill = createFilling({ ...options, asking, attempts, freshness });

  async function known(connection: string, query: ReportQuery): Promise<Known<Report>> {
    const { value, ...state } = await kept.columns(connection, query);
    return { ...state, value: value && withRows(value) };
  }

  return {
    known,
    knownEntities: kept.entities,
    columns: kept.columns,
    async window(connection, query, window) {
      const { value, ...state } = await kept.columns(connection, query);
      if (!value) return { ...state, value };
      const { columns, ...report } = value;
      return { ...state, value: { ...report, ...rowsIn(columns, window) } };
    },
    async get(connection, query, how = {}) {
      const failure = await fill(connection, query, how);
      return { ...(await known(connection, query)), failure };
    },
    async entities(connection, kind, { refresh = false, urgency = 'foreground' } = {}) {
      const before = await kept.entities(connection, kind);
      if (before.failure?.sign === 'locked' || (before.fresh && !refresh)) return before;
      const key = entitiesKey(connection, kind);
      const flight = scheduler.once(key, urgency, (hurry) =>
        attempts.attempt(key, connection, () => asking.entities(connection, kind, { hurry })),
      );
      const failure = await flight.answer;
      return { ...(await kept.entities(connection, kind)), failure };
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
