import { useTexts } from '@/components/texts';
import { type ComparedGroup, type ComparedTable, isBreakdown } from '@/utils/model/explore';
import type { Scope } from './scope';

/** What the table leaves out, and what its words stand for. */
export function ComparedFoot({ table, scope, groups }: ComparedFootProps) {
  const { say, format } = useTexts();
  const { unlinked, there } = table;
  const unfinished = there.filter(({ complete, asOf }) => asOf !== null && !complete).map(({ name }) => name);
  return (
    <footer className="ex-foot">
      <span>{say('explore.rows', { count: table.groups })}</span>
      {unlinked.offers > 0 && (
        <span>
          {say('explore.unlinked', {
            count: unlinked.offers,
            amount: format.money(unlinked.payout, unlinked.currency),
          })}
        </span>
      )}
      <span>{say('explore.gap-is')}</span>
      {groups.some(isBreakdown) && <span>{say('explore.matched-exactly')}</span>}
      {unfinished.length > 0 && <span>{say('explore.partial', { names: unfinished.join(', ') })}</span>}
      <span className="grow" />
      <span>{say('definitions.conversion')}</span>
      <span>{format.zone(scope.timeZone)}</span>
    </footer>
  );
}

interface ComparedFootProps {
  table: ComparedTable;
  scope: Scope;
  groups: readonly ComparedGroup[];
}
