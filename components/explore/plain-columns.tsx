import type { ReactNode } from 'react';
import { Absent, Count, Money } from '@/components/number';
import type { Side } from '@/utils/model/comparison';
import { type PlainRow, type PlainTable, RATIOS, type RatioName } from '@/utils/model/explore';
import { AMOUNTS, type AmountName, COUNTS, type CountName, type MetricName } from '@/utils/model/metrics';
import type { Dimension } from '@/utils/model/report';
import type { Texts } from '@/utils/texts/texts';
import { type GridColumn, largest, widthFor } from './grid-columns';
import { ratioOf, tellRatio } from './ratios';
import { SideName } from './side-name';
import { nameOfEntity } from './tell-row';

export type PlainColumn = MetricName | RatioName;
export const PLAIN_COLUMNS: readonly PlainColumn[] = [...COUNTS, ...AMOUNTS, ...RATIOS];
/** As far as a connection tells them. */
export const USUAL_PLAIN: readonly PlainColumn[] = [
  ...(['impressions', 'visits', 'clicks', 'conversions', 'approved', 'pending', 'rejected'] as const),
  ...(['advertiserRevenue', 'payout', 'mediaCost', 'profit', 'cr', 'epc', 'roi'] as const),
];

export type PlainGridRow = PlainRow & { opens: boolean };
type Column = GridColumn<PlainGridRow>;
type Numbers = NonNullable<PlainTable['totals']>;

/** A connection's own numbers, each with what became of it since the days before. */
export function plainColumns(options: PlainColumnsOptions): Column[] {
  const { texts, sides, shown, samples, earlier, head, words } = options;
  const name: Column = {
    ...{ key: 'name', head, group: '', width: 200, grow: 3, align: 'start', sort: 'name' },
    cell: (row) => <Name row={row} texts={texts} word={words[row.level] ?? words[0]} />,
  };
  const connection: Column = {
    ...{
      key: 'connection',
      head: texts.say('explore.connection'),
      group: '',
      width: 120,
      grow: 1,
      align: 'start',
    },
    cell(row) {
      const side = row.level === 0 ? sides.get(row.connection) : undefined;
      return side ? <SideName side={side} /> : null;
    },
  };
  const currencyOf = (row: Pick<PlainRow, 'connection'>) => sides.get(row.connection)?.currency ?? '';
  const widthOf = (column: PlainColumn) => {
    const widest = largest(samples, ({ metrics }) => ratioOf(metrics, column));
    const text = widest ? tellValue(texts, widest, column, currencyOf(widest)) : '';
    return widthFor(text, isMoney(column) ? 104 : 88);
  };
  const metrics = shown.flatMap((column): Column[] => [
    {
      ...{ key: column, head: texts.say(`column.${column}`), group: '', sort: column, align: 'end' },
      width: widthOf(column),
      cell: (row) => <Value numbers={row} column={column} currency={currencyOf(row)} texts={texts} />,
    },
    ...(earlier ? [changeColumn(texts, column)] : []),
  ]);
  return [name, ...(sides.size > 1 ? [connection] : []), ...metrics];
}

/** @param connection one of those that were added up: they have one currency */
export function plainTotal(column: Column, totals: Numbers, connection: string, name: ReactNode): ReactNode {
  if (column.key === 'name') return name;
  if (column.key === 'connection') return null;
  return column.cell({ ...totals, key: '', level: 0, connection, entity: null, opens: false });
}

function changeColumn({ say, format }: Texts, column: PlainColumn): Column {
  return {
    ...{
      key: `${column}.change`,
      head: say('explore.change'),
      group: '',
      align: 'end',
      width: 76,
      tint: true,
    },
    cell: ({ metrics, earlier }) => {
      const [now, before] = [ratioOf(metrics, column), earlier ? ratioOf(earlier, column) : null];
      if (now === null || before === null || before === 0) return <Absent />;
      const ratio = (now - before) / Math.abs(before);
      return (
        <span className="mid">
          {ratio === 0 ? '' : ratio > 0 ? '↑ ' : '↓ '}
          {format.share(Math.abs(ratio))}
        </span>
      );
    },
  };
}

/** A number as it is told, or as it is worked out from the sums of its row. */
export function Value({ numbers, column, currency, texts }: ValueProps) {
  const { metrics } = numbers;
  if (isRatio(column)) return tellRatio(texts, metrics, column, currency) ?? <Absent />;
  if (isAmount(column)) return <Money amount={metrics[column]} currency={currency} narrow />;
  return <Count value={metrics[column]} />;
}

/** As its cell says it, for measuring. */
function tellValue(
  texts: Texts,
  { metrics }: Pick<PlainRow, 'metrics'>,
  column: PlainColumn,
  currency: string,
): string {
  if (isRatio(column)) return tellRatio(texts, metrics, column, currency) ?? '';
  if (isAmount(column)) return texts.format.money(metrics[column], currency, { narrow: true });
  return texts.format.count(metrics[column] ?? 0);
}

function Name({ row, texts, word }: { row: PlainGridRow; texts: Texts; word: Dimension }) {
  const name = nameOfEntity(texts, row, word);
  const id = row.entity && row.entity.name !== null ? `${name} · #${row.entity.id}` : name;
  return (
    <span className={row.entity ? 'cut' : 'cut muted'} title={id}>
      {name}
    </span>
  );
}

export function isRatio(column: PlainColumn): column is RatioName {
  return (RATIOS as readonly string[]).includes(column);
}

export function isAmount(column: CountName | AmountName): column is AmountName {
  return (AMOUNTS as readonly string[]).includes(column);
}

function isMoney(column: PlainColumn): boolean {
  return column === 'profit' || (!isRatio(column) && isAmount(column));
}

interface ValueProps {
  numbers: Pick<PlainRow, 'metrics'>;
  column: PlainColumn;
  currency: string;
  texts: Texts;
}

interface PlainColumnsOptions {
  texts: Texts;
  sides: ReadonlyMap<string, Side>;
  shown: readonly PlainColumn[];
  /** Rows whose numbers the columns are made wide enough for, the totals among them. */
  samples: readonly Pick<PlainRow, 'metrics' | 'connection'>[];
  earlier: boolean;
  head: string;
  words: readonly [Dimension, ...Dimension[]];
}
