import { make } from './elements.js';

const STATUSES = { Approved: 'confirmed', Pending: 'pending', Hold: 'hold', Declined: 'declined' };

const money = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The statistics by offer; `go` follows a link inside the document. */
export function table({ portal, rows }, word, go) {
  const columns = columnsFor(portal);
  const titles = ['Offer', ...columns.map(([label]) => label)].map((label) => make('th', {}, word(label)));
  const cells = (row) => columns.map(([, show]) => make('td', {}, show(row)));
  const lines = rows.map((row) => {
    const href = portal === 'admin' ? `/offers/${row.id}` : `/v2/offer/${row.id}/general`;
    const offer = make('a', { href, onclick: go }, `[${row.id}] ${row.title}`);
    return make('tr', {}, make('td', {}, offer), cells(row));
  });
  const totals = make('tr', {}, make('td', {}, word('Total')), cells(sumRows(rows)));
  return make(
    'table',
    { className: 'x-table' },
    make('thead', {}, make('tr', {}, titles)),
    make('tbody', {}, lines),
    make('tfoot', {}, totals),
  );
}

/** All rows as one of the same shape. */
function sumRows(rows) {
  const sum = (read) => rows.reduce((total, row) => total + Number(read(row) ?? 0), 0);
  const traffic = { raw: sum((row) => row.traffic.raw), uniq: sum((row) => row.traffic.uniq) };
  const states = [...Object.values(STATUSES), 'total'].map((status) => [
    status,
    Object.fromEntries(
      ['count', 'revenue', 'charge', 'earning'].map((key) => [key, sum((row) => row.actions[status]?.[key])]),
    ),
  ]);
  const actions = Object.fromEntries(states);
  const confirmed = (actions.confirmed.count / (traffic.raw || 1)) * 100;
  return { traffic, actions, cr: { confirmed } };
}

function columnsFor(portal) {
  const status = ([label, key]) => [label, (row) => String(countOf(row, key))];
  const payout = (row) => sumOf(row, 'revenue');
  const staff = [
    ['Revenue', (row) => money.format(sumOf(row, 'charge'))],
    ['Payout', (row) => money.format(payout(row))],
    ['Earnings', (row) => money.format(sumOf(row, 'earning'))],
  ];
  return [
    ['Clicks', (row) => row.traffic.raw],
    ['Hosts', (row) => row.traffic.uniq],
    ...Object.entries(STATUSES).map(status),
    ['Total', (row) => String(countOf(row, 'total'))],
    ...(portal === 'admin' ? staff : [['Payout', (row) => money.format(payout(row))]]),
    ['CR', (row) => `${row.cr.confirmed.toFixed(2)}%`],
    ['EPC', (row) => money.format(payout(row) / (Number(row.traffic.raw) || 1))],
  ];
}

function countOf(row, status) {
  return row.actions[status]?.count ?? 0;
}

/** Money of what counts: approved, pending and held, never declined. */
function sumOf(row, member) {
  return ['confirmed', 'pending', 'hold'].reduce(
    (sum, status) => sum + (row.actions[status]?.[member] ?? 0),
    0,
  );
}
