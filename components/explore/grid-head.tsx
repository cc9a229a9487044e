import type { ReactNode } from 'react';
import { cellClass, type GridColumn, type GridOrder, groupHeads, isEdge } from './grid-columns';

/** Heads in two lines, and the totals, which stay in sight. */
export function GridHead<Row>({ columns, order, onSort, total, cardTotal }: GridHeadProps<Row>) {
  return (
    <thead>
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
      <tr className="heads">
        {columns.map((column, index) => (
          <Head key={column.key} {...{ column, order, onSort }} edge={isEdge(columns, index)} />
        ))}
      </tr>
      {cardTotal && (
        <tr className="totals">
          <td className="card-cell">{cardTotal}</td>
        </tr>
      )}
      {total && !cardTotal && (
        <tr className="totals">
          {columns.map((column, index) => (
            <td key={column.key} className={cellClass(column, isEdge(columns, index))}>
              {total(column)}
            </td>
          ))}
        </tr>
      )}
    </thead>
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
}

interface HeadProps<Row> extends Pick<GridHeadProps<Row>, 'order' | 'onSort'> {
  column: GridColumn<Row>;
  edge: boolean;
}
