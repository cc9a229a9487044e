import { answeredZone } from '@/utils/compare/align';
import { createPlainTable, type PlainTableCode } from '@/utils/compare/explore/plain-table';
import { NO_ROWS } from '@/utils/model/columns/columns';
import { groupColumns } from '@/utils/model/columns/group';
import { toRows } from '@/utils/model/columns/pack';
import type { Connection } from '@/utils/model/connection';
import { type DayRange, eachDay, isClosed } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { PlainAsk, PlainTable } from '@/utils/model/explore';
import { toTexts } from '@/utils/model/metrics';
import type { Dimension, ReportQuery } from '@/utils/model/report';
import { clockOf } from '../comparisons/sides';
import { viewSide } from '../comparisons/view';
import type { Folded } from '../reports/fold';
import type { Known } from '../reports/reports';
import { keptColumns } from './asking';
import type { ExploreOptions } from './explore';
import { createLatest } from './latest';
import { type ReadPlain, readUniques } from './uniques';

type Answer = Known<Folded>;

interface Plain {
  chosen: Connection[];
  answers: Answer[];
  table: PlainTableCode;
  before: PlainTableCode | null;
  byDay: PlainTable['byDay'];
}

/** One or several connections' own numbers, as rows. */
export function createPlain(options: ExploreOptions) {
  const { connections, reports, profileOf, underway, onAnswer, now } = options;
  const latest = createLatest<Plain>(2);

  async function tableOf(ask: PlainAsk): Promise<Plain> {
    const all = await connections.all();
    const chosen = ask.connections.flatMap((id) => all.find((connection) => connection.id === id) ?? []);
    const [outer, inner] = ask.groupBy;
    if (chosen.length === 0 || !outer) throw new PlatformError('request', 'There is no such connection.');
    const words: [Dimension, Dimension?] = inner ? [outer, inner] : [outer];
    const read = async (range: DayRange) => {
      const readMore: ReadPlain = (connection, more) => readRange(ask, connection, range, more);
      const [answers, uniques] = await Promise.all([
        Promise.all(chosen.map((connection) => readRange(ask, connection, range))),
        ask.uniques ? readUniques(chosen, words, readMore) : null,
      ]);
      return { answers, uniques };
    };
    const [now, earlier] = await Promise.all([read(ask.range), ask.before && read(ask.before)]);
    const make = ({ answers, uniques }: typeof now) =>
      createPlainTable(
        answers.map(({ value }) => value?.columns ?? NO_ROWS),
        words,
        ask.find,
        uniques,
      );
    return {
      ...{ chosen, answers: now.answers, table: make(now) },
      before: earlier?.answers.some(({ value }) => value) ? make(earlier) : null,
      byDay: daysOf(ask, now.answers),
    };
  }

  function readRange(
    ask: PlainAsk,
    connection: Connection,
    range: DayRange,
    more: Partial<ReportQuery> = {},
  ): Promise<Answer> {
    const query = { ...queryOf(ask, connection, range), ...more };
    return keptColumns(
      reports,
      { connection: connection.id, query, refresh: ask.refresh },
      { underway, onAnswer },
    );
  }

  function queryOf(
    { timeZone, groupBy, filter }: PlainAsk,
    connection: Connection,
    range: DayRange,
  ): ReportQuery {
    const words: Dimension[] = [...new Set([...groupBy, 'day' as const])];
    return {
      ...range,
      timeZone: answeredZone(timeZone, clockOf(connection, profileOf)),
      groupBy: words,
      ...(Object.keys(filter).length > 0 && { filter }),
    };
  }

  /** Every connection's sums, day by day. */
  function daysOf({ range, timeZone }: PlainAsk, answers: readonly Answer[]): PlainTable['byDay'] {
    const sums = answers.map(({ value }) => {
      if (value && range.from === range.to) return new Map([[range.from, toTexts(value.totals)]]);
      const rows = value ? toRows(groupColumns(value.columns, ['day'])) : [];
      return new Map(rows.map(({ day = '', metrics }) => [day, toTexts(metrics)]));
    });
    return eachDay(range).map((day) => ({
      ...{ day, closed: isClosed(day, timeZone, now()) },
      metrics: sums.map((days) => days.get(day) ?? {}),
    }));
  }

  return {
    forget: latest.forget,
    async rows(ask: PlainAsk): Promise<PlainTable> {
      const { from, count, order, open, refresh, ...question } = ask;
      if (refresh) latest.forget();
      const { chosen, answers, table, before, byDay } = await latest.get(JSON.stringify(question), () =>
        tableOf(ask),
      );
      const { rows, of } = table.window({ from, count, order, open });
      const asked = new Set(underway.values());
      const earlierOf = (row: Parameters<PlainTableCode['numbers']>[0]) => {
        const numbers = before?.numbers(row);
        return numbers ? toTexts(numbers) : null;
      };
      return {
        rows: rows.map(({ key, within, part, entity, metrics }) => ({
          ...{ key, level: within === null ? 0 : 1, entity, connection: chosen[part]?.id ?? '' },
          ...{ metrics: toTexts(metrics), earlier: earlierOf({ key, within }) },
        })),
        ...{ from, of, groups: table.groups, byDay },
        totals: areAddable(chosen, answers)
          ? { metrics: toTexts(table.totals()), earlier: before && toTexts(before.totals()) }
          : null,
        sides: chosen.map((connection, index) => {
          const { value, ...state } = answers[index] ?? NOT_ASKED;
          return viewSide(connection, { ...state, value: value && { ...value, rows: [] } }, profileOf);
        }),
        waiting: chosen.map(({ id }) => id).filter((id) => asked.has(id)),
      };
    },
  };
}

const NOT_ASKED: Answer = { value: null, failure: null, fresh: false };

/** What trackers tracked and what networks say are two views of the same money; so are two currencies no sum. */
function areAddable(chosen: readonly Connection[], answers: readonly Answer[]): boolean {
  const roles = new Set(chosen.map(({ role }) => role));
  const currencies = new Set(
    chosen.map(({ currency }, index) => answers[index]?.value?.currency ?? currency),
  );
  return roles.size === 1 && currencies.size === 1;
}
