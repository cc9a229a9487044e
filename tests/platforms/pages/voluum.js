import { hashOf, NO_FILTERS, readAddress } from './address.js';
import { icon, make } from './elements.js';
import { mindStrangers } from './strangers.js';
import { table } from './table.js';
import { ICONS, RANGES, REPORTS } from './words.js';

const app = document.getElementById('app');
let latest = 0;

function drillDown(row) {
  location.hash = hashOf('offer', { filter1: 'campaign', filter1Value: row.key });
}

/** Navigates without any event, as the real router may. */
function replaceAddress(hash) {
  history.replaceState(null, '', hash);
  draw();
}

function header(groupings) {
  const link = ([name, label]) =>
    make('a', { href: hashOf(name, NO_FILTERS), className: name === groupings ? 'current' : '' }, label);
  const idle = (label) => make('a', { href: '#/advanced/postback-upload' }, label);
  const [campaigns, offers, sources, networks] = Object.entries(REPORTS).map(link);
  return make(
    'header',
    { className: 'bar' },
    make('span', { className: 'logo' }, 'voluum'),
    make(
      'nav',
      {},
      idle('Dashboard'),
      campaigns,
      offers,
      idle('Landers'),
      idle('Flows'),
      sources,
      networks,
      idle('Automizer'),
    ),
    make('span', { className: 'grow' }),
    icon(ICONS.gear),
    make('span', { className: 'avatar', title: 'Northbuy Ltd' }, 'N'),
  );
}

function tabs(groupings, crumb) {
  const yesterday = make(
    'button',
    { type: 'button', className: 'tab', id: 'replace-link' },
    'Yesterday by offer',
  );
  yesterday.onclick = () => replaceAddress(hashOf('offer', { ...NO_FILTERS, dateRange: 'yesterday' }));
  const title = crumb ? `${crumb.label}` : (REPORTS[groupings] ?? groupings);
  const home = make(
    'a',
    { className: crumb ? 'tab' : 'tab current', href: hashOf('campaign', NO_FILTERS) },
    'Campaigns',
  );
  const open = make('span', { className: 'tab current' }, title);
  return make('div', { className: 'tabs' }, home, crumb || groupings !== 'campaign' ? open : null, yesterday);
}

function choice(label, options, value, change) {
  const items = Object.entries(options).map(([key, name]) =>
    make('option', { value: key, selected: key === value }, name),
  );
  const select = make('select', { 'aria-label': label }, items);
  select.onchange = () => change(select.value);
  return make('label', { className: 'choice' }, make('span', {}, label), select);
}

function filters(groupings, query, data) {
  const range = choice('Date range', RANGES, query.get('dateRange') ?? 'last-7-days', (value) => {
    location.hash = hashOf(groupings, { dateRange: value });
  });
  const grouping = choice('Grouping', REPORTS, groupings.split(',')[0], (value) => {
    location.hash = hashOf(value, {});
  });
  const search = make('input', { type: 'search', placeholder: 'Search', value: query.get('filter') ?? '' });
  search.onchange = () => replaceAddress(hashOf(groupings, { filter: search.value }));
  const zone = make('span', { className: 'note' }, icon(ICONS.clock), data.timeZone);
  const days = make(
    'span',
    { className: 'note dates' },
    icon(ICONS.calendar),
    `${data.from.slice(0, 10)} – ${lastDay(data.to)}`,
  );
  const refresh = make(
    'button',
    { type: 'button', className: 'button', title: 'Refresh' },
    icon(ICONS.refresh),
  );
  refresh.onclick = () => draw();
  const fields = make('button', { type: 'button', className: 'button' }, icon(ICONS.columns), 'Columns');
  const create = make('button', { type: 'button', className: 'button main' }, icon(ICONS.plus), 'New');
  const find = make('label', { className: 'find' }, icon(ICONS.search), search);
  return make(
    'div',
    { className: 'filters' },
    range,
    days,
    zone,
    grouping,
    make('span', { className: 'grow' }),
    find,
    fields,
    refresh,
    create,
  );
}

/** The last day of a period whose end is exclusive. */
function lastDay(to) {
  const end = new Date(`${to}:00Z`);
  return new Date(end.getTime() - 60_000).toISOString().slice(0, 10);
}

function chip(crumb, groupings) {
  if (!crumb) return null;
  const away = make('button', { type: 'button', title: 'Remove filter' }, '×');
  away.onclick = () => {
    location.hash = hashOf(groupings, NO_FILTERS);
  };
  return make(
    'div',
    { className: 'chips' },
    make('span', { className: 'chip' }, `${crumb.name}: ${crumb.label}`, away),
  );
}

async function drawReport({ groupings, query }, ticket) {
  const asked = new URLSearchParams(query);
  asked.set('groupBy', groupings);
  const data = await (await fetch(`/panel-data/report?${asked}`)).json();
  if (ticket !== latest) return;
  document.documentElement.dataset.theme = data.theme;
  if (data.late) await new Promise((done) => setTimeout(done, data.late));
  if (ticket !== latest) return;
  mindOnce(data.strangers);
  render(data, groupings, query);
  clearInterval(rendering);
  if (data.renders) rendering = setInterval(() => render(data, groupings, query), data.renders);
}

let rendering;
let minds = false;

function mindOnce(manner) {
  if (minds) return;
  minds = true;
  // Everything that the panel makes goes into #app at once.
  mindStrangers(manner, (node) => node.parentNode === app || node.matches('style, script, link'));
}

function render(data, groupings, query) {
  document.title = `${data.crumb?.label ?? REPORTS[groupings] ?? 'Report'} | Voluum`;
  app.replaceChildren(
    header(groupings),
    tabs(groupings, data.crumb),
    filters(groupings, query, data),
    ...[chip(data.crumb, groupings)].filter(Boolean),
    table(data, groupings === 'campaign' ? drillDown : null),
  );
}

function drawUpload() {
  const area = make('textarea', { rows: 10, placeholder: 'cid,payout,txid' });
  const upload = make('button', { type: 'button', className: 'button main' }, 'Upload');
  const card = make('section', { className: 'card' }, make('h1', {}, 'Upload conversions'), area, upload);
  app.replaceChildren(header(''), make('main', { className: 'page' }, card));
}

async function draw() {
  latest += 1;
  const address = readAddress();
  if (address.groupings) return drawReport(address, latest);
  if (address.path.startsWith('/advanced/')) return drawUpload();
  return openHome();
}

/** Where the panel goes by itself when the address names nothing. */
async function openHome() {
  const { clientId, tabId } = await (await fetch('/panel-data/report?groupBy=campaign')).json();
  const query =
    'dateRange=last-7-days&sortKey=visits&sortDirection=desc&page=1&filter=&limit=1000&reportType=table&include=TRAFFIC';
  replaceAddress(`/?clientId=${clientId}#/${clientId}_${tabId}/report/campaign?${query}`);
}

addEventListener('hashchange', draw);
addEventListener('popstate', draw);
draw();
