import type { DayRange, Instant } from '@/utils/model/day';
import type { EntityKind, ReportQuery } from '@/utils/model/report';
import type { Question } from '@/utils/store/report-store';
import { daysToAsk } from './age';

/** What is to be asked for as one answer: up to the last day that has begun; null where days by themselves will do. */
export function wholeRange(query: ReportQuery, now: Instant): DayRange | null {
  if (!query.uniques || query.groupBy.includes('day')) return null;
  const { from } = query;
  const to = daysToAsk(query, now).at(-1) ?? from;
  return from < to ? { from, to } : null;
}

/** A range asked for as one answer: its question holds the range, its only snapshot lies on the last day. */
export function wholeQuestionOf(connection: string, query: ReportQuery, range: DayRange): Question {
  const { text } = questionOf(connection, query);
  return { connection, text: `${range.from} ${range.to} ${text}` };
}

/** What is asked apart from the days, in one spelling: the same question always has the same text. */
export function questionOf(connection: string, query: ReportQuery): Question {
  const filter = Object.entries(query.filter ?? {}).map(
    ([word, values]) => [word, values.toSorted()] as const,
  );
  return {
    connection,
    text: JSON.stringify({
      groupBy: [...new Set(query.groupBy)].filter((word) => word !== 'day').sort(),
      filter: filter.sort(([a], [b]) => (a < b ? -1 : 1)),
      timeZone: query.timeZone,
      bookedBy: query.bookedBy ?? 'conversion',
      currency: query.currency ?? null,
    }),
  };
}

/** Under which name a question's flights and failures are kept. */
export function keyOf({ connection, text }: Question): string {
  return `report ${connection} ${text}`;
}

export function entitiesKey(connection: string, kind: EntityKind): string {
  return `entities ${connection} ${kind}`;
}
