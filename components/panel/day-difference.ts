import type { DayPair } from '@/utils/model/comparison';

/** Theirs − ours, in conversions. */
export function difference({ here, there }: DayPair): number {
  return (there.conversions ?? 0) - (here.conversions ?? 0);
}
