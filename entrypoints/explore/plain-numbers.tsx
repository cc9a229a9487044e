import { useCallback, useMemo } from 'react';
import { useNow } from '@/components/age';
import { Grid } from '@/components/explore/grid';
import { PlainCard, plainCardHeight } from '@/components/explore/plain-card';
import {
  type PlainColumn,
  type PlainGridRow,
  plainColumns,
  plainTotal,
} from '@/components/explore/plain-columns';
import { plainOrigin } from '@/components/explore/plain-origin';
import { NARROW, useMedia } from '@/components/explore/use-media';
import { useTexts } from '@/components/texts';
import type { PlainTable } from '@/utils/model/explore';
import type { Dimension } from '@/utils/model/report';
import { ByDay } from './by-day';
import { NoRows } from './no-rows';
import type { PageParts } from './page-parts';
import { plainGroups, plainOrder } from './place';
import { PlainFoot } from './plain-foot';
import { nextSort, toggle } from './turn';
import type { useTable } from './use-table';

/** Plot, table and what stands below it. */
export function PlainNumbers({ table, found, columns: shown, ...parts }: NumbersProps) {
  const { place, go, scope } = parts;
  const texts = useTexts();
  const { say } = texts;
  const isNarrow = useMedia(NARROW);
  const now = useNow();
  const groups = plainGroups(place, scope.words);
  const words = groups.join();
  const hasEarlier = scope.before !== null;
  const names = shown.join();
  const sides = useMemo(() => new Map(table.sides.map((side) => [side.connection, side])), [table.sides]);
  const samples = useMemo(
    () => [...(table.totals ? [totalRow(table.totals, table)] : []), ...table.rows],
    [table],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists by what is in them
  const columns = useMemo(
    () =>
      plainColumns({
        ...{ texts, sides, shown, samples, earlier: hasEarlier },
        head: groups.map((word) => texts.say(`word.${word}`)).join(' › '),
        words: [groups[0] ?? 'offer', ...groups.slice(1)],
      }),
    [texts, sides, samples, names, hasEarlier, words],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const card = useCallback(
    (row: PlainGridRow) => (
      <PlainCard {...{ row, texts, sides, columns: shown }} word={wordOf(groups, row)} />
    ),
    [texts, sides, names, words],
  );
  const onToggle = useCallback(
    ({ key, opens }: PlainGridRow) => opens && go({ open: toggle(place.open, key) }, 'replace'),
    [go, place.open],
  );
  const originOf = (column: string, row: PlainGridRow | null) =>
    (row ?? table.totals) &&
    plainOrigin(texts, column, row ?? table.totals ?? { metrics: {} }, {
      sides: row ? table.sides.filter(({ connection }) => connection === row.connection) : table.sides,
      people: isWithinDay(row, groups, scope) ? 'day' : 'range',
      labelsOf: (id) => scope.sources.find(({ connection }) => connection === id)?.labels ?? {},
      now,
    });
  const days = useMemo(() => plotDays(table), [table]);
  const open = useMemo(() => new Set(place.open), [place.open]);
  const order = plainOrder(place, groups);
  return (
    <>
      <ByDay
        title={say('explore.plot-plain')}
        names={table.sides.map(({ name }) => name)}
        {...{ days, place, go, scope }}
      />
      {table.of === 0 && <NoRows place={place} go={go} />}
      <Grid
        label={say('explore.table')}
        {...{ columns, open, order, onToggle }}
        onShow={onToggle}
        of={table.of}
        rowAt={found.rowAt}
        onSeen={found.onSeen}
        onSort={(by) => go({ sort: nextSort(by, order) })}
        total={totalOf(table, say('explore.total'))}
        originOf={originOf}
        shown={null}
        card={isNarrow ? card : undefined}
        cardTotal={
          table.totals && (
            <PlainCard
              row={totalRow(table.totals, table)}
              name={say('explore.total')}
              columns={shown}
              word="offer"
              {...{ texts, sides }}
            />
          )
        }
        cardHeight={plainCardHeight(shown)}
      />
      <PlainFoot table={table} scope={scope} />
    </>
  );
}

/** As if it were a row of the first connection: all have one currency. */
function totalRow(totals: NonNullable<PlainTable['totals']>, { sides }: OpeningTable): PlainGridRow {
  const connection = sides[0]?.connection ?? '';
  return { ...totals, key: '', level: 0, connection, entity: null, opens: false };
}

function totalOf({ totals, sides }: OpeningTable, name: string) {
  const first = sides[0]?.connection ?? '';
  return totals && ((column: Parameters<typeof plainTotal>[0]) => plainTotal(column, totals, first, name));
}

function wordOf(groups: readonly Dimension[], { level }: PlainGridRow): Dimension {
  return groups[level] ?? groups[0] ?? 'offer';
}

/** A row about a day or an hour, or any of a single day. */
function isWithinDay(
  row: PlainGridRow | null,
  groups: readonly Dimension[],
  { range }: PageParts['scope'],
): boolean {
  const words = row ? groups.slice(0, row.level + 1) : [];
  return range.from === range.to || words.some((word) => word === 'day' || word === 'hour');
}

/** Each connection is a line of its own: two of them are never added up. */
function plotDays({ byDay, sides }: OpeningTable) {
  const currency = sides[0]?.currency ?? null;
  return byDay.map(({ day, closed, metrics }) => ({
    ...{ day, closed, currency, gap: null, verdict: 'unknown' as const },
    values: metrics.map(({ payout }) => payout),
  }));
}

export type OpeningTable = Omit<PlainTable, 'rows'> & { rows: PlainGridRow[] };

interface NumbersProps extends PageParts {
  table: OpeningTable;
  found: ReturnType<typeof useTable<PlainGridRow, OpeningTable>>;
  columns: readonly PlainColumn[];
}
