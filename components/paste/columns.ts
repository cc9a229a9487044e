import { isDayIn } from './read-day';
import { currencyOf, readNumber } from './read-number';
import { readStatus } from './read-status';

/** What a column can hold. */
export const MEANINGS = [
  ...(['day', 'offer', 'offerId', 'clicks', 'conversions', 'payout', 'status', 'clickId'] as const),
] as const;
export type Meaning = (typeof MEANINGS)[number];
/** Column by column; null: not read. */
export type Mapping = readonly (Meaning | null)[];

export interface Recognised {
  /** The row that names the columns, from 0; what stands above it is a title. Null: none does. */
  header: number | null;
  mapping: Mapping;
}

/**
 * What each column is, by the words above it, and where there are none by the shape of what stands in it.
 *
 * @param header the row that the person says names the columns; without it the one that names most
 */
export function recognise(table: readonly string[][], header = findHeader(table)): Recognised {
  const width = table.reduce((most, row) => Math.max(most, row.length), 0);
  const named = Array.from({ length: width }, (_, index) =>
    header === null ? null : meaningOf(table[header]?.[index] ?? ''),
  );
  // Under names of its own a column that looks like another one is mostly something else.
  const isNamed = named.some((meaning) => meaning !== null);
  const shapes = isNamed ? SHAPES.filter(([meaning]) => meaning === 'day' || meaning === 'offer') : SHAPES;
  return { header, mapping: byShape(eachOnce(named), rowsUnder(table, header).slice(0, SAMPLE), shapes) };
}

export function rowsUnder(table: readonly string[][], header: number | null): readonly string[][] {
  return table.slice(firstUnder(header));
}

export function firstUnder(header: number | null): number {
  return header === null ? 0 : header + 1;
}

/** Rows among which the header is looked for: above it may stand what the report is called and when it was made. */
export const MOST_TITLES = 10;

/** One word of a header alone may be a title's, unless it is all that the first row says. */
function findHeader(table: readonly string[][]): number | null {
  const counts = table.slice(0, MOST_TITLES + 1).map(countNames);
  const most = Math.max(0, ...counts);
  if (most === 0) return null;
  const header = counts.indexOf(most);
  return most > 1 || header === 0 ? header : null;
}

/** How many columns the row names; none where a number or a day stands in it. */
function countNames(row: readonly string[]): number {
  return row.some(isValue) ? 0 : new Set(row.map(meaningOf).filter((meaning) => meaning !== null)).size;
}

const SAMPLE = 200;

/** The narrower words first: `click id` is no `clicks`, `offer id` no offer's name. */
const HEADERS: readonly [Meaning, RegExp][] = [
  [
    'clickId',
    /click.?id|clickid|\bcid\b|sub.?id|^(aff.?)?(sub|s)\d?$|транзакц|transaction|клик.?(ид|id)|(ид|id).?клик/,
  ],
  [
    'offerId',
    /(offer|campaign|program\w*|product).?(id|№|#|number)|(ид|id|№|номер).?(оффер|программ|кампан)|(оффер|программ|кампан)\S*.?(ид|id|№)|^(id|ид)$/,
  ],
  ['day', /^(date|day|time|datetime|created|дата|день|время)|\b(date|day|дата)\b/],
  ['status', /status|state|статус|состояни/],
  [
    'payout',
    /payout|revenue|commission|earn|income|amount|\bsum\b|profit|доход|выплат|комисси|заработ|вознагражд|сумм|отчислен/,
  ],
  ['clicks', /^(unique )?(clicks?|hits?|visits?|hosts?|клики|кликов|переход|визит|хост)/],
  ['conversions', /conv|lead|action|sales?\b|orders?\b|конверси|лид|действи|продаж|заказ|целев/],
  [
    'offer',
    /offer|campaign|program|product|advertiser|оффер|кампани|программ|рекламодател|продукт|name|назван/,
  ],
];

function meaningOf(header: string): Meaning | null {
  const plain = header
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return HEADERS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** A cell that no header holds. */
function isValue(cell: string): boolean {
  return isDayIn(cell) || readNumber(cell, '.') !== null || readNumber(cell, ',') !== null;
}

/** Two columns cannot mean the same: the first one does. */
function eachOnce(mapping: Mapping): Mapping {
  return mapping.map((meaning, index) => (mapping.indexOf(meaning) === index ? meaning : null));
}

/** Gives what is missing to the columns that look like it, from left to right. */
function byShape(named: Mapping, rows: readonly string[][], shapes: typeof SHAPES): Mapping {
  const mapping = [...named];
  const columns = mapping.map((_, index) => rows.map((row) => row[index] ?? '').filter(Boolean));
  for (const [meaning, looks] of shapes) {
    if (mapping.includes(meaning) || (meaning === 'offer' && mapping.includes('offerId'))) continue;
    const index = columns.findIndex((cells, at) => mapping[at] === null && cells.length > 0 && looks(cells));
    if (index >= 0) mapping[index] = meaning;
  }
  return mapping;
}

const SHAPES: readonly [Meaning, (cells: readonly string[]) => boolean][] = [
  ['day', (cells) => cells.every(isDayIn)],
  ['status', (cells) => cells.every((cell) => readStatus(cell) !== null)],
  ['payout', (cells) => cells.every(isNumber) && (currencyOf(cells) !== null || cells.some(hasFraction))],
  ['clicks', (cells) => cells.every(isCount)],
  ['conversions', (cells) => cells.every(isCount)],
  [
    'clickId',
    (cells) => cells.every((cell) => /^[\w-]{12,}$/.test(cell)) && new Set(cells).size === cells.length,
  ],
  ['offer', (cells) => cells.every((cell) => /\p{L}/u.test(cell))],
];

function isNumber(cell: string): boolean {
  return readNumber(cell, '.') !== null || readNumber(cell, ',') !== null;
}

function isCount(cell: string): boolean {
  return /^\d{1,3}([ ,.\u00A0\u202F]?\d{3})*$/.test(cell);
}

function hasFraction(cell: string): boolean {
  return /[.,]\d{1,2}\D*$/.test(cell);
}
