import { useCallback, useMemo } from 'react';
import { useNow } from '@/components/age';
import { COMPARED_CARD, ComparedCard, TotalCard } from '@/components/explore/compared-card';
import {
  COMPARED_COLUMNS,
  comparedColumns,
  totalCell,
  USUAL_COMPARED,
} from '@/components/explore/compared-columns';
import { comparedOrigin } from '@/components/explore/compared-origin';
import { Grid } from '@/components/explore/grid';
import { NARROW, useMedia } from '@/components/explore/use-media';
import { useTexts } from '@/components/texts';
import { type ComparedRow, type ComparedTable, isBreakdown, isTrait } from '@/utils/model/explore';
import { ByDay } from './by-day';
import { ComparedFoot } from './compared-foot';
import { tellUntold } from './missing-words';
import { NoRows } from './no-rows';
import type { PageParts } from './page-parts';
import { comparedGroups, comparedOrder } from './place';
import { nextSort, toggle } from './turn';
import type { useTable } from './use-table';

/** Plot, table and what stands below it. */
export function ComparedNumbers({ table, found, sides, onShow, ...parts }: NumbersProps) {
  const { shell, place, go, scope } = parts;
  const texts = useTexts();
  const { say } = texts;
  const isNarrow = useMedia(NARROW);
  const now = useNow();
  const groups = useMemo(() => comparedGroups(place), [place]);
  const [outer = 'offer'] = groups;
  const hasEarlier = scope.before !== null;
  const here = table.here.connection;
  const nameOf = useCallback((id: string) => sides.get(id)?.name ?? '', [sides]);
  const untold = useMemo(
    () =>
      tellUntold(
        texts,
        table.words.filter(({ word }) => groups.includes(word)),
        nameOf,
      ).join(' '),
    [texts, table.words, groups, nameOf],
  );
  const samples = useMemo(() => [table.totals, ...table.rows], [table]);
  const columns = useMemo(() => {
    const chosen: readonly string[] = place.columns.length > 0 ? place.columns : USUAL_COMPARED;
    return comparedColumns({
      ...{ texts, sides, earlier: hasEarlier, samples },
      shown: COMPARED_COLUMNS.filter((column) => chosen.includes(column)),
      head: texts.say(`word.${outer}`),
      hasOffers: groups.some((word) => word === 'offer' || isTrait(word)),
      tellUntold: ({ by, value }) => (isBreakdown(by) && value === null ? untold : ''),
      onLink: ({ offer }) => shell.openOptions(`#links=${offer?.id ?? ''}-of-${here}`),
    });
  }, [texts, sides, samples, place.columns, hasEarlier, outer, groups, here, shell, untold]);
  const card = useCallback((row: ComparedRow) => <ComparedCard {...{ row, texts, sides }} />, [texts, sides]);
  const onToggle = useCallback(
    ({ key }: ComparedRow) => go({ open: toggle(place.open, key) }, 'replace'),
    [go, place.open],
  );
  const originOf = (column: string, row: ComparedRow | null) =>
    comparedOrigin(texts, column, row ?? { ...table.totals, connection: null }, {
      ...{ table, now, range: scope.range, before: scope.before },
      labelsOf: (id) => scope.sources.find(({ connection }) => connection === id)?.labels ?? {},
    });
  const days = useMemo(() => plotDays(table), [table]);
  const open = useMemo(() => new Set(place.open), [place.open]);
  const order = comparedOrder(place);
  const isOld = (row: ComparedRow | null) =>
    row ? isOldRow(row, table) : table.here.failure !== null || isMostlyOld(table);
  const linked = say('explore.linked', { count: table.linked });
  return (
    <>
      <ByDay
        title={say('explore.plot-compared')}
        names={[say('explore.tracked'), say('explore.says')]}
        {...{ days, place, go, scope }}
      />
      {untold && <p className="ex-untold">{untold}</p>}
      {table.of === 0 && <NoRows place={place} go={go} />}
      <Grid
        label={say('explore.table')}
        {...{ columns, open, order, onToggle, onShow }}
        of={table.of}
        rowAt={found.rowAt}
        onSeen={found.onSeen}
        onSort={(by) => go({ sort: nextSort(by, order) })}
        total={(column) => totalCell(column, table.totals, linked)}
        originOf={originOf}
        isOld={isOld}
        shown={place.show}
        card={isNarrow ? card : undefined}
        cardTotal={<TotalCard totals={table.totals} texts={texts} name={linked} />}
        cardHeight={COMPARED_CARD}
      />
      <ComparedFoot table={table} scope={scope} groups={groups} />
    </>
  );
}

/** Either side of it could not be asked. */
function isOldRow({ connection }: ComparedRow, { here, there }: ComparedTable): boolean {
  const side = there.find((each) => each.connection === connection);
  return Boolean(here.failure ?? side?.failure);
}

/** A sum stays judged while the old part of it is small. */
function isMostlyOld({ there }: ComparedTable): boolean {
  const sum = (sides: typeof there) =>
    sides.reduce((all, { metrics }) => all + Number(metrics.payout ?? 0), 0);
  return sum(there.filter(({ failure }) => failure !== null)) > SMALL * sum(there);
}

const SMALL = 0.05;

function plotDays({ byDay }: ComparedTable) {
  return byDay.map(({ day, closed, here, there, gaps, currency }) => ({
    ...{ day, closed, values: [here.payout, there.payout], currency: currency.here },
    ...{ gap: gaps.payout.difference, verdict: gaps.payout.verdict },
  }));
}

interface NumbersProps extends PageParts {
  table: ComparedTable;
  found: ReturnType<typeof useTable<ComparedRow, ComparedTable>>;
  sides: Parameters<typeof comparedColumns>[0]['sides'];
  onShow(row: ComparedRow): void;
}
