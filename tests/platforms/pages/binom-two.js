import { createRoot, createElement as h, useEffect, useState } from './react.js';
import { mindStrangers } from './strangers.js';
import { Table } from './table.js';
import { LISTS, PRESETS } from './words.js';

const root = document.getElementById('root');
const REPORT = /\/report\/([a-z-]+)\/([\d/]+)/;

function App() {
  const [address, setAddress] = useState(location.href);
  const [preset, setPreset] = useState(
    new URLSearchParams(location.search).has('dateFrom') ? 'custom_date' : 'last_7_days',
  );
  const [data, setData] = useState(null);
  const [, render] = useState(0);
  const page = readPage(new URL(address));
  const go = (path) => {
    history.pushState(null, '', path);
    setAddress(location.href);
  };
  useEffect(() => {
    const back = () => setAddress(location.href);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    let isLatest = true;
    if (page) {
      load(page, preset).then((loaded) => {
        if (isLatest) setData(loaded);
      });
    }
    return () => {
      isLatest = false;
    };
  }, [address, preset]);
  const renders = data?.manners.renders;
  useEffect(() => {
    const timer = renders ? setInterval(() => render((turn) => turn + 1), renders) : undefined;
    return () => clearInterval(timer);
  }, [renders]);
  if (!page) return h(Login);
  if (!data) return h('div', { className: 'x-wait' }, '…');
  const word = (words) => words[data.manners.language === 'ru' ? 1 : 0];
  return h(
    'div',
    { className: 'x-app' },
    h(Menu, { page, word, go }),
    h('h1', { className: 'x-title' }, data.named ?? word(LISTS[page.rows])),
    h(
      'div',
      { className: 'x-tools' },
      h(DateFilter, { preset, setPreset, data, word }),
      h(
        'button',
        { type: 'button', onClick: () => render((turn) => turn + 1) },
        word(['Refresh', 'Обновить']),
      ),
    ),
    h(Table, {
      data,
      word,
      report: page.ids.length > 0,
      open: ({ id }) =>
        go(`/panel/report/${page.rows}/${id}?groupings[]=${page.rows === 'offer' ? 'campaign' : 'offer'}`),
    }),
  );
}

/** Lists by their path, reports by type and numbers. */
function readPage(url) {
  const [, about, ids] = REPORT.exec(url.pathname) ?? [];
  const grouping = url.searchParams.get('groupings[]') ?? url.searchParams.get('groupings[0]');
  if (about) return { about, ids: ids.split('/').filter(Boolean), rows: kebab(grouping ?? 'offer'), url };
  const list = Object.keys(LISTS).find((name) => url.pathname === `/panel/${name}s`);
  return list ? { about: '', ids: [], rows: list, url } : null;
}

function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

async function load({ about, ids, rows, url }, preset) {
  const query = new URLSearchParams({ about, rows, preset });
  for (const id of ids) query.append('id', id);
  for (const [key, name] of [
    ['from', 'dateFrom'],
    ['to', 'dateTo'],
  ]) {
    const day = url.searchParams.get(name);
    if (day) query.set(key, day.slice(0, 10));
  }
  const data = await (await fetch(`/panel-data/rows?${query}`)).json();
  document.documentElement.dataset.theme = data.manners.theme;
  document.documentElement.lang = data.manners.language;
  if (data.manners.late) await new Promise((done) => setTimeout(done, data.manners.late));
  mindOnce(data.manners.strangers);
  return data;
}

let minds = false;

function mindOnce(manner) {
  if (minds) return;
  minds = true;
  // React's own nodes all carry its mark.
  mindStrangers(manner, (node) => Object.keys(node).some((key) => key.startsWith('__react')));
}

function Menu({ page, word, go }) {
  const items = Object.entries(LISTS).map(([name, words]) =>
    h(
      'a',
      {
        key: name,
        href: `/panel/${name}s`,
        className: page.rows === name && page.ids.length === 0 ? 'x-current' : '',
        onClick: (event) => {
          event.preventDefault();
          go(`/panel/${name}s`);
        },
      },
      word(words),
    ),
  );
  return h('nav', { className: 'x-menu' }, h('b', null, 'Binom'), items);
}

/** The preset's label, and beside it the days without a year and the offset of the zone. */
function DateFilter({ preset, setPreset, data, word }) {
  const [isOpen, setOpen] = useState(false);
  const choose = (key) => () => {
    setPreset(key);
    setOpen(false);
  };
  return h(
    'div',
    { className: 'x-dates' },
    h(
      'button',
      {
        type: 'button',
        'data-testid': 'data-table-date-filter-popup-trigger',
        onClick: () => setOpen(!isOpen),
      },
      word(PRESETS[preset]),
    ),
    h(
      'div',
      { className: 'x-range' },
      h('span', null, printRange(data, data.manners.language)),
      h('span', null, data.offset),
    ),
    isOpen &&
      h(
        'div',
        { className: 'x-popup' },
        Object.entries(PRESETS).map(([key, words]) =>
          h('button', { key, type: 'button', onClick: choose(key) }, word(words)),
        ),
      ),
  );
}

/** `Sep 15 -  18`, `Aug 30 -  Sep 5` */
function printRange({ from, to }, language) {
  const month = (day) =>
    new Date(`${day}T12:00:00Z`).toLocaleString(language === 'ru' ? 'ru' : 'en', {
      month: 'short',
      timeZone: 'UTC',
    });
  const date = (day) => Number(day.slice(8));
  const right = from.slice(0, 7) === to.slice(0, 7) ? date(to) : `${month(to)} ${date(to)}`;
  return `${month(from)} ${date(from)} -  ${right}`;
}

function Login() {
  return h(
    'form',
    { className: 'x-login' },
    h('h1', null, 'Binom'),
    h('input', { name: 'login', placeholder: 'Login' }),
    h('input', { name: 'password', type: 'password', placeholder: 'Password' }),
    h('button', { type: 'button' }, 'Sign in'),
  );
}

createRoot(root).render(h(App));
