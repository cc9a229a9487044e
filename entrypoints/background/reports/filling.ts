import type { Instant } from '@/utils/model/day';
import type { Failure } from '@/utils/model/errors';
import type { ReportQuery } from '@/utils/model/report';
import type { Question, ReportStore } from '@/utils/store/report-store';
import type { Budget } from '../scheduler/budget';
import type { Urgency } from '../scheduler/flights';
import type { Scheduler } from '../scheduler/scheduler';
import { daysToAsk } from './age';
import type { createAsking, Trip } from './asking';
import type { Attempts } from './attempts';
import { type Due, isNothing, rangesOf } from './due';
import type { Freshness } from './freshness';
import { keyOf, questionOf, wholeQuestionOf, wholeRange } from './question';

/** How a question is asked. */
export interface How extends Pick<Trip, 'signal' | 'onPage'> {
  /** Also what is young. */
  refresh?: boolean;
  /** `foreground` unless told. */
  urgency?: Urgency;
}

export interface FillingOptions {
  asking: Asking;
  attempts: Attempts;
  freshness: Freshness;
  store: Pick<ReportStore, 'readHeads'>;
  scheduler: Pick<Scheduler, 'once'>;
  budget: Pick<Budget, 'spend'>;
  now: () => Instant;
}

/** Has the platforms asked for what is missing, and waits for it. */
export function createFilling(options: FillingOptions) {
  const { asking, attempts, freshness, store, scheduler, budget, now } = options;

  async function daysToFill(question: Question, query: ReportQuery, refresh: boolean): Promise<Due> {
    const days = daysToAsk(query, now());
    if (refresh) return { missing: days, again: [] };
    return freshness.dueAmong(question, days, store.readHeads(question, days), query.timeZone);
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
    const hindered = await attempts.hindrance(key, refresh);
    if (hindered) return hindered;
    const flight = scheduler.once(key, urgency, (hurry) =>
      attempts.attempt(key, question.connection, () =>
        fill(question, query, { hurry, signal, onPage, refresh }, ask),
      ),
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

  /** Never throws: why it brought nothing is a value; null: all that was due is there. */
  return async (connection: string, query: ReportQuery, how: How): Promise<Failure | null> =>
    (await fillDays(questionOf(connection, query), query, how)) ?? (await fillWhole(connection, query, how));
}

type Asking = ReturnType<typeof createAsking>;
/** One way to fill a range of a question. */
type Ask = Asking['days'];
