import { z } from 'zod/mini';
import { isDay } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { Portal } from '@/utils/model/platform';
import type { Dimension, EntityRef, ReportQuery, RowKeys } from '@/utils/model/report';
import type { Parameter } from '../client';
import { filteredWords } from '../query';
import { count, id, optionalMap, text } from '../shapes';

const subject = optionalMap(z.object({ id, title: text, login: z.optional(text), name: z.optional(text) }));

/** The part of a row that says what it is about. Slices that were not asked for are not there. */
export const slice = z.object({
  year: count,
  month: count,
  day: count,
  hour: count,
  offer: subject,
  affiliate: subject,
  advertiser: subject,
  country: z.optional(id),
  sub1: z.optional(id),
  sub2: z.optional(id),
  sub3: z.optional(id),
  sub4: z.optional(id),
  sub5: z.optional(id),
  sub6: z.optional(id),
  sub7: z.optional(id),
  sub8: z.optional(id),
});

// Affise has thirty, but clicks go with the first eight only, and no others can be filtered.
export const SUBS = ['sub1', 'sub2', 'sub3', 'sub4', 'sub5', 'sub6', 'sub7', 'sub8'] as const;
const COMMON: readonly Dimension[] = ['offer', 'country', ...SUBS, 'day', 'hour'];
const STAFF: readonly Dimension[] = ['affiliate', 'advertiser'];

export function dimensions(portal: Portal | null): readonly Dimension[] {
  return portal === 'admin' ? [...COMMON, ...STAFF] : COMMON;
}

/**
 * Slices of time are parts without context (a month without its year), so all of them are asked for. Without any
 * grouping the days are: their rows are few and are added up.
 */
export function slicesOf(groupBy: readonly Dimension[]): string[] {
  const words: readonly Dimension[] = groupBy.length > 0 ? groupBy : ['day'];
  const time = words.includes('hour') ? [...DATE, 'hour'] : words.includes('day') ? DATE : [];
  return [...time, ...words.filter((word) => word !== 'day' && word !== 'hour')];
}

const DATE = ['year', 'month', 'day'];

/** Filters as the statistics want them; the words are checked against the portal before. */
export function filtersOf(query: ReportQuery): Parameter[] {
  return filteredWords(query).flatMap((word) =>
    (query.filter?.[word] ?? []).map((value): Parameter => [`filter[${FILTERS.get(word) ?? word}][]`, value]),
  );
}

/** `filter[affiliate]` is taken without an error and does nothing. */
const FILTERS = new Map<Dimension, string>([['affiliate', 'partner']]);

/** The first sub id that not every network can report by: beyond the fifth some answer with a 500. */
export function doubtfulSub({ groupBy }: ReportQuery): Dimension | undefined {
  return SUBS.slice(5).find((word) => groupBy.includes(word));
}

/** What a row is about, in our words. */
export function keysOf(row: z.infer<typeof slice>, groupBy: readonly Dimension[]): RowKeys {
  const keys: RowKeys = {};
  for (const word of groupBy) {
    if (word === 'day') keys.day = dayOf(row);
    else if (word === 'hour') keys.hour = hourOf(row);
    else if (word === 'country') keys.country = (row.country ?? '').toUpperCase();
    else if (word === 'offer' || word === 'affiliate' || word === 'advertiser')
      keys[word] = refOf(row[word], word);
    else if (isSub(word)) keys[word] = row[word] ?? '';
  }
  return keys;
}

function dayOf({ year, month, day }: z.infer<typeof slice>): string {
  const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
  return isDay(text) ? text : fail('a day');
}

function hourOf(row: z.infer<typeof slice>): string {
  const { hour = -1 } = row;
  return hour >= 0 && hour < 24 ? `${dayOf(row)}T${digits(hour, 2)}` : fail('an hour');
}

/** The title of an affiliate may be empty, with the login in its place; mail addresses are left out. */
function refOf(row: z.infer<typeof subject>, word: string): EntityRef {
  if (!row?.id) return fail(word);
  const names = [row.title, row.login, row.name];
  return { id: row.id, name: names.find((name) => name && !name.includes('@')) ?? null };
}

function isSub(word: Dimension): word is (typeof SUBS)[number] {
  return (SUBS as readonly string[]).includes(word);
}

function digits(value: number | undefined, length: number): string {
  return String(value ?? '').padStart(length, '0');
}

function fail(what: string): never {
  throw new PlatformError('answer', `Affise sent a row without ${what} in its slice.`);
}
