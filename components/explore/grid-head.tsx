import type { ReactNode } from 'react';
import {
  cellClass,
  type GridColumn,
  type GridOrder,
  groupHeads,
  hasGroups,
  isEdge,
  stopOf,
} from './grid-columns';
import { TOTALS } from './use-grid-keys';

/** Heads in two lines, and the totals, which stay in sight. */
export function GridHead<Row>(props: GridHeadProps<Row>) {
  const { columns, order, onSort } = props;
  return (
    <thead>
      {hasGroups(columns) && <Groups columns={columns} />}
      <tr className="heads">
        {columns.map((column, index) => (
          <Head key={column.key} {...{ column, order, onSort }} edge={isEdge(columns, index)} />
        ))}
      </tr>
      <Totals {...props} />
    </thead>
  );
}

function Groups<Row>({ columns }: Pick<GridHeadProps<Row>, 'columns'>) {
  return (
    <tr className="groups">
      {groupHeads(columns).map(({ group, first, span }) => {
        const place = {
          className: group ? 'edge' : undefined,
          colSpan: span,
          style: { gridColumn: `span ${span}` },
        };
        // A head without a word is none.
        return group.trim() ? (
          <th key={first} {...place}>
            {group}
          </th>
        ) : (
          <td key={first} {...place} />
        );
      })}
    </tr>
  );
}

function Totals<Row>({ columns, total, cardTotal, isActive, isOld, onFocus }: GridHeadProps<Row>) {
  if (!total) return null;
  const stop = { 'data-index': TOTALS, tabIndex: isActive ? 0 : -1, onFocus: () => onFocus(TOTALS) };
  return (
    <tr className={isOld ? 'totals old' : 'totals'} {...stop}>
      {cardTotal ? (
        <td className="card-cell">{cardTotal}</td>
      ) : (
        columns.map((column, index) => (
          <td key={column.key} className={cellClass(column, isEdge(columns, index))} {...stopOf(column)}>
            {total(column)}
          </td>
        ))
      )}
    </tr>
  );
}

function Head<Row>({ column, order, onSort, edge }: HeadProps<Row>) {
  const { sort, head } = column;
  const isSorted = sort !== undefined && sort === order.by;
  const sorted = isSorted ? (order.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" className={cellClass(column, edge)} aria-sort={sort === undefined ? undefined : sorted}>
      {sort === undefined ? (
        head
      ) : (
        <button type="button" className={isSorted ? 'sort on' : 'sort'} onClick={() => onSort(sort)}>
          {head}
          {isSorted && <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span>}
        </button>
      )}
    </th>
  );
}

interface GridHeadProps<Row> {
  columns: readonly GridColumn<Row>[];
  order: GridOrder;
  onSort(by: string): void;
  total: ((column: GridColumn<Row>) => ReactNode) | null;
  /** The totals as a card, where rows are cards. */
  cardTotal: ReactNode;
  /** The keyboard stands at the totals. */
  isActive: boolean;
  isOld: boolean;
  onFocus(index: number): void;
}

interface HeadProps<Row> extends Pick<GridHeadProps<Row>, 'order' | 'onSort'> {
  column: GridColumn<Row>;
  edge: boolean;
}
