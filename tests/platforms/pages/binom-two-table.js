import { createElement as h, useMemo, useState } from './react.js';
import { COLUMNS } from './words.js';

const HEIGHT = 34;
/** Rows beyond the window that are drawn as well. */
const SPARE = 6;

/** A table of divs. Only the rows in the window exist, and each element shows one entity now and another later. */
export function Table({ data, word, report, open }) {
  const [top, setTop] = useState(0);
  const [order, setOrder] = useState({ key: 'clicks', down: true });
  const rows = useMemo(() => sort(data.rows, order), [data, order]);
  const first = Math.max(0, Math.floor(top / HEIGHT) - SPARE);
  const shown = rows.slice(first, first + Math.ceil(window.innerHeight / HEIGHT) + 2 * SPARE);
  const turn = (key) => setOrder({ key, down: order.key === key ? !order.down : true });
  return h(
    'div',
    {
      className: 'x-table',
      'data-type': 'table',
      onScroll: (event) => setTop(event.currentTarget.scrollTop),
    },
    h(
      'div',
      { className: 'x-head', 'data-type': 'table-header-row' },
      COLUMNS.map((column) =>
        h(
          'div',
          { key: column[0], className: 'x-cell', 'data-column': column[0], onClick: () => turn(column[0]) },
          word(column.slice(1)),
        ),
      ),
    ),
    h(
      'div',
      { className: 'x-body', style: { height: `${rows.length * HEIGHT}px` } },
      shown.map((row, index) =>
        // By place and not by entity: sorting and scrolling fill the same elements anew.
        h(Row, { key: index, row, top: (first + index) * HEIGHT, report, open }),
      ),
    ),
    h(
      'div',
      { className: 'x-foot', 'data-type': 'table-footer-row' },
      COLUMNS.map(([key]) =>
        h(
          'div',
          { key, className: 'x-cell', 'data-column': key },
          key === 'name' ? '' : print(key, data.totals),
        ),
      ),
    ),
  );
}

function Row({ row, top, report, open }) {
  return h(
    'div',
    {
      className: 'x-row',
      'data-type': 'table-body-row',
      style: { transform: `translateY(${top}px)` },
      onClick: () => open(row),
    },
    COLUMNS.map(([key]) =>
      h('div', { key, className: 'x-cell', 'data-column': key }, contentOf(key, row, report)),
    ),
  );
}

/** Bare text is written over with all that stands beside it; what is in an element of its own is not. */
function contentOf(key, row, report) {
  if (key === 'name') return nameOf(row, report);
  return key === 'leads' && row.id % 2 === 0 ? h('span', null, print(key, row)) : print(key, row);
}

/** In reports the number stands in the text. */
function nameOf({ id, name }, report) {
  return report ? `${name} (id:${id})` : name;
}

const count = new Intl.NumberFormat('en-US');
const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

function print(key, row) {
  if (key === 'id') return String(row.id ?? '');
  if (key === 'unique_clicks') return count.format(row.unique);
  if (key === 'cr') return `${(row.clicks ? (row.leads / row.clicks) * 100 : 0).toFixed(2)}%`;
  if (key === 'roi') return `${(row.cost ? (row.profit / row.cost) * 100 : 0).toFixed(2)}%`;
  return (key === 'clicks' || key === 'leads' ? count : money).format(row[key]);
}

function sort(rows, { key, down }) {
  const value = (row) => (key === 'name' ? row.name : (row[key] ?? 0));
  const sorted = [...rows].sort((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0));
  return down ? sorted.reverse() : sorted;
}
