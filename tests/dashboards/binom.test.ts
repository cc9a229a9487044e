import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { affise } from '@/entrypoints/affise.content/read-page';
import { ADDRESS_WORDS } from '@/entrypoints/binom.content/address-words';
import { binom } from '@/entrypoints/binom.content/read-page';
import { voluum } from '@/entrypoints/voluum.content/read-page';
import { testDashboard } from './suite';

const TWO = 'https://tracker.example/panel';
const ONE = 'https://old.example/nb7xq.php';

testDashboard(binom, {
  words: ADDRESS_WORDS,
  others: [voluum, affise],
  pages: [
    {
      file: 'binom-two-report.html',
      at: `${TWO}/report/campaign/12?groupings[]=offer`,
      numbers: { clicks: '639', conversions: '21', payout: '$105.00', mediaCost: '$28.00' },
      rows: { 35: '21' },
    },
    {
      file: 'binom-two-report.html',
      at: `${TWO}/report/campaign/12?groupings[]=offer&groupings[]=days`,
      numbers: { clicks: '639', conversions: '21', payout: '$105.00', mediaCost: '$28.00' },
      rows: null,
    },
    {
      file: 'binom-two-report.html',
      at: `${TWO}/campaigns`,
      numbers: { visits: '639', conversions: '21', payout: '$105.00', mediaCost: '$28.00' },
      rows: { 35: '21' },
    },
    { file: 'login.html', at: `${TWO}/report/campaign/12?groupings[]=offer`, numbers: null, rows: null },
  ],
  noReports: [
    'https://tracker.example/panel/login',
    'https://tracker.example/panel/campaigns',
    'https://tracker.example/panel/report/campaign',
    'https://tracker.example/click?key=abc&page=Stats',
    'https://old.example/nb7xq.php',
    'https://old.example/nb7xq.php?page=Settings',
    'https://old.example/?page=Stats&camp_id=12',
    'file:///panel/report/campaign/12',
  ],
});

describe('Binom 1 pages', () => {
  it.each([
    ['+3', '+03:00'],
    ['-5:30', '-05:30'],
    ['10', '+10:00'],
    ['Moscow', undefined],
  ])('read the zone’s offset from its select: %s', (value, offset) => {
    load(`${oneList()}<select name="timezone"><option selected value="${value}">zone</option></select>`);
    expect(binom.readPage(new URL(`${ONE}?page=Campaigns&date=2`), document)?.offset).toBe(offset);
  });

  it('reads rows by the number that a list gives them, and no totals, which follow the selection', () => {
    load(oneList());
    const table = binom.findRows(new URL(`${ONE}?page=Campaigns&date=2`), document);
    const rows = [...(table?.body.children ?? [])].map((row) => table?.read(row));
    expect(table?.by).toBe('id');
    expect(rows.map((row) => [row?.key, row?.cell.textContent])).toEqual([
      ['12', '21'],
      ['15', '7'],
    ]);
    expect(binom.readNumbers(new URL(`${ONE}?page=Campaigns`), document)).toBeNull();
  });

  it('reads the rows of a report by their names: their numbers only count them', () => {
    load(oneList());
    const table = binom.findRows(new URL(`${ONE}?page=Stats&camp_id=12&group1=3`), document);
    expect(table?.by).toBe('name');
    expect(table?.body.firstElementChild && table.read(table.body.firstElementChild)?.key).toBe(
      'Keto US · Facebook',
    );
    expect(binom.findRows(new URL(`${ONE}?page=Stats&camp_id=12&group1=3&group2=31`), document)).toBeNull();
  });

  it.each([
    ['page=Campaigns&date=1', '1', { preset: 'today' }],
    ['page=Campaigns&date=2', '2', { preset: 'yesterday' }],
    ['page=Campaigns&date=5', '5', { preset: 'this-month' }],
    // Whether "last 7 days" holds today nobody has said.
    ['page=Campaigns&date=3', '3', null],
    ['page=Campaigns&date=11', '11', null],
    // A cookie remembers the date, the select shows it.
    ['page=Campaigns', '2', { preset: 'yesterday' }],
    ['page=Campaigns&date=1', '2', null],
    [
      'page=Stats&camp_id=12&date=12&date_s=2026-11-01&date_e=2026-11-07',
      '12',
      { range: { from: '2026-11-01', to: '2026-11-07' } },
    ],
    ['page=Stats&camp_id=12&date=12&date_s=2026-11-07&date_e=2026-11-01', '12', null],
    ['page=Stats&camp_id=12&date=10&date_s=2026-11-01&date_e=2026-11-07', '10', null],
  ])('%s with %s chosen', (query, chosen, expected) => {
    load(`<select id="timedate"><option value="${chosen}" selected>x</option></select>`);
    expect(binom.readPage(new URL(`${ONE}?${query}`), document)?.days).toEqual(expected);
  });

  it.each([
    ['page=Campaigns', null, 'campaign', false],
    ['page=Offers&user_group=all', null, 'offer', false],
    ['page=Offers&networks_filter=3', null, 'offer', true],
    ['page=Stats&camp_id=12&group1=3', { kind: 'campaign', id: '12' }, 'offer', false],
    ['page=Stats&camp_id=12&group1=19', { kind: 'campaign', id: '12' }, null, false],
    ['page=Stats&ts_id=4&group1=22', { kind: 'source', id: '4' }, 'network', false],
    ['page=Stats&camps=1,2&group1=3', null, 'offer', true],
    ['page=Stats&camp_id=12&search_report=keto', { kind: 'campaign', id: '12' }, null, true],
  ])('%s', (query, entity, rowsAre, narrowed) => {
    load('');
    expect(binom.readPage(new URL(`${ONE}?${query}`), document)).toMatchObject({ entity, rowsAre, narrowed });
  });
});

describe('Binom 2 addresses', () => {
  it.each([
    ['report/campaign/12?groupings[]=offer', { kind: 'campaign', id: '12' }, 'offer', false],
    [
      'report/campaign/12?groupings[0]=affiliateNetwork&groupings[1]=days',
      { kind: 'campaign', id: '12' },
      'network',
      false,
    ],
    ['report/traffic-source/4?groupings[]=campaign', { kind: 'source', id: '4' }, 'campaign', false],
    ['report/landing/4?groupings[]=campaign', null, 'campaign', true],
    ['report/campaign/12/15?groupings[]=offer', null, 'offer', true],
    ['report/campaign/12', { kind: 'campaign', id: '12' }, null, false],
    ['report/campaign/12?groupings[]=geoCountry&filters[]=x', { kind: 'campaign', id: '12' }, null, true],
  ])('%s', (path, entity, rowsAre, narrowed) => {
    load('');
    expect(binom.readPage(new URL(`${TWO}/${path}`), document)).toMatchObject({ entity, rowsAre, narrowed });
  });

  it('takes a list for one only where its table is', () => {
    load('<div data-type="table-body-row"></div>');
    expect(binom.readPage(new URL(`${TWO}/offers`), document)).toMatchObject({
      entity: null,
      rowsAre: 'offer',
    });
  });
});

describe('Binom 2 days', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-20T10:00:00Z'), toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['Last 7 days', 'Nov 14 -  20', '', range('2026-11-14', '2026-11-20')],
    ['Последние 7 дней', 'нояб. 14 -  20', '', range('2026-11-14', '2026-11-20')],
    ['Last 30 days', 'Oct 22 -  Nov 20', '', range('2026-10-22', '2026-11-20')],
    ['This month', 'Nov 1 -  30', '', range('2026-11-01', '2026-11-30')],
    ['Today', 'Nov 21 -  21', '', range('2026-11-21', '2026-11-21')],
    ['Yesterday', '', '', { preset: 'yesterday' }],
    ['Last month', '', '', { preset: 'last-month' }],
    ['Last 7 days', '', '', null],
    ['Last 7 days', 'Feb 30 -  Mar 2', '', null],
    // No year, and it may be any.
    ['Custom date', 'Sep 15 -  18', '', null],
    ['Last year', 'Jan 1 -  Dec 31', '', null],
    [
      'Custom date',
      'Sep 15 -  18',
      'dateFrom=2025-09-15 00:00:00&dateTo=2025-09-18 23:59:59',
      range('2025-09-15', '2025-09-18'),
    ],
    // What the address keeps of an earlier choice.
    ['Last 7 days', 'Nov 14 -  20', 'dateFrom=2025-09-15&dateTo=2025-09-18', null],
    ['Custom date', '', 'dateFrom=2026-11-01 06:00:00&dateTo=2026-11-07 23:59:59', null],
    ['Letzte 7 Tage', 'Nov 14 -  20', '', null],
  ])('%s, %s, %s', (label, shown, query, expected) => {
    load(`<div><div><button data-testid="data-table-date-filter-popup-trigger">${label}</button></div>
      <div><span>${shown}</span><span>+03:00</span></div></div>`);
    expect(binom.readPage(new URL(`${TWO}/report/campaign/12?${query}`), document)?.days).toEqual(expected);
  });

  it.each([
    ['<span>+03:00</span>', { offset: '+03:00' }],
    ['<span>-05:30</span>', { offset: '-05:30' }],
    ['<span>Moscow</span>', {}],
    ['', {}],
  ])('reads the zone’s offset beside the days: %s', (zone, expected) => {
    load(`<div><div><button data-testid="data-table-date-filter-popup-trigger">Today</button></div>
      <div><span>Nov 20 -  20</span>${zone}</div></div>`);
    const subject = binom.readPage(new URL(`${TWO}/report/campaign/12`), document);
    expect({ ...(subject?.offset && { offset: subject.offset }) }).toEqual(expected);
  });

  it('reads days of a year ago across New Year', () => {
    vi.setSystemTime(new Date('2027-01-03T10:00:00Z'));
    load(
      `<div><button data-testid="data-table-date-filter-popup-trigger">Last 7 days</button><span>Dec 28 -  Jan 3</span></div>`,
    );
    expect(binom.readPage(new URL(`${TWO}/report/campaign/12`), document)?.days).toEqual(
      range('2026-12-28', '2027-01-03'),
    );
  });
});

function oneList(): string {
  return `<div id="table-block"><table class="tt_header_table"><tr><th data-column="name">Campaign</th>
    <th data-column="clicks">Clicks</th><th data-column="leads">My leads</th></tr></table>
    <div class="tt_data_wrapper"><table class="tt_data_table"><tbody>
    <tr id="ttrowuid12"><td class="name_td">Keto US · Facebook</td><td>910</td><td>21</td></tr>
    <tr id="ttrowuid15"><td class="name_td">Crypto AU · Native</td><td>350</td><td>7</td></tr></tbody></table></div></div>`;
}

function load(html: string): void {
  document.body.innerHTML = html;
}

function range(from: string, to: string) {
  return { range: { from, to } };
}
