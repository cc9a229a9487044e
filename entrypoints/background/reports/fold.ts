import type { Columns } from '@/utils/model/columns/columns';
import { groupColumns, totalsOf } from '@/utils/model/columns/group';
import { lendMetric } from '@/utils/model/columns/lend';
import { toColumns, toRows } from '@/utils/model/columns/pack';
import { uniteColumns, withWord } from '@/utils/model/columns/unite';
import type { Day } from '@/utils/model/day';
import { NOT_ADDITIVE } from '@/utils/model/metrics';
import type { Note, Report, ReportQuery } from '@/utils/model/report';
import type { Snapshot } from '@/utils/store/report-store';

/** A report whose rows are still columns. */
export interface Folded extends Omit<Report, 'rows'> {
  columns: Columns;
}

export function withRows({ columns, ...report }: Folded): Report {
  return { ...report, rows: toRows(columns) };
}

/**
 * The answer to a query out of what is kept of its days. Its `asOf` is that of the oldest day in it.
 *
 * @param days every day asked for; one without a snapshot makes the report incomplete
 * @param whole what was said of all days as one; unique counts come from here
 * @returns null where nothing at all is kept.
 */
export function foldColumns(
  query: ReportQuery,
  days: readonly Day[],
  kept: ReadonlyMap<Day, Snapshot>,
  whole?: Snapshot,
): Folded | null {
  const found = days.flatMap((day) => {
    const snapshot = kept.get(day);
    return snapshot ? [{ day, snapshot }] : [];
  });
  const snapshots = found.map(({ snapshot }) => snapshot);
  const [first] = snapshots;
  if (!first) return null;
  const all = uniteColumns(found.map(({ day, snapshot: { columns } }) => withWord(columns, 'day', day)));
  const complete = snapshots.length === days.length && snapshots.every((snapshot) => snapshot.complete);
  return {
    currency: snapshots.find(({ currency }) => currency !== null)?.currency ?? null,
    timeZone: first.timeZone,
    asOf: snapshots.map(({ asOf }) => asOf).reduce((a, b) => (isEarlier(b, a) ? b : a)),
    complete,
    notes: uniteNotes(snapshots),
    columns: query.groupBy.includes('day') ? all : foldUniques(foldRows(all), complete, whole),
    totals: totalsOf(all),
  };
}

function foldRows(all: Columns): Columns {
  const words = all.words.map(({ word }) => word).filter((word) => word !== 'day');
  return groupColumns(all, words);
}

/** A single day's unique count stands for the range only where nothing else is in it. */
function foldUniques(folded: Columns, complete: boolean, whole: Snapshot | undefined): Columns {
  if (complete && !whole) return folded;
  return NOT_ADDITIVE.reduce(
    (columns, name) => lendMetric(columns, whole?.complete ? whole.columns : null, name),
    folded,
  );
}

/** A report that is not told apart by day, as the one snapshot it is. */
export function wholeOf({ rows, totals: _totals, told: _told, ...report }: Report): Snapshot {
  return { ...report, columns: toColumns(rows) };
}

/** A report with a row per day, taken apart: every day asked for has a snapshot, an empty one where nothing happened. */
export function splitDays(report: Report, days: readonly Day[]): Map<Day, Snapshot> {
  const { asOf, currency, timeZone, complete, told, notes } = report;
  const rows = Map.groupBy(report.rows, ({ day }) => day ?? '');
  const snapshot = (day: Day): Snapshot => {
    const said = told ? (told.get(day) ?? { asOf, complete: false }) : { asOf, complete };
    return {
      ...{ currency, timeZone, notes, asOf: said.asOf, complete: complete && said.complete },
      columns: toColumns((rows.get(day) ?? []).map(({ day: _, ...row }) => row)),
    };
  };
  return new Map(days.map((day) => [day, snapshot(day)]));
}

function uniteNotes(snapshots: readonly Snapshot[]): Note[] {
  const notes = snapshots.flatMap((snapshot) => snapshot.notes);
  return [...new Map(notes.map((note) => [`${note.code} ${note.text}`, note])).values()];
}

function isEarlier(a: string, b: string): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
