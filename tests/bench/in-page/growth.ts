import { groupColumns } from '@/utils/model/columns/group';
import { toColumns } from '@/utils/model/columns/pack';
import { uniteColumns } from '@/utils/model/columns/unite';
import { drawRows } from './rows';
import { keepPacked } from './store';

/** Milliseconds to keep so many rows, read them back, and sum them up by offer. */
export async function keepAndSum(rows: number): Promise<number> {
  const { write, read } = await keepPacked(rows);
  const table = uniteColumns([toColumns(drawRows(rows))]);
  const started = performance.now();
  groupColumns(table, ['offer']);
  return write + read + performance.now() - started;
}

/** The control: each row looks through the list of what was found so far. */
export function sumInList(rows: number): number {
  const drawn = drawRows(rows);
  const sums: { key: string; clicks: number }[] = [];
  const started = performance.now();
  for (const [index, { metrics }] of drawn.entries()) {
    const key = `click-${index >> 1}`;
    const sum = sums.find((each) => each.key === key);
    if (sum) sum.clicks += metrics.clicks ?? 0;
    else sums.push({ key, clicks: metrics.clicks ?? 0 });
  }
  return performance.now() - started;
}
