import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { type GridColumn, type GridOrder, type GridRow, templateOf } from './grid-columns';
import { GridHead } from './grid-head';
import { GridLine } from './grid-line';
import { useGridKeys } from './use-grid-keys';

/** Rows of which only those in sight are drawn; a row may be opened, or shown in more detail. */
export function Grid<Row extends GridRow>(props: GridProps<Row>) {
  const { label, columns, of, rowAt, total, order, onSort, onSeen, open, shown, card, cardHeight } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const height = card ? cardHeight : ROW;
  const rows = useVirtualizer({
    count: of,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  });
  const items = rows.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onSeen(first, last), [first, last, onSeen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height stand elsewhere
  useEffect(() => rows.measure(), [height]);
  const { active, onKeyDown, onFocus } = useGridKeys(scroller, rows, props);
  const place = { '--columns': templateOf(columns) } as CSSProperties;

  return (
    <div className={card ? 'grid cards' : 'grid'} ref={scroller} style={place}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are walked through, opened and chosen */}
      <table role="treegrid" aria-label={label} aria-rowcount={of + HEAD_ROWS} onKeyDown={onKeyDown}>
        <GridHead {...{ columns, order, onSort, total }} />
        <tbody style={{ height: rows.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rowAt(index);
            return (
              <GridLine
                key={row?.key ?? index}
                {...{ row, index, start, height, columns, card, onFocus }}
                isActive={index === active}
                isOpen={row !== undefined && open.has(row.key)}
                isShown={row !== undefined && row.key === shown}
                onToggle={props.onToggle}
                onShow={props.onShow}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** In px. */
const ROW = 28;
/** Two lines of heads and the totals. */
const HEAD_ROWS = 3;

export interface GridProps<Row extends GridRow> {
  label: string;
  columns: readonly GridColumn<Row>[];
  /** How many rows there are. */
  of: number;
  /** Undefined: not here yet. */
  rowAt(index: number): Row | undefined;
  /** What stands in the line of totals; null: nothing was added up. */
  total: ((column: GridColumn<Row>) => ReactNode) | null;
  order: GridOrder;
  onSort(by: string): void;
  onSeen(first: number, last: number): void;
  /** Keys of rows that are open. */
  open: ReadonlySet<string>;
  /** Key of the row that is shown in detail. */
  shown: string | null;
  onToggle(row: Row): void;
  onShow(row: Row): void;
  /** In a narrow window, in place of cells. */
  card?: ((row: Row) => ReactNode) | undefined;
  /** In px. */
  cardHeight: number;
}
