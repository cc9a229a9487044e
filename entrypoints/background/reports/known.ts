import type { Instant } from '@/utils/model/day';
import type { Failure } from '@/utils/model/errors';
import type { EntityKind, ReportQuery } from '@/utils/model/report';
import type { KeptEntities, ReportStore } from '@/utils/store/report-store';
import { daysToAsk } from './age';
import type { Attempts } from './attempts';
import { isNothing } from './due';
import { type Folded, foldColumns } from './fold';
import type { Freshness } from './freshness';
import { entitiesKey, keyOf, questionOf, wholeQuestionOf, wholeRange } from './question';

export interface Known<Value> {
  /** Null where nothing is known at all. */
  value: Value | null;
  /** Why the newest attempt brought nothing; the value, if any, is older. */
  failure: Failure | null;
  /** False where asking would be worth it: parts are missing or too old, and it did not just fail. */
  fresh: boolean;
}

export interface KnownOptions {
  attempts: Pick<Attempts, 'hindrance'>;
  freshness: Freshness;
  store: Pick<ReportStore, 'readDays' | 'readEntities'>;
  now: () => Instant;
}

/** What is kept, without asking anybody. Everything that an answer needs is read at once: a person waits for it. */
export function createKnown({ attempts, freshness, store, now }: KnownOptions) {
  async function whole(connection: string, query: ReportQuery) {
    const range = wholeRange(query, now());
    if (!range) return { snapshot: undefined, isFresh: true };
    const question = wholeQuestionOf(connection, query, range);
    const reading = store.readDays(question, [range.to]);
    const due = await freshness.dueAmong(question, [range.to], reading, query.timeZone);
    return { snapshot: (await reading).get(range.to), isFresh: isNothing(due) };
  }

  return {
    async columns(connection: string, query: ReportQuery): Promise<Known<Folded>> {
      const question = questionOf(connection, query);
      const days = daysToAsk(query, now());
      const reading = store.readDays(question, days);
      const [kept, due, { snapshot, isFresh }, failure] = await Promise.all([
        reading,
        freshness.dueAmong(question, days, reading, query.timeZone),
        whole(connection, query),
        attempts.hindrance(keyOf(question)),
      ]);
      const fresh = failure !== null || (isFresh && isNothing(due));
      return { value: foldColumns(query, days, kept, snapshot), failure, fresh };
    },

    async entities(connection: string, kind: EntityKind): Promise<Known<KeptEntities>> {
      const reading = store.readEntities(connection, kind).then((list) => list ?? null);
      const [value, isYoung, failure] = await Promise.all([
        reading,
        freshness.isYoung(connection, reading),
        attempts.hindrance(entitiesKey(connection, kind)),
      ]);
      return { value, failure, fresh: failure !== null || isYoung };
    },
  };
}
