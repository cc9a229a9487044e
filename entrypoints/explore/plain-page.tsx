import { useMemo } from 'react';
import { GroupMenu } from '@/components/explore/group-menu';
import type { PlainGridRow } from '@/components/explore/plain-columns';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import { Changes } from './changes';
import { ColumnMenu } from './column-menu';
import { ExportMenu } from './export-menu';
import { FilterMenu } from './filter-menu';
import { useKeys } from './keys';
import { Loading } from './loading';
import { tellMissing } from './missing-words';
import type { PageParts } from './page-parts';
import { plainExport } from './plain-export';
import { type OpeningTable, PlainNumbers } from './plain-numbers';
import { Problems } from './problems';
import { plainAsk } from './scope';
import { chosenColumns, toldColumns } from './told-columns';
import { Toolbar } from './toolbar';
import { Top } from './top';
import { useTable } from './use-table';
import { WhoPlain } from './who';

/** Connections' own numbers, by whatever their platforms tell them apart by. */
export function PlainPage(parts: PageParts) {
  const { shell, place, go, scope } = parts;
  const texts = useTexts();
  const { say } = texts;
  const question = plainAsk(place, scope);
  const isOpening = question.groupBy.length > 1;
  const found = useTable<PlainGridRow, OpeningTable>(question, async (rows) => {
    const table = await shell.ask('explore.plain', { ...question, ...rows, turn: shell.turn() });
    return { ...table, rows: table.rows.map((row) => ({ ...row, opens: isOpening && row.level === 0 })) };
  });
  const { table, error, refreshing, refresh } = found;
  useKeys({ KeyR: refresh, Escape: () => place.show && go({ show: null }, 'replace') });
  const all = useMemo(() => toldColumns(scope), [scope]);
  const columns = chosenColumns(place.columns, all);
  return (
    <main className={place.show === 'changes' ? 'explore with-drawer' : 'explore'}>
      <Top {...parts} sides={table?.sides ?? []} refreshing={refreshing} onRefresh={refresh}>
        <ExportMenu shell={shell} make={() => plainExport(texts, parts, columns)} />
      </Top>
      <Toolbar
        {...parts}
        who={<WhoPlain {...parts} />}
        more={
          <>
            <GroupMenu
              words={scope.words}
              chosen={question.groupBy}
              nameOf={(word) => say(`word.${word}`)}
              onChange={(group) => go({ group, open: [] })}
              note={tellMissing(texts, scope)}
            />
            <FilterMenu {...parts} />
          </>
        }
        columns={<ColumnMenu {...parts} all={all} usual={columns} />}
      />
      <section className="ex-main" aria-label={say('explore.title')}>
        {scope.here && scope.others.length === 0 && (
          <div className="ex-problems">
            <Notice tone="plain" title={say('state.no-network')}>
              {say('state.no-network-text')}
            </Notice>
          </div>
        )}
        <Problems error={error} sides={table?.sides ?? []} shell={shell} />
        {table && <PlainNumbers {...parts} {...{ table, found, columns }} />}
        {!table && !error && <Loading />}
      </section>
      {place.show === 'changes' && <Changes {...parts} />}
    </main>
  );
}
