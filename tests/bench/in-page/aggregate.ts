import { groupColumns } from '@/utils/model/columns/group';
import { toColumns } from '@/utils/model/columns/pack';
import { uniteColumns } from '@/utils/model/columns/unite';
import type { ReportRow } from '@/utils/model/report';
import { drawRows } from './rows';

type Word = 'offer' | 'country';

/** Milliseconds of each run, ours and the control's, over the same rows. */
export interface AggregateTimes {
  columns: number[];
  objects: number[];
}

export function aggregate(rows: number, words: readonly Word[], runs: number): AggregateTimes {
  const drawn = drawRows(rows);
  // As a report lies in memory once its days are put together; two days are what makes it be put together.
  const days = [drawn.slice(0, rows / 2), drawn.slice(rows / 2)];
  const table = uniteColumns(days.map(toColumns));
  const times: AggregateTimes = { columns: [], objects: [] };
  for (let run = 0; run < runs; run++) {
    const groups = timed(times.columns, () => groupColumns(table, words).length);
    const objects = timed(times.objects, () => groupObjects(drawn, words).size);
    if (groups !== objects) throw new Error(`${groups} groups, ${objects} in the control`);
  }
  return times;
}

function timed<Result>(times: number[], run: () => Result): Result {
  const started = performance.now();
  const result = run();
  times.push(performance.now() - started);
  return result;
}

/** The control: an object for each group in a Map, found by a text of its ids. */
function groupObjects(rows: readonly ReportRow[], [first, second]: readonly Word[]): Map<string, Sum> {
  const groups = new Map<string, Sum>();
  for (const row of rows) {
    const key = second ? `${idOf(row, first)} ${idOf(row, second)}` : idOf(row, first);
    let sum = groups.get(key);
    if (!sum) {
      sum = { ...NOTHING };
      groups.set(key, sum);
    }
    const { metrics } = row;
    sum.visits += metrics.visits ?? 0;
    sum.clicks += metrics.clicks ?? 0;
    sum.conversions += metrics.conversions ?? 0;
    sum.payout += Number(metrics.payout ?? 0);
    sum.approvedPayout += Number(metrics.approvedPayout ?? 0);
    sum.mediaCost += Number(metrics.mediaCost ?? 0);
  }
  return groups;
}

function idOf({ offer, country }: ReportRow, word: Word | undefined): string {
  return (word === 'offer' ? offer?.id : country) ?? '';
}

const NOTHING = { visits: 0, clicks: 0, conversions: 0, payout: 0, approvedPayout: 0, mediaCost: 0 };
type Sum = typeof NOTHING;
