import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { type GridColumn, type GridOrder, type GridRow, hasGroups, templateOf } from './grid-columns';
import { GridHead } from './grid-head';
import { GridLine } from './grid-line';
import { OriginTip } from './origin-tip';
import type { Origin } from './tell-origin';
import { TOTALS, useGridKeys } from './use-grid-keys';
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
  const above = 1 + Number(hasGroups(columns)) + Number(total !== null);

  return (
    <>
      <div className={card ? 'grid cards' : 'grid'} ref={scroller} style={place}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are walked through, opened and chosen */}
        <table role="treegrid" aria-label={label} aria-rowcount={of + above} onKeyDown={onKeyDown}>
          <GridHead
            {...{ columns, order, onSort, total, onFocus }}
            cardTotal={card && cardTotal}
            isActive={active === TOTALS}
            isOld={props.isOld?.(null) ?? false}
          />
          <tbody style={{ height: of * height }}>
            {Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => {
              const index = first + place;
              const row = rowAt(index);
              return (
                <GridLine
                  key={row?.key ?? index}
                  {...{ row, index, height, above, columns, card, onFocus }}
                  isActive={index === active}
                  isOpen={row !== undefined && open.has(row.key)}
                  isShown={row !== undefined && row.key === shown}
                  isOld={row !== undefined && (props.isOld?.(row) ?? false)}
                  onToggle={props.onToggle}
                  onShow={props.onShow}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <OriginTip scroller={scroller} originAt={(cell) => originAt(cell, props)} />
    </>
  );
}

function originAt<Row extends GridRow>(
  cell: HTMLElement,
  { rowAt, originOf }: GridProps<Row>,
): Origin | null {
  const index = Number(cell.closest<HTMLElement>('[data-index]')?.dataset.index);
  const row = index === TOTALS ? null : rowAt(index);
  return row === undefined ? null : originOf(cell.dataset.column ?? '', row);
}

/** In px. */
const ROW = 28;

export interface GridProps<Row extends GridRow> {
  label: string;
  columns: readonly GridColumn<Row>[];
  /** How many rows there are. */
  of: number;
  /** Undefined: not here yet. */
  rowAt(index: number): Row | undefined;
  /** What stands in the line of totals; null: nothing was added up. */
  total: ((column: GridColumn<Row>) => ReactNode) | null;
  /** Of a side that could not be asked: its numbers stay, without the colour of a verdict. Null: the totals. */
  isOld?(row: Row | null): boolean;
  /** Where a row's number is from, by the key of its column; null stands for the totals. */
  originOf(column: string, row: Row | null): Origin | null;
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
