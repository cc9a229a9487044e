import type { Connection } from '@/utils/model/connection';
import { type Day, type DayRange, dayAt, type Instant } from '@/utils/model/day';
import type { ReportQuery } from '@/utils/model/report';
import type { Settings } from '@/utils/model/settings';
import { gather, type ProfileOf } from '../comparisons/sides';
import type { Links } from '../links/links';
import { questionOf } from '../reports/question';
import type { Reader } from '../reports/reader';
import type { Reports } from '../reports/reports';
import { rowQuery, zoneOf } from '../summary/row-query';

export interface QuestionsOptions {
  connections: { all(): Promise<Connection[]> };
  links: Pick<Links, 'of'>;
  reports: Pick<Reports, 'knownEntities'>;
  settings: { get(): Promise<Settings> };
  profileOf: ProfileOf;
  now: () => Instant;
  machineZone: string;
}

interface Asked {
  connection: string;
  query: ReportQuery;
}

/** What screens will ask, without asking it: by the links that are known now. */
export function createQuestions(options: QuestionsOptions) {
  const { connections, links, reports, settings, profileOf, now, machineZone } = options;

  async function place(range: DayRange) {
    const [all, { timeZone }] = await Promise.all([connections.all(), settings.get()]);
    return { all, range, profileOf, timeZone: zoneOf(all, timeZone, machineZone) };
  }

  /** Of every tracker that leads somewhere: its own reports, and those of what it leads to. */
  async function ofPairs(range: DayRange): Promise<Asked[]> {
    const where = await place(range);
    const trackers = where.all.filter(({ role }) => role === 'tracker');
    const asked = await Promise.all(
      trackers.map(async (tracker) => {
        const heard: Asked[] = [];
        const reader = listen(heard, reports);
        const { others } = await gather({ ...where, tracker, reader, book: await links.of(tracker, reader) });
        return others.length > 0 ? heard : [];
      }),
    );
    return eachOnce(asked.flat());
  }

  return {
    ofPairs,
    /** A connection's own numbers, and what it is compared by. */
    async of(id: string, range: DayRange): Promise<ReportQuery[]> {
      const where = await place(range);
      const own = where.all
        .filter((connection) => connection.id === id)
        .map((connection) => ({ connection: id, query: rowQuery(connection, where) }));
      const compared = (await ofPairs(range)).filter(({ connection }) => connection === id);
      return eachOnce([...own, ...compared]).map(({ query }) => query);
    },
    /** In the zone of the popup's days. */
    async today(): Promise<Day> {
      const { timeZone } = await place({ from: '', to: '' });
      return dayAt(now(), timeZone);
    },
  };
}

/** Notes every report that is asked for, and knows nothing but lists of entities. */
function listen(heard: Asked[], { knownEntities }: QuestionsOptions['reports']): Reader {
  return {
    entities: knownEntities,
    async report(connection, query) {
      heard.push({ connection, query });
      return { value: null, failure: null, fresh: false };
    },
  };
}

function eachOnce(asked: readonly Asked[]): Asked[] {
  const keyOf = ({ connection, query }: Asked) => `${connection} ${questionOf(connection, query).text}`;
  return [...new Map(asked.map((each) => [keyOf(each), each])).values()];
}
