import { make } from './elements.js';

const COLUMNS = [
  ['visits', 'Visits', 'count'],
  ['clicks', 'Clicks', 'count'],
  ['conversions', 'Conversions', 'count'],
  ['revenue', 'Revenue', 'money'],
  ['cost', 'Cost', 'money'],
  ['profit', 'Profit', 'money'],
  ['cv', 'CV', 'percent'],
  ['roi', 'ROI', 'percent'],
  ['epv', 'EPV', 'fine'],
  ['ap', 'AP', 'money'],
];

/** What the two ways of drawing a grid call their parts. */
const MARKUPS = {
  grid: {
    grid: ['div', { role: 'grid' }],
    group: ['div', { role: 'rowgroup' }],
    row: ['div', { role: 'row' }],
    header: ['div', { role: 'columnheader' }],
    cell: ['div', { role: 'gridcell' }],
  },
  table: { grid: ['table', {}], group: ['tbody', {}], row: ['tr', {}], header: ['th', {}], cell: ['td', {}] },
};

/** The report: header, rows, totals; `open` is called with a row whose name was clicked. */
export function table(data, open) {
  const markup = MARKUPS[data.markup] ?? MARKUPS.grid;
  const part = (name, properties, ...children) => {
    const [tag, own] = markup[name];
    return make(tag, { ...own, ...properties }, ...children);
  };
  const format = formats(data.currency);
  const titles = COLUMNS.map(([key, label]) => part('header', { className: `cell number ${key}` }, label));
  const head = part(
    'row',
    { className: 'row head' },
    part('header', { className: 'cell name' }, data.heading),
    titles,
  );
  const rows = data.rows.map((row) =>
    part(
      'row',
      { className: 'row' },
      part('cell', { className: 'cell name' }, nameOf(row, open)),
      cells(row, part, format),
    ),
  );
  const count = `${data.totalRows} ${data.totalRows === 1 ? 'row' : 'rows'}`;
  const totalName = part('cell', { className: 'cell name' }, `Total · ${count}`);
  const totals = part('row', { className: 'row totals' }, totalName, cells(data.totals, part, format));
  const body = rows.length > 0 ? rows : [make('p', { className: 'none' }, 'No data for these dates')];
  return part(
    'grid',
    { className: 'report', 'aria-label': 'Report' },
    part('group', {}, head),
    part('group', {}, body),
    part('group', {}, totals),
  );
}

function nameOf(row, open) {
  const mark = make('span', { className: `mark ${signOf(row.roi)}`, title: 'ROI' });
  const name = open
    ? make('a', { href: '#', className: 'label' }, row.label)
    : make('span', { className: 'label' }, row.label);
  if (open) {
    name.onclick = (event) => {
      event.preventDefault();
      open(row);
    };
  }
  return [mark, name];
}

function cells(values, part, format) {
  return COLUMNS.map(([key, , kind]) => {
    const signed = key === 'profit' || key === 'roi' ? signOf(values[key]) : '';
    return part('cell', { className: `cell number ${key} ${signed}` }, format[kind](values[key] ?? 0));
  });
}

function signOf(value) {
  if (!value) return 'neutral';
  return value > 0 ? 'positive' : 'negative';
}

function formats(currency) {
  const money = { style: 'currency', currency };
  const use = (options) => {
    const format = new Intl.NumberFormat('en-US', options);
    return (value) => format.format(value);
  };
  return {
    count: use({}),
    money: use(money),
    fine: use({ ...money, minimumFractionDigits: 4, maximumFractionDigits: 4 }),
    percent: (value) => `${use({ minimumFractionDigits: 2, maximumFractionDigits: 2 })(value)}%`,
  };
}
