import { type BinomFact, type BinomKind, binomFacts, listOf, partOf, sum } from './binom-facts.ts';
import type { BinomSettings } from './binom-settings.ts';
import { addDays, wallTime } from './clock.ts';
import { type Call, type Reply, text } from './exchange.ts';
import { repeated } from './manners.ts';
import { pageFile, STRICT_POLICY } from './page-files.ts';

/** Binom 1's panel: whole documents from the server, one for each address, for who comes with a browser. */
export function binomOnePanel(call: Call, settings: BinomSettings): Reply | undefined {
  const file = FILES[call.path];
  if (file) return pageFile(file);
  const isBrowser = call.headers['sec-fetch-dest'] === 'document';
  const name = call.query.get('page');
  const isPage = name !== null && (name in LISTS || name === 'Stats');
  if (call.path !== settings.script || !isBrowser || !isPage) return undefined;
  const html = documentOf(name, call, settings);
  return text(html, 'text/html', 200, { 'content-security-policy': STRICT_POLICY });
}

const FILES: Readonly<Record<string, string>> = {
  '/templates/standart/panel.js': 'binom-one.js',
  '/templates/standart/strangers.js': 'strangers.js',
  '/templates/standart/panel.css': 'binom-one.css',
};

const LISTS: Readonly<Record<string, { kind: BinomKind; title: [string, string] }>> = {
  Campaigns: { kind: 'campaign', title: ['Campaigns', 'Кампании'] },
  Offers: { kind: 'offer', title: ['Offers', 'Офферы'] },
  Affiliate_Networks: { kind: 'network', title: ['Affiliate networks', 'Партнёрские сети'] },
  Traffic_Sources: { kind: 'source', title: ['Traffic sources', 'Источники трафика'] },
};

/** As the page's own select lists them. */
const DATES: readonly [code: string, en: string, ru: string][] = [
  ['1', 'Today', 'Сегодня'],
  ['2', 'Yesterday', 'Вчера'],
  ['3', 'Last 7 days', 'Последние 7 дней'],
  ['5', 'This month', 'Этот месяц'],
  ['6', 'Last month', 'Прошлый месяц'],
  ['9', 'All time', 'Всё время'],
  ['12', 'Custom date', 'Произвольная дата'],
];

const COLUMNS: readonly [key: string, en: string, ru: string][] = [
  ['id', 'ID', 'ID'],
  ['name', 'Name', 'Название'],
  ['clicks', 'Clicks', 'Клики'],
  ['leads', 'Leads', 'Лиды'],
  ['revenue', 'Revenue', 'Доход'],
  ['cost', 'Cost', 'Расход'],
  ['profit', 'Profit', 'Прибыль'],
];

function documentOf(name: string, call: Call, settings: BinomSettings): string {
  const { panel } = settings;
  const word = ([en, ru]: readonly [string, string]) => (panel.language === 'ru' ? ru : en);
  const list = LISTS[name];
  const facts = factsOf(call, settings);
  const campaign = call.query.get('camp_id') ?? '';
  const own = list ? facts : facts.filter(({ stream }) => String(stream.campaign) === campaign);
  const kind = list?.kind ?? 'offer';
  const rows = repeated(rowsOf(own, kind), panel);
  const named = listOf('campaign').find(({ id }) => String(id) === campaign)?.name ?? '';
  return `<!doctype html>
<html lang="${panel.language}" data-theme="${panel.theme}" data-strangers="${panel.strangers}">
<head><meta charset="utf-8"><title>Binom</title><link rel="stylesheet" href="/templates/standart/panel.css"></head>
<body>
<div class="menu"><b>Binom</b>${Object.entries(LISTS)
    .map(([page, { title }]) => `<a href="?page=${page}">${word(title)}</a>`)
    .join('')}</div>
<h1>${list ? word(list.title) : named}</h1>
<div class="filters">${dateSelect(list ? 'date_filter' : 'timedate', call, word)}${zoneSelect()}</div>
<div id="table-block">
<table class="tt_header_table"><thead><tr>${COLUMNS.map(
    ([key, ...title]) => `<th data-column="${key}">${word(title)}</th>`,
  ).join('')}</tr></thead></table>
<div class="tt_data_wrapper"><table class="tt_data_table"><tbody>${rows
    .map((row, index) => rowText(row, list ? String(row.id) : String(index)))
    .join('')}</tbody></table></div>
</div>
<script type="module" src="/templates/standart/panel.js"></script>
</body></html>`;
}

interface Row {
  id: number;
  name: string;
  clicks: number;
  leads: number;
  revenue: number;
  cost: number;
  profit: number;
}

function rowsOf(facts: readonly BinomFact[], kind: BinomKind): Row[] {
  return listOf(kind).flatMap(({ id, name }) => {
    const own = facts.filter(({ stream }) => partOf(stream, kind).id === id);
    const numbers = sum(own, kind === 'offer' || kind === 'network' ? 'clicks' : 'visits');
    return own.length > 0 ? [{ id, name, ...numbers }] : [];
  });
}

/** On lists a row has its entity's number, in reports a running one. */
function rowText(row: Row, number: string): string {
  const cells = COLUMNS.map(([key]) =>
    key === 'name'
      ? `<td class="name_td">${row.name}</td>`
      : `<td>${key === 'id' ? row.id : print(key, row[key as 'clicks'])}</td>`,
  );
  return `<tr id="ttrowuid${number}" data-level="1">${cells.join('')}</tr>`;
}

function print(key: string, value: number): string {
  const isCount = key === 'clicks' || key === 'leads';
  return isCount ? value.toLocaleString('en-US') : `${value < 0 ? '-' : ''}$${Math.abs(value).toFixed(2)}`;
}

function dateSelect(id: string, { query, headers }: Call, word: (pair: readonly [string, string]) => string) {
  const code = query.get('date') ?? rememberedDate(headers.cookie) ?? '1';
  const options = DATES.map(
    ([value, ...title]) =>
      `<option value="${value}"${value === code ? ' selected' : ''}>${word(title)}</option>`,
  );
  const custom = ['date_s', 'date_e'].map(
    (name) => `<input name="${name}" value="${query.get(name) ?? ''}">`,
  );
  return `<select id="${id}" name="date">${options.join('')}</select>${code === '12' ? custom.join('') : ''}`;
}

function zoneSelect(): string {
  return '<select name="timezone" class="datetime_timezone"><option value="+3" selected>+3</option></select>';
}

function factsOf({ query, at, headers }: Call, { timeZone }: BinomSettings): BinomFact[] {
  const today = wallTime(at.getTime(), timeZone).date;
  const month = `${today.slice(0, 8)}01`;
  const lastMonth = addDays(month, -1);
  const periods: Readonly<Record<string, readonly [string, string]>> = {
    2: [addDays(today, -1), addDays(today, -1)],
    3: [addDays(today, -6), today],
    5: [month, today],
    6: [`${lastMonth.slice(0, 8)}01`, lastMonth],
    9: ['0000', '9999'],
    12: [query.get('date_s') ?? today, query.get('date_e') ?? today],
  };
  const code = query.get('date') ?? rememberedDate(headers.cookie) ?? '1';
  const [from, to] = periods[code] ?? [today, today];
  return binomFacts(at, timeZone, `${from}T00:00`, `${to}T23:59`);
}

/** The date last chosen is kept in a cookie. */
function rememberedDate(cookie = ''): string | undefined {
  return /(?:^|;\s*)date=(\d+)/.exec(cookie)?.[1];
}
