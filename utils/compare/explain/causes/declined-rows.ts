import { type Finding, sideOf } from '@/utils/compare/explain/detector';
import type { Pair, Place } from '@/utils/compare/explain/pair';
import { onDays, proofOf, provenShare, withCounted } from '@/utils/compare/explain/proven';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { sumOf } from './conversion-counts';

/** Conversions that both list, and one of them has declined: those that the other side has more. */
export function declinedRows(pair: Pair): Finding | null {
  const [best] = (['payer', 'sender'] as const)
    .flatMap((place) => declinedAt(pair, place) ?? [])
    .sort((a, b) => (b.explains ?? 0) - (a.explains ?? 0));
  return best ?? null;
}

function declinedAt(pair: Pair, place: Place): Finding | null {
  const declined = proofOf(pair, place)?.declined ?? new Map();
  const count = sumOf(pair, onDays(pair, declined));
  if (count < ordinary(sumOf(pair, pair.conversions?.[place] ?? new Float64Array()))) return null;
  const corrected = withCounted(pair, place, declined);
  const facts = { side: sideOf(pair, place), added: ['rejected'], removed: [], conversions: count };
  return {
    cause: 'statuses',
    ground: 'document',
    metrics: ['conversions', 'payout'],
    corrected,
    facts: { ...facts, rows: count },
    // An older answer also tells when.
    fitted: 1,
    explains: provenShare(pair, corrected),
  };
}

/** Some are declined everywhere: what the bands call agreement, and what chance may add to it. */
function ordinary(size: number): number {
  const usual = DEFAULT_SETTINGS.bands.conversions.ok * size;
  return usual + 1.5 * Math.sqrt(usual);
}
