import { isDay } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { Dimension } from '@/utils/model/report';
import { hourOfDay } from '../wall-clock';

/** Levels that clients have met in either version; what comes beyond is not known. */
const DEEPEST = 3;

/**
 * An hour is one of a day: it takes two levels.
 *
 * @throws PlatformError of kind `request` for more levels than a report has.
 */
export function levelsOf(words: readonly Dimension[]): Dimension[] {
  const levels = words.flatMap((word) => (word === 'hour' ? (['day', 'hour'] as const) : [word]));
  const once = [...new Set(levels)];
  if (once.length <= DEEPEST) return once;
  throw new PlatformError('request', 'Binom groups by three levels at most; an hour and a filter count too.');
}

/**
 * The rows of the deepest level, each behind those above it. A report comes flat, every row after the one that it is a
 * part of; rows without a level, as the documents show them, can only be of one.
 */
export function leavesOf<Row extends { level?: number | undefined }>(
  rows: readonly Row[],
  depth: number,
): { path: readonly Row[]; row: Row }[] {
  const path: Row[] = [];
  return rows.flatMap((row) => {
    const level = row.level ?? (depth === 1 ? 1 : 0);
    if (level < 1 || level > depth || path.length < level - 1) fail('the levels of its rows');
    path.splice(level - 1, path.length, row);
    return level === depth ? [{ path: [...path], row }] : [];
  });
}

/** Binom 1 writes 2025-11-01; no capture shows how Binom 2 does. */
export function dayOf(name: string): string {
  const day = /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? name.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1');
  return isDay(day) ? day : fail('a day');
}

export function hourOf(name: string): string {
  return hourOfDay(name) ?? fail('an hour');
}

function fail(what: string): never {
  throw new PlatformError('answer', `Binom sent a report in a shape Trackside does not know: ${what}.`);
}
