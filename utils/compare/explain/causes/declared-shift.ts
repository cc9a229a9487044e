import type { Pair } from '@/utils/compare/explain/pair';

/** Hours by which the payer's clock is ahead of the sender's, by the names of their zones; null where never. */
export function declaredShift({ sender, payer, days }: Pair): number | null {
  for (const day of [days[days.length >> 1], days[0], days.at(-1)]) {
    const a = offsetHours(sender.about.timeZone, day ?? '');
    const b = offsetHours(payer.about.timeZone, day ?? '');
    if (a !== null && b !== null && a !== b) return b - a;
  }
  return null;
}

const OFFSETS = new Map<string, number | null>();

function offsetHours(zone: string | null | undefined, day: string): number | null {
  if (!zone) return null;
  const key = `${zone} ${day}`;
  const known = OFFSETS.get(key);
  if (known !== undefined) return known;
  const offset = readOffset(zone, day);
  OFFSETS.set(key, offset);
  return offset;
}

function readOffset(zone: string, day: string): number | null {
  try {
    return (
      Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).offsetNanoseconds /
      3.6e12
    );
  } catch {
    return null; // RangeError: a zone that this machine does not know
  }
}
