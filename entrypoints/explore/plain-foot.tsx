import { useTexts } from '@/components/texts';
import type { PlainTable } from '@/utils/model/explore';
import type { Scope } from './scope';

/** How much there is, what of it is not whole, and why there may be no totals. */
export function PlainFoot({ table, scope }: { table: Omit<PlainTable, 'rows'>; scope: Scope }) {
  const { say, format } = useTexts();
  const unfinished = table.sides.filter(({ complete, asOf }) => asOf !== null && !complete);
  return (
    <footer className="ex-foot">
      <span>{say('explore.rows', { count: table.groups })}</span>
      {!table.totals && <span>{say('explore.no-totals')}</span>}
      {unfinished.length > 0 && (
        <span>{say('explore.partial', { names: unfinished.map(({ name }) => name).join(', ') })}</span>
      )}
      <span className="grow" />
      <span>{format.zone(scope.timeZone)}</span>
      <span>{[...new Set(table.sides.map(({ currency }) => currency))].join(', ')}</span>
    </footer>
  );
}
