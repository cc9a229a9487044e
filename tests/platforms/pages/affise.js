import { make } from './elements.js';

const MENUS = {
  admin: {
    Dashboard: '/dashboard',
    Statistics: '/statistics/affise/offers',
    Offers: '/offers',
    Advertisers: '/advertisers',
    Affiliates: '/partners',
    Billing: '/billing',
    Users: '/users-management',
  },
  affiliate: {
    Dashboard: '/v2/dashboard',
    Offers: '/v2/offer/4417/general',
    Statistics: '/v2/statistics/offers',
    Payments: '/v2/payments',
    API: '/v2/api',
    Support: '/v2/support',
  },
};

const STATUSES = { Approved: 'confirmed', Pending: 'pending', Hold: 'hold', Declined: 'declined' };

const money = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const root = document.getElementById('root');

/** Navigates inside the document, as the panel's own router does. */
function go(event) {
  event.preventDefault();
  history.pushState(null, '', event.currentTarget.href);
  draw();
}

function menu(portal) {
  const links = Object.entries(MENUS[portal]).map(([label, href]) =>
    make('a', { href, onclick: go, className: location.pathname === href ? 'current' : '' }, label),
  );
  return make(
    'aside',
    { className: 'src-app-components-Navigation-css__container' },
    make('b', {}, 'Acme Network'),
    links,
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

function table({ portal, rows }) {
  const columns = columnsFor(portal);
  const titles = ['Offer', ...columns.map(([label]) => label)].map((label) => make('th', {}, label));
  const lines = rows.map((row) => {
    const offer = make('a', { href: `/v2/offer/${row.id}/general`, onclick: go }, `[${row.id}] ${row.title}`);
    return make(
      'tr',
      {},
      make('td', {}, offer),
      columns.map(([, show]) => make('td', {}, show(row))),
    );
  });
  return make(
    'table',
    { className: 'css__table--3121ovjkw34nn' },
    make('thead', {}, make('tr', {}, titles)),
    make('tbody', {}, lines),
  );
}

async function draw() {
  const data = await (await fetch('/panel-data/statistics')).json();
  document.title = 'Statistics: Offers';
  const number = /\/offers?\/(\d+)/.exec(location.pathname)?.[1];
  const rows = number ? data.rows.filter(({ id }) => String(id) === number) : data.rows;
  const filters = make(
    'div',
    { className: 'css__filters--kVMIkWONDSdN' },
    make(
      'label',
      {},
      'Date range ',
      make('input', { value: `${data.from} - ${lastDay(data.to)}`, readOnly: true }),
    ),
    make('label', {}, 'Timezone ', make('input', { value: 'UTC', readOnly: true })),
    make('span', { className: 'currency' }, 'USD'),
  );
  const main = make(
    'main',
    {},
    make('h1', {}, number ? `Offer ${number}` : 'Statistics'),
    filters,
    table({ ...data, rows }),
  );
  root.replaceChildren(menu(data.portal), main);
}

/** The last day of a period whose end is exclusive. */
function lastDay(to) {
  return new Date(Date.parse(`${to}T00:00:00Z`) - 1).toISOString().slice(0, 10);
}

addEventListener('popstate', draw);
draw();
