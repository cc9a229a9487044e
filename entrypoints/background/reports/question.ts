import type { ReportQuery } from '@/utils/model/report';
import type { Question } from '@/utils/store/report-store';

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
