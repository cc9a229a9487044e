import { type Day, type DayRange, eachDay, isClosed } from '@/utils/model/day';
import type { Snapshot } from '@/utils/store/report-store';
import { stretches } from './age';

/** Days worth asking for. */
export interface Due {
  /** Never answered, or answered while the day ran or in part. */
  missing: Day[];
  /** Answered in full after they were over: the answer may have changed since. */
  again: Day[];
}

/** @param isOld whether what was said of a day is too old to be repeated */
export function dueOf(
  days: readonly Day[],
  kept: ReadonlyMap<Day, Snapshot>,
  isOld: (day: Day, snapshot: Snapshot) => boolean,
): Due {
  const due: Due = { missing: [], again: [] };
  for (const day of days) {
    const snapshot = kept.get(day);
    if (!snapshot) due.missing.push(day);
    else if (isOld(day, snapshot)) due[isWhole(day, snapshot) ? 'again' : 'missing'].push(day);
  }
  return due;
}

/** What to ask for, in order: asking again is one range, whatever days of it are still young. */
export function rangesOf({ missing, again }: Due): DayRange[] {
  const [from = ''] = again;
  const to = again.at(-1) ?? '';
  const days = new Set([...missing, ...(from ? eachDay({ from, to }) : [])]);
  return stretches([...days].sort());
}

function isWhole(day: Day, { complete, timeZone, asOf }: Snapshot): boolean {
  return complete && isClosed(day, timeZone, asOf);
}
