import { type Detector, sideOf } from '@/utils/compare/explain/detector';
import { type Pair, type Place, without } from '@/utils/compare/explain/pair';
import { unsettled } from '@/utils/compare/explain/reading';
import { JUDGED } from '@/utils/model/comparison';

export const stale: Detector = {
  cause: 'stale',
  detect(pair, readings) {
    const place = olderSide(pair);
    if (!place || unsettled(readings).length === 0) return null;
    const { asOf = null, timeZone } = pair[place].about;
    if (!asOf) return null;
    const from = dayOf(asOf, timeZone ?? 'UTC');
    const last = pair.days.at(-1) ?? '';
    if (from > last || from <= (pair.days[0] ?? '')) return null;
    const corrected = without(pair, (day) => (pair.days[day] ?? '') >= from);
    const facts = { side: sideOf(pair, place), asOf, from };
    return {
      cause: 'stale',
      ground: 'settings',
      metrics: JUDGED,
      corrected,
      facts,
      fitted: 0,
      certain: true,
    };
  },
};

/** An hour makes a difference only to days that were not over yet; which those are follows from the day of asOf. */
function olderSide({ sender, payer }: Pair): Place | null {
  const a = Date.parse(sender.about.asOf ?? '');
  const b = Date.parse(payer.about.asOf ?? '');
  if (Number.isNaN(a) || Number.isNaN(b) || Math.abs(a - b) < 15 * 60_000) return null;
  return a < b ? 'sender' : 'payer';
}

function dayOf(instant: string, timeZone: string): string {
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  } catch {
    return instant.slice(0, 10); // RangeError: a zone that this machine does not know
  }
}
