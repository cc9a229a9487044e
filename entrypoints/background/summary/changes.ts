import { compare, type Micros, subtract, toText } from '@/utils/model/money';
import type { Change } from '@/utils/model/summary';

/** Null where either is not told, or there was nothing before. Of what was a loss there is no percentage. */
export function changeOf(now: Micros | undefined, before: Micros | undefined): Change | null {
  if (now === undefined || before === undefined || compare(before, 0) === 0) return null;
  const difference = subtract(now, before);
  const ratio = compare(before, 0) > 0 ? Number(difference) / Number(before) : null;
  return { difference: toText(difference), ratio };
}
