import { isSteady, ratioOf } from '@/utils/compare/explain/measure';
import type { Pair, Place } from '@/utils/compare/explain/pair';
import type { Readings } from '@/utils/compare/explain/reading';
import { newestDays } from './newest-days';
import { findSilence } from './postback-silence';

/** Conversions alone, in one ratio on all days, clicks as usual. */
export function steadyRatio(
  pair: Pair,
  { conversions, clicks }: Readings,
): { ratio: number; difference: number } | null {
  if (!pair.conversions || !conversions?.open || clicks?.restless) return null;
  const ratio = ratioOf(pair, pair.conversions);
  if (ratio < 0.25 || ratio > 1.4 || !isSteady(pair, 'conversions')) return null;
  if (findSilence(pair) || newestDays(pair)) return null;
  return { ratio, difference: Math.abs(conversions.delta) };
}

export function scaled(pair: Pair, place: Place, factor: number) {
  const values = pair.conversions?.[place] ?? new Float64Array();
  return values.map((n) => n * factor);
}
