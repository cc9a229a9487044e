import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { type GridColumn, type GridOrder, type GridRow, templateOf } from './grid-columns';
import { GridHead } from './grid-head';
import { GridLine } from './grid-line';
import { useGridKeys } from './use-grid-keys';
import { useRowWindow } from './use-row-window';

/** Rows of which only those in sight are drawn; a row may be opened, or shown in more detail. */
export function Grid<Row extends GridRow>(props: GridProps<Row>) {
  const {
    label,
    columns,
    of,
    rowAt,
    total,
    order,
    onSort,
    onSeen,
    open,
    shown,
    card,
    cardTotal,
    cardHeight,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const height = card ? cardHeight : ROW;
  const { first, last, scrollTo } = useRowWindow(scroller, { count: of, height });
  useEffect(() => onSeen(first, last), [first, last, onSeen]);
  const { active, onKeyDown, onFocus } = useGridKeys(scroller, scrollTo, props);
  const place = { '--columns': templateOf(columns) } as CSSProperties;

  return (
    <div className={card ? 'grid cards' : 'grid'} ref={scroller} style={place}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are walked through, opened and chosen */}
      <table role="treegrid" aria-label={label} aria-rowcount={of + HEAD_ROWS} onKeyDown={onKeyDown}>
        <GridHead {...{ columns, order, onSort, total }} cardTotal={card && cardTotal} />
        <tbody style={{ height: of * height }}>
          {Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => {
            const index = first + place;
            const row = rowAt(index);
            return (
              <GridLine
                key={row?.key ?? index}
                {...{ row, index, height, columns, card, onFocus }}
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
  cardTotal?: ReactNode;
  /** In px. */
  cardHeight: number;
}
