import { useCallback, useMemo, useState } from 'react';
import { COMPARED_COLUMNS, USUAL_COMPARED } from '@/components/explore/compared-columns';
import { GroupMenu } from '@/components/explore/group-menu';
import { useTexts } from '@/components/texts';
import { COMPARED_GROUPS, type ComparedRow, type ComparedTable, canNest } from '@/utils/model/explore';
import { Changes } from './changes';
import { ColumnMenu } from './column-menu';
import { comparedExport } from './compared-export';
import { ComparedNumbers } from './compared-numbers';
import { CurrencyPick } from './currency-pick';
import { ExportMenu } from './export-menu';
import { useKeys } from './keys';
import { Loading } from './loading';
import { tellUntold } from './missing-words';
import type { PageParts } from './page-parts';
import { Problems } from './problems';
import { comparedAsk } from './scope';
import { Toolbar } from './toolbar';
import { Top } from './top';
import { toggle } from './turn';
import { useTable } from './use-table';
import { VerdictFilter } from './verdict-filter';
import { WhoCompared } from './who';
import { Why } from './why';

/** A tracker against what its offers lead to. */
export function ComparedPage(parts: PageParts) {
  const { shell, place, go, scope } = parts;
  const texts = useTexts();
  const { say } = texts;
  const question = comparedAsk(place, scope);
  const groups = question.groupBy;
  const found = useTable<ComparedRow, ComparedTable>(question, (rows) =>
    shell.ask('explore.compared', { ...question, ...rows, turn: shell.turn() }),
  );
  const { table, error, refreshing, refresh } = found;
  const [clicked, setClicked] = useState<ComparedRow | null>(null);
  useKeys({ KeyR: refresh, Escape: () => place.show && go({ show: null }, 'replace') });
  const sides = useMemo(
    () => new Map((table ? [table.here, ...table.there] : []).map((side) => [side.connection, side])),
    [table],
  );
  const shown = [...(table?.rows ?? []), ...(clicked ? [clicked] : [])].find(({ key }) => key === place.show);
  const show = useCallback(
    (row: ComparedRow) => {
      // A part of an offer has no reason of its own: the offer has.
      if (!hasReason(row)) return row.opens && go({ open: toggle(place.open, row.key) }, 'replace');
      setClicked(row);
      go({ show: row.key }, 'replace');
    },
    [go, place.open],
  );

  const nameOf = (id: string) => scope.sources.find(({ connection }) => connection === id)?.name ?? '';

  return (
    <main className={shown || place.show === 'changes' ? 'explore with-drawer' : 'explore'}>
      <Top {...parts} sides={[...sides.values()]} refreshing={refreshing} onRefresh={refresh}>
        <ExportMenu shell={shell} make={() => comparedExport(texts, parts)} />
      </Top>
      <Toolbar
        {...parts}
        who={<WhoCompared {...parts} />}
        more={
          <>
            <CurrencyPick {...parts} />
            <GroupMenu
              words={COMPARED_GROUPS}
              chosen={groups}
              canNest={canNest}
              isTold={(word) => table?.words.find((each) => each.word === word)?.told ?? true}
              nameOf={(word) => say(`word.${word}`)}
              onChange={(group) => go({ group, open: [] })}
              note={[say('explore.group-note'), ...tellUntold(texts, table?.words ?? [], nameOf)]}
            />
            <VerdictFilter {...parts} />
          </>
        }
        columns={<ColumnMenu {...parts} all={COMPARED_COLUMNS} usual={USUAL_COMPARED} />}
      />
      <section className="ex-main" aria-label={say('explore.title')}>
        <Problems error={error} sides={[...sides.values()]} shell={shell} />
        {table && <ComparedNumbers {...parts} table={table} found={found} sides={sides} onShow={show} />}
        {!table && !error && <Loading />}
      </section>
      {shown && <Why key={shown.key} {...parts} row={shown} sides={sides} />}
      {place.show === 'changes' && <Changes {...parts} />}
    </main>
  );
}

/** What a drawer can explain: an offer, a connection, or a day of either. */
function hasReason({ by, value }: ComparedRow): boolean {
  return value === null && (by === 'offer' || by === 'there' || by === 'day');
}
