import type { ConversionMatch, MatchSide, MissingRun } from '@/utils/model/match';

/**
 * The conversions at the end of there's list that never reached here: "7 since 14 Nov 16:00". Null where the newest one
 * did arrive, and where there is none with a time. Refused ones are not missed: a network need not report them.
 */
export function findMissingRun({ conversions }: MatchSide, { pairs }: ConversionMatch): MissingRun | null {
  const arrived = new Set(pairs.map(({ there }) => there));
  const timed = conversions
    .filter(({ id, status }) => status !== 'rejected' || arrived.has(id))
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
