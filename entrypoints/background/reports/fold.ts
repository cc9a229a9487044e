import type { Day } from '@/utils/model/day';
import { type Metrics, sumMetrics } from '@/utils/model/metrics';
import type { Note, Report, ReportQuery, ReportRow } from '@/utils/model/report';
import type { Snapshot } from '@/utils/store/report-store';

/**
 * The answer to a query out of what is kept of its days. Its `asOf` is that of the oldest day in it.
 *
 * @param days every day asked for; one without a snapshot makes the report incomplete
 * @returns null where nothing at all is kept.
 */
export function foldDays(
  query: ReportQuery,
  days: readonly Day[],
  kept: ReadonlyMap<Day, Snapshot>,
): Report | null {
  const snapshots = days.map((day) => kept.get(day)).filter((snapshot) => snapshot !== undefined);
  const [first] = snapshots;
  if (!first) return null;
  const rows = days.flatMap((day) => (kept.get(day)?.rows ?? []).map((row) => ({ ...row, day })));
  return {
    currency: snapshots.find(({ currency }) => currency !== null)?.currency ?? null,
    timeZone: first.timeZone,
    asOf: snapshots.map(({ asOf }) => asOf).reduce((a, b) => (isEarlier(b, a) ? b : a)),
    complete: snapshots.length === days.length && snapshots.every(({ complete }) => complete),
    notes: uniteNotes(snapshots),
    rows: query.groupBy.includes('day') ? rows : foldRows(rows),
    totals: sumMetrics(rows.map(({ metrics }) => metrics)),
  };
}

/** A report with a row per day, taken apart: every day asked for has a snapshot, an empty one where nothing happened. */
export function splitDays(report: Report, days: readonly Day[]): Map<Day, Snapshot> {
  const { asOf, currency, timeZone, complete, notes } = report;
  const rows = Map.groupBy(report.rows, ({ day }) => day ?? '');
  const snapshot = (day: Day): Snapshot => ({
    asOf,
    currency,
    timeZone,
    complete,
    notes,
    rows: (rows.get(day) ?? []).map(({ day: _, ...row }) => row),
  });
  return new Map(days.map((day) => [day, snapshot(day)]));
}

function foldRows(rows: readonly ReportRow[]): ReportRow[] {
  const groups = Map.groupBy(rows, keysOf);
  return [...groups.values()].map((group) => {
    const { day: _, ...keys } = group.at(-1) ?? { metrics: {} };
    return { ...keys, metrics: sumMetrics(group.map(({ metrics }): Metrics => metrics)) };
  });
}

/** Entities by their id alone: a name may have changed between two days. */
function keysOf({ metrics: _metrics, day: _day, ...keys }: ReportRow): string {
  const words = Object.entries(keys).map(([word, key]) => [word, typeof key === 'string' ? key : key.id]);
  return JSON.stringify(words.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

function uniteNotes(snapshots: readonly Snapshot[]): Note[] {
  const notes = snapshots.flatMap((snapshot) => snapshot.notes);
  return [...new Map(notes.map((note) => [`${note.code} ${note.text}`, note])).values()];
}

function isEarlier(a: string, b: string): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
