import type { Instant } from '@/utils/model/day';
import type { ConversionMatch, MatchSide } from '@/utils/model/match';

export interface MissingRun {
  /** How many of there's conversions did not arrive here, and none between them did. */
  count: number;
  /** When the first of them converted. */
  since: Instant;
  /** When the last one before them that did arrive converted; null where none ever did. */
  lastArrived: Instant | null;
}

/**
 * The conversions at the end of there's list that never reached here: "7 since 14 Nov 16:00". Null where the newest one
 * did arrive, and where there is none with a time.
 */
export function findMissingRun({ conversions }: MatchSide, { pairs }: ConversionMatch): MissingRun | null {
  const arrived = new Set(pairs.map(({ there }) => there));
  const timed = conversions
    .flatMap(({ id, convertedAt }) => (convertedAt === null ? [] : [{ id, convertedAt }]))
    .sort((a, b) => Temporal.Instant.compare(a.convertedAt, b.convertedAt));
  const last = timed.findLastIndex(({ id }) => arrived.has(id));
  const first = timed[last + 1];
  if (!first) return null;
  return {
    count: timed.length - last - 1,
    since: first.convertedAt,
    lastArrived: timed[last]?.convertedAt ?? null,
  };
}
