import { make } from './elements.js';
import { mindStrangers } from './strangers.js';
import { table } from './table.js';
import { speak } from './words.js';

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

const root = document.getElementById('root');
let rendering;
let minds = false;

/** Navigates inside the document, as the panel's own router does. */
function go(event) {
  event.preventDefault();
  history.pushState(null, '', event.currentTarget.href);
  draw();
}

function menu(portal, word) {
  const links = Object.entries(MENUS[portal]).map(([label, href]) =>
    make('a', { href, onclick: go, className: location.pathname === href ? 'x-current' : '' }, word(label)),
  );
  return make('aside', { className: 'x-navigation' }, make('b', {}, 'Acme Network'), links);
}

async function draw() {
  const data = await (await fetch('/panel-data/statistics')).json();
  const { theme, language, late, renders, strangers } = data.manners;
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = language;
  if (late) await new Promise((done) => setTimeout(done, late));
  if (!minds) mindStrangers(strangers, (node) => node.parentNode === root || node.matches('script, link'));
  minds = true;
  render(data);
  clearInterval(rendering);
  if (renders) rendering = setInterval(() => render(data), renders);
}

function render(data) {
  const word = speak(data.manners.language);
  document.title = `${word('Statistics')}: ${word('Offers')}`;
  const number = /\/offers?\/(\d+)/.exec(location.pathname)?.[1];
  const rows = number ? data.rows.filter(({ id }) => String(id) === number) : data.rows;
  const filters = make(
    'div',
    { className: 'x-filters' },
    field(word('Date range'), `${data.from} - ${lastDay(data.to)}`),
    field(word('Timezone'), 'UTC'),
    make('span', { className: 'x-currency' }, 'USD'),
  );
  const title = make('h1', {}, number ? `${word('Offer')} ${number}` : word('Statistics'));
  root.replaceChildren(
    menu(data.portal, word),
    make('main', {}, title, filters, table({ ...data, rows }, word, go)),
  );
}

function field(label, value) {
  return make('label', {}, `${label} `, make('input', { value, readOnly: true }));
}

/** The last day of a period whose end is exclusive. */
function lastDay(to) {
  return new Date(Date.parse(`${to}T00:00:00Z`) - 1).toISOString().slice(0, 10);
}

addEventListener('popstate', draw);
draw();
