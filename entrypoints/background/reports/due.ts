import { type Day, type DayRange, eachDay, isClosed } from '@/utils/model/day';
import type { Told } from '@/utils/store/report-store';
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
  kept: ReadonlyMap<Day, Told>,
  isOld: (day: Day, told: Told) => boolean,
): Due {
  const due: Due = { missing: [], again: [] };
  for (const day of days) {
    const told = kept.get(day);
    if (!told) due.missing.push(day);
    else if (isOld(day, told)) due[isWhole(day, told) ? 'again' : 'missing'].push(day);
  }
  return due;
}

export function isNothing({ missing, again }: Due): boolean {
  return missing.length === 0 && again.length === 0;
}

/** What to ask for, in order: asking again is one range, whatever days of it are still young. */
export function rangesOf({ missing, again }: Due): DayRange[] {
  const [from = ''] = again;
  const to = again.at(-1) ?? '';
  const days = new Set([...missing, ...(from ? eachDay({ from, to }) : [])]);
  return stretches([...days].sort());
}

function isWhole(day: Day, { complete, timeZone, asOf }: Told): boolean {
  return complete && isClosed(day, timeZone, asOf);
}
