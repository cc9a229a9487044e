import type { ReportQuery } from '@/utils/model/report';
import type { Folded } from '../reports/fold';
import type { Underway } from '../reports/reader';
import type { Known, Reports } from '../reports/reports';

/** What is kept as columns, at once; what is missing or too old is asked for meanwhile. */
export async function keptColumns(
  reports: Reports,
  { connection, query, refresh }: { connection: string; query: ReportQuery; refresh: boolean },
  { underway, onAnswer }: { underway: Underway; onAnswer: () => void },
): Promise<Known<Folded>> {
  const known = await reports.columns(connection, query);
  const question = `explore ${connection} ${JSON.stringify(query)}`;
  if ((refresh || !known.fresh) && !underway.has(question)) {
    underway.set(question, connection);
    void reports.get(connection, query, { refresh }).finally(() => {
      underway.delete(question);
      onAnswer();
    });
  }
  return known;
}
