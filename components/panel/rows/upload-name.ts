import type { Side } from '@/utils/model/comparison';
import type { DayRange } from '@/utils/model/day';

/** `voluum-upload-2026-11-01-2026-11-07.csv`: what is missing in a tracker, for its own upload. */
export function uploadName(
  { platform }: Pick<Side, 'platform'>,
  { from, to }: DayRange,
  part: number,
): string {
  return `${platform}-upload-${from}-${to}${part > 1 ? `-${part}` : ''}.csv`;
}
