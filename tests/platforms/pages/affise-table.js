import { make } from './elements.js';

const STATUSES = { Approved: 'confirmed', Pending: 'pending', Hold: 'hold', Declined: 'declined' };

const money = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The statistics by offer; `go` follows a link inside the document. */
export function table({ portal, rows }, word, go) {
  const columns = columnsFor(portal);
  const titles = ['Offer', ...columns.map(([label]) => label)].map((label) => make('th', {}, word(label)));
  const lines = rows.map((row) => {
    const href = portal === 'admin' ? `/offers/${row.id}` : `/v2/offer/${row.id}/general`;
    const offer = make('a', { href, onclick: go }, `[${row.id}] ${row.title}`);
    return make(
      'tr',
      {},
      make('td', {}, offer),
      columns.map(([, show]) => make('td', {}, show(row))),
    );
  });
  return make(
    'table',
    { className: 'x-table' },
    make('thead', {}, make('tr', {}, titles)),
    make('tbody', {}, lines),
  );
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
