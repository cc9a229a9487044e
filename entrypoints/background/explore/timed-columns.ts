import type { DayPlan, SideAsk } from '@/utils/compare/day-plan';
import { hasSameDays } from '@/utils/compare/day-plan';
import { rangeByHours } from '@/utils/compare/hours';
import { type Columns, NO_ROWS, type WordColumn, wordOf } from '@/utils/model/columns/columns';
import { takeRows } from '@/utils/model/columns/select';
import type { DayRange } from '@/utils/model/day';
import type { Dimension, ReportQuery } from '@/utils/model/report';
import type { Folded } from '../reports/fold';
import type { Known } from '../reports/reports';

export type ReadColumns = (connection: string, query: ReportQuery) => Promise<Known<Folded>>;

export interface TimedAsk {
  range: DayRange;
  plan: DayPlan;
  side: SideAsk;
  /** Beside offers and days. */
  word: Dimension;
  filter?: ReportQuery['filter'];
}

/**
 * A side's answer by offer, word and day as the plan wants its days, from hours where only these fit; `hour` too is then
 * on the clock of the plan. Its value is null where it was answered in other days.
 */
export async function readTimed(
  read: ReadColumns,
  connection: string,
  { range, plan, side, word, filter }: TimedAsk,
): Promise<Known<Folded>> {
  const isByHour = side.by === 'hour';
  const words: Dimension[] = [
    ...new Set<Dimension>(['offer', word, ...(isByHour ? (['hour'] as const) : []), 'day']),
  ];
  const known = await read(connection, {
    ...(isByHour ? rangeByHours(range, plan.timeZone, side.timeZone) : range),
    ...{ timeZone: side.timeZone, groupBy: words },
    ...(filter && { filter }),
  });
  const { value } = known;
  if (!value || !plan.aligned || !hasSameDays(value.timeZone, side.timeZone, range)) {
    return { ...known, value: null };
  }
  if (!isByHour) return known;
  const columns = onClock(value.columns, { range, asked: side.timeZone, wanted: plan.timeZone });
  return { ...known, value: { ...value, columns, timeZone: plan.timeZone } };
}

/** Hours as another zone's clock shows them, with the days they are in there; rows of other days are left out. */
function onClock(
  columns: Columns,
  { range, asked, wanted }: { range: DayRange; asked: string; wanted: string },
): Columns {
  const hours = wordOf(columns, 'hour');
  if (!hours) return NO_ROWS;
  const moved = hours.ids.map((id) => (id === '' ? '' : hourIn(id, asked, wanted)));
  const isWithin = moved.map((hour) => hour.slice(0, 10) >= range.from && hour.slice(0, 10) <= range.to);
  const rows = Uint32Array.from(hours.codes, (_, row) => row).filter(
    (row) => isWithin[hours.codes[row] ?? 0],
  );
  const { length, words, metrics } = takeRows(columns, rows);
  const timed = words.flatMap((column): WordColumn[] => {
    const { word, codes } = column;
    if (word === 'day') return [];
    if (word !== 'hour') return [column];
    return [
      { word, codes, ids: moved, names: null },
      { word: 'day', codes, ids: moved.map((hour) => hour.slice(0, 10)), names: null },
    ];
  });
  return { length, metrics, words: timed };
}

function hourIn(hour: string, asked: string, wanted: string): string {
  const moment = Temporal.PlainDateTime.from(hour).toZonedDateTime(asked).withTimeZone(wanted);
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute' }).slice(0, 13);
}
