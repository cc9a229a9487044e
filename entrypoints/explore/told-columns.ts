import { PLAIN_COLUMNS, type PlainColumn, USUAL_PLAIN } from '@/components/explore/plain-columns';
import { RATIOS } from '@/utils/model/explore';
import type { MetricName } from '@/utils/model/metrics';
import type { Scope } from './scope';

/** What any of the connections tells, and what can be worked out from it. */
export function toldColumns({ of }: Scope): PlainColumn[] {
  const told = new Set<MetricName>(of.flatMap(({ metrics }) => metrics));
  const has = (...names: MetricName[]) => names.every((name) => told.has(name));
  const ratios = {
    cr: has('clicks', 'conversions'),
    epc: has('clicks', 'payout'),
    perConversion: has('conversions', 'payout'),
    profit: has('payout', 'mediaCost'),
    roi: has('payout', 'mediaCost'),
  };
  return PLAIN_COLUMNS.filter((column) => {
    const ratio = RATIOS.find((name) => name === column);
    return ratio ? ratios[ratio] : told.has(column as MetricName);
  });
}

/** Those that were chosen, or the usual ones. */
export function chosenColumns(wanted: readonly string[], all: readonly PlainColumn[]): PlainColumn[] {
  const chosen = all.filter((column) => wanted.includes(column));
  return chosen.length > 0 ? chosen : USUAL_PLAIN.filter((column) => all.includes(column));
}
