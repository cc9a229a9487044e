import { type Day, isDay } from '@/utils/model/day';

/** In which order a column writes days in numbers. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';

/** A day however it is written; a time behind it is left out. Null where it is none in this order. */
export function readDay(text: string, order: DayOrder): Day | null {
  const plain = withoutTime(text);
  return named(plain) ?? serial(plain) ?? inOrder(plain, order);
}

/** The orders in which the most of the cells are days: one, or both of day and month where nothing tells them apart. */
export function ordersOf(cells: readonly string[]): DayOrder[] {
  const counts = ORDERS.map((order) => ({
    order,
    days: cells.filter((cell) => readDay(cell, order) !== null).length,
  }));
  const most = Math.max(...counts.map(({ days }) => days));
  const best = counts.filter(({ days }) => days === most).map(({ order }) => order);
  if (most === 0 || best.includes('ymd')) return ['ymd'];
  // Points are written between days and months where the day stands first.
  return best.length > 1 && cells.some((cell) => /^\d{1,2}\.\d{1,2}\.\d/.test(cell.trim())) ? ['dmy'] : best;
}

export function isDayIn(text: string): boolean {
  return ORDERS.some((order) => readDay(text, order) !== null);
}

const ORDERS = ['ymd', 'dmy', 'mdy'] as const;
const MONTHS: readonly RegExp[] = [
  ...[/^(jan|янв)/, /^(feb|фев)/, /^(mar|мар)/, /^(apr|апр)/, /^(may|ма[йя])/, /^(jun|июн)/],
  ...[/^(jul|июл)/, /^(aug|авг)/, /^(sep|сен)/, /^(oct|окт)/, /^(nov|ноя)/, /^(dec|дек)/],
];

function withoutTime(text: string): string {
  return text
    .trim()
    .replace(/[T\s]+\d{1,2}:\d{2}.*$/, '')
    .trim();
}

function inOrder(text: string, order: DayOrder): Day | null {
  const parts =
    /^(\d{1,4})[./\s-](\d{1,2})[./\s-](\d{1,4})\.?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return null;
  const [, a = '', b = '', c = ''] = parts;
  // A year of four figures in front says the order by itself, and one behind says that it is not that.
  if ((a.length === 4) !== (order === 'ymd')) return null;
  if (order === 'ymd') return dayOf(a, b, c);
  return order === 'dmy' ? dayOf(c, b, a) : dayOf(c, a, b);
}

/** `7 Nov 2026`, `Nov 7, 2026`, `7 ноября 2026 г.` */
function named(text: string): Day | null {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const month = MONTHS.findIndex((name) => words.some((word) => name.test(word))) + 1;
  const [first = '', second = ''] = words.filter((word) => /^\d+$/.test(word));
  if (month === 0 || second === '') return null;
  return first.length === 4 ? dayOf(first, `${month}`, second) : dayOf(second, `${month}`, first);
}

/** What a spreadsheet keeps of a day: the days since the end of 1899. From 2000 to 2099, so that no count looks like one. */
function serial(text: string): Day | null {
  const days = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (days < 36_526 || days > 73_050) return null;
  return Temporal.PlainDate.from('1899-12-30').add({ days }).toString();
}

function dayOf(year: string, month: string, day: string): Day | null {
  if (year.length !== 2 && year.length !== 4) return null;
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
