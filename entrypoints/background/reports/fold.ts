import type { Columns } from '@/utils/model/columns/columns';
import { groupColumns, totalsOf } from '@/utils/model/columns/group';
import { toColumns, toRows } from '@/utils/model/columns/pack';
import { uniteColumns, withWord } from '@/utils/model/columns/unite';
import type { Day } from '@/utils/model/day';
import type { Note, Report, ReportQuery } from '@/utils/model/report';
import type { Snapshot } from '@/utils/store/report-store';

/** A report whose rows are still columns. */
export interface Folded extends Omit<Report, 'rows'> {
  columns: Columns;
}

/** `foldColumns` with its rows. */
export function foldDays(
  query: ReportQuery,
  days: readonly Day[],
  kept: ReadonlyMap<Day, Snapshot>,
): Report | null {
  const folded = foldColumns(query, days, kept);
  if (!folded) return null;
  const { columns, ...report } = folded;
  return { ...report, rows: toRows(columns) };
}

/**
 * The answer to a query out of what is kept of its days. Its `asOf` is that of the oldest day in it.
 *
 * @param days every day asked for; one without a snapshot makes the report incomplete
 * @returns null where nothing at all is kept.
 */
export function foldColumns(
  query: ReportQuery,
  days: readonly Day[],
  kept: ReadonlyMap<Day, Snapshot>,
): Folded | null {
  const found = days.flatMap((day) => {
    const snapshot = kept.get(day);
    return snapshot ? [{ day, snapshot }] : [];
  });
  const snapshots = found.map(({ snapshot }) => snapshot);
  const [first] = snapshots;
  if (!first) return null;
  const all = uniteColumns(found.map(({ day, snapshot: { columns } }) => withWord(columns, 'day', day)));
  const words = all.words.map(({ word }) => word).filter((word) => word !== 'day');
  return {
    currency: snapshots.find(({ currency }) => currency !== null)?.currency ?? null,
    timeZone: first.timeZone,
    asOf: snapshots.map(({ asOf }) => asOf).reduce((a, b) => (isEarlier(b, a) ? b : a)),
    complete: snapshots.length === days.length && snapshots.every(({ complete }) => complete),
    notes: uniteNotes(snapshots),
    columns: query.groupBy.includes('day') ? all : groupColumns(all, words),
    totals: totalsOf(all),
  };
}

/** A report with a row per day, taken apart: every day asked for has a snapshot, an empty one where nothing happened. */
export function splitDays(report: Report, days: readonly Day[]): Map<Day, Snapshot> {
  const { asOf, currency, timeZone, complete, notes } = report;
  const rows = Map.groupBy(report.rows, ({ day }) => day ?? '');
  const snapshot = (day: Day): Snapshot => ({
    ...{ asOf, currency, timeZone, complete, notes },
    columns: toColumns((rows.get(day) ?? []).map(({ day: _, ...row }) => row)),
  });
  return new Map(days.map((day) => [day, snapshot(day)]));
}

function uniteNotes(snapshots: readonly Snapshot[]): Note[] {
  const notes = snapshots.flatMap((snapshot) => snapshot.notes);
  return [...new Map(notes.map((note) => [`${note.code} ${note.text}`, note])).values()];
}

function isEarlier(a: string, b: string): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
