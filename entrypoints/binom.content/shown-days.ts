import { addDays, type Day, isDay, type RangePreset } from '@/utils/model/day';
import type { PageDays, PageView } from '@/utils/model/page-view';
import { textOf } from '@/utils/overlay/read/grid';
import { wholeDays } from '@/utils/overlay/read/whole-days';

/**
 * Binom 2's days. The date filter shows a preset's name and beside it the days it stands for, without a year. These
 * days count and not what a preset may mean: whether "last 7 days" holds today is the product's own business. The
 * address may name days too, and keeps old ones; where the two differ, nothing is certain.
 */
export function readDays({ searchParams }: URL, document: Document): PageDays | null {
  const inAddress = ADDRESS_KEYS.map(([from, to]) => wholeDays(searchParams.get(from), searchParams.get(to)));
  const named = inAddress.find((days) => days !== null) ?? null;
  const trigger = document.querySelector(TRIGGER);
  if (!trigger) return named;
  const label = textOf(trigger).toLowerCase();
  const shown = findRange(trigger);
  if (named && 'range' in named) return !shown || isSame(shown, named.range) ? named : null;
  if (shown && RECENT.has(label)) return withYear(shown);
  const preset = PLAIN.get(label);
  return preset ? { preset } : null;
}

/** Beside the days, the offset of the zone that they are cut in; its name the page does not say. */
export function readOffset(document: Document): Pick<PageView, 'offset'> {
  const offset = findBeside(document.querySelector(TRIGGER), (text) => OFFSET.exec(text)?.[0]);
  return offset ? { offset } : {};
}

const OFFSET = /^[+-]\d\d:\d\d$/;

const ADDRESS_KEYS = [
  ['dateFrom', 'dateTo'],
  ['startDate', 'endDate'],
  ['date_from', 'date_to'],
] as const;

const TRIGGER = '[data-testid="data-table-date-filter-popup-trigger"]';

/** Presets that end in these weeks, so that the year follows. */
const RECENT: ReadonlySet<string> = new Set([
  ...['today', 'yesterday', 'last 2 days', 'last 3 days', 'last 7 days', 'last 14 days', 'last 30 days'],
  ...['this week', 'last week', 'this month', 'last month'],
  ...['сегодня', 'вчера', 'последние 2 дня', 'последние 3 дня', 'последние 7 дней', 'последние 14 дней'],
  ...['последние 30 дней', 'эта неделя', 'прошлая неделя', 'этот месяц', 'прошлый месяц'],
]);

/** Presets that can mean only one thing. */
const PLAIN: ReadonlyMap<string, RangePreset> = new Map([
  ['today', 'today'],
  ['yesterday', 'yesterday'],
  ['this month', 'this-month'],
  ['last month', 'last-month'],
  ['сегодня', 'today'],
  ['вчера', 'yesterday'],
  ['этот месяц', 'this-month'],
  ['прошлый месяц', 'last-month'],
]);

/** Months and days as `11-14`. */
interface Shown {
  from: string;
  to: string;
}

/** `Nov 14 -  20`, `Oct 30 -  Nov 5` */
function findRange(trigger: Element): Shown | null {
  return findBeside(trigger, parseRange) ?? null;
}

/** In the filter: within the little that surrounds its button. */
function findBeside<Found>(trigger: Element | null, parse: (text: string) => Found): Found | undefined {
  const around = trigger?.parentElement?.parentElement ?? trigger?.parentElement;
  for (const element of around?.querySelectorAll('*') ?? []) {
    const found = element.childElementCount === 0 ? parse(textOf(element)) : undefined;
    if (found) return found;
  }
  return undefined;
}

function parseRange(text: string): Shown | null {
  const [, month, day, otherMonth, otherDay] = RANGE.exec(text) ?? [];
  const from = toMonthDay(month, day);
  const to = toMonthDay(otherMonth ?? month, otherDay);
  return from && to ? { from, to } : null;
}

const RANGE = /^(\p{L}{3,9})\.? (\d{1,2}) ?[-–] ?(?:(\p{L}{3,9})\.? )?(\d{1,2})$/u;

function toMonthDay(name = '', day = ''): string | null {
  const month = MONTHS.findIndex((names) => names.includes(name.slice(0, 3).toLowerCase()));
  return month < 0 ? null : `${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const MONTHS = [
  ['jan', 'янв'],
  ['feb', 'фев'],
  ['mar', 'мар'],
  ['apr', 'апр'],
  ['may', 'май', 'мая'],
  ['jun', 'июн'],
  ['jul', 'июл'],
  ['aug', 'авг'],
  ['sep', 'сен'],
  ['oct', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'дек'],
];

/** The newest such days that have begun somewhere on earth. */
function withYear({ from, to }: Shown): PageDays | null {
  const tomorrow = addDays(new Date().toISOString().slice(0, 10), 1);
  const first = latest(from, tomorrow);
  const year = Number(first?.slice(0, 4)) + (to < from ? 1 : 0);
  const last = `${year}-${to}`;
  return first && isDay(last) ? { range: { from: first, to: last } } : null;
}

function latest(monthDay: string, bound: Day): Day | undefined {
  const year = Number(bound.slice(0, 4));
  return [year, year - 1].map((each) => `${each}-${monthDay}`).find((day) => isDay(day) && day <= bound);
}

function isSame(shown: Shown, { from, to }: { from: Day; to: Day }): boolean {
  return shown.from === from.slice(5) && shown.to === to.slice(5);
}
