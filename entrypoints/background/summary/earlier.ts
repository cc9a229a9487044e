import { addDays, countDays, type DayRange, startOf } from '@/utils/model/day';
import type { Report, ReportQuery } from '@/utils/model/report';
import { type Reader, rememberAnswers } from '../reports/reader';
import type { Known, Reports } from '../reports/reports';

/** As many days, directly before. */
export function daysBefore(days: DayRange): DayRange {
  const to = addDays(days.from, -1);
  return { from: addDays(to, 1 - countDays(days)), to };
}

/**
 * What is kept of days that are long over, to be held against newer ones: whole only where it was told after their
 * end. The rest is asked for when told to, behind everything that somebody waits for.
 */
export function createEarlier(
  reports: Pick<Reports, 'known' | 'knownEntities' | 'get'>,
  onAnswer: () => void,
): { reader: Reader; fill(): void } {
  const missing: { connection: string; query: ReportQuery }[] = [];
  return {
    reader: rememberAnswers({
      entities: reports.knownEntities,
      async report(connection, query) {
        const known = await reports.known(connection, query);
        if (!known.fresh) missing.push({ connection, query });
        return { ...known, value: known.value && { ...known.value, complete: isFinal(known, query) } };
      },
    }),
    fill() {
      const asked = missing
        .splice(0)
        .map(({ connection, query }) => reports.get(connection, query, { urgency: 'background' }));
      if (asked.length > 0) void Promise.all(asked).then(onAnswer);
    },
  };
}

/** What was told on a day about itself is not all of it. */
function isFinal({ value, failure, fresh }: Known<Report>, { to, timeZone }: ReportQuery): boolean {
  if (!value?.complete) return false;
  const end = startOf(addDays(to, 1), timeZone);
  return (fresh && !failure) || Temporal.Instant.compare(value.asOf, end) >= 0;
}
