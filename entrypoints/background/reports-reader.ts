import type { EntityKind, Report, ReportQuery } from '@/utils/model/report';
import type { KeptEntities } from '@/utils/store/report-store';
import type { Known, Reports } from './reports';
import { questionOf } from './reports-question';

/** A way to come by numbers: by waiting for them, or by taking what is kept. Never throws. */
export interface Reader {
  report(connection: string, query: ReportQuery): Promise<Known<Report>>;
  entities(connection: string, kind: EntityKind): Promise<Known<KeptEntities>>;
}

/**
 * Waits for the platforms, but not for ever: whoever takes too long is read from the store, and `onLate` is called
 * when it has answered after all.
 */
export function createPatientReader(
  reports: Reports,
  { refresh, patience = 8000, onLate }: { refresh: boolean; patience?: number; onLate: () => void },
): Reader {
  async function soon<Value>(asked: Promise<Known<Value>>, known: () => Promise<Known<Value>>) {
    const { promise: late, resolve } = Promise.withResolvers<null>();
    const timer = setTimeout(resolve, patience, null);
    const first = await Promise.race([asked, late]);
    clearTimeout(timer);
    if (first) return first;
    asked.then(onLate);
    return { ...(await known()), fresh: false };
  }
  return {
    report: (connection, query) =>
      soon(reports.get(connection, query, { refresh }), () => reports.known(connection, query)),
    entities: (connection, kind) =>
      soon(reports.entities(connection, kind), () => reports.knownEntities(connection, kind)),
  };
}

/** Which connections are being asked, over all readers that share it. */
export type Underway = Map<string, string>;

/**
 * Takes what is kept, at once, and has everything missing or too old asked in the background.
 *
 * @param underway question → connection, shared so that nothing is announced twice
 */
export function createKeptReader(
  reports: Reports,
  { refresh, underway, onAnswer }: { refresh: boolean; underway: Underway; onAnswer: () => void },
): Reader {
  async function start(question: string, connection: string, ask: () => Promise<unknown>) {
    if (underway.has(question)) return;
    underway.set(question, connection);
    try {
      await ask();
    } finally {
      underway.delete(question);
      onAnswer();
    }
  }
  return {
    async report(connection, query) {
      const known = await reports.known(connection, query);
      const question = `${query.from} ${query.to} ${questionOf(connection, query).text}`;
      if (refresh || !known.fresh) {
        void start(`${connection} ${question}`, connection, () =>
          reports.get(connection, query, { refresh }),
        );
      }
      return known;
    },
    async entities(connection, kind) {
      const known = await reports.knownEntities(connection, kind);
      if (!known.fresh)
        void start(`${connection} ${kind}`, connection, () => reports.entities(connection, kind));
      return known;
    },
  };
}
