import type { EntityKind, Report, ReportQuery } from '@/utils/model/report';
import type { KeptEntities } from '@/utils/store/report-store';
import { questionOf } from './question';
import type { Known, Reports } from './reports';

/**
 * A way to come by numbers for one answer: by waiting for them, or by taking what is kept. Never throws. Asked the
 * same twice, it gives the same object.
 */
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
  return rememberAnswers({
    report: (connection, query) =>
      soon(reports.get(connection, query, { refresh }), () => reports.known(connection, query)),
    entities: (connection, kind) =>
      soon(reports.entities(connection, kind), () => reports.knownEntities(connection, kind)),
  });
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
  return rememberAnswers({
    async report(connection, query) {
      const known = await reports.known(connection, query);
      const question = `${connection} ${wordsOf(connection, query)}`;
      if (refresh || !known.fresh) {
        void start(question, connection, () => reports.get(connection, query, { refresh }));
      }
      return known;
    },
    async entities(connection, kind) {
      const known = await reports.knownEntities(connection, kind);
      const ask = () => reports.entities(connection, kind);
      if (!known.fresh) void start(`${connection} ${kind}`, connection, ask);
      return known;
    },
  });
}

/** Several parts of a screen rest on one report; a large one is put together only once. */
export function rememberAnswers(reader: Reader): Reader {
  const reports = new Map<string, Promise<Known<Report>>>();
  const entities = new Map<string, Promise<Known<KeptEntities>>>();
  return {
    report: (connection, query) =>
      remember(reports, `${connection} ${wordsOf(connection, query)}`, () =>
        reader.report(connection, query),
      ),
    entities: (connection, kind) =>
      remember(entities, `${connection} ${kind}`, () => reader.entities(connection, kind)),
  };
}

function remember<Value>(known: Map<string, Promise<Value>>, key: string, ask: () => Promise<Value>) {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  return answer;
}

/** A question with its days, and whether rows are told apart by day. */
function wordsOf(connection: string, query: ReportQuery): string {
  const { from, to, groupBy } = query;
  return `${from} ${to} ${groupBy.includes('day')} ${questionOf(connection, query).text}`;
}
