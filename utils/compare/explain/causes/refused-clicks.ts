import { type Detector, type Finding, sideOf } from '@/utils/compare/explain/detector';
import type { Values } from '@/utils/compare/explain/ledger';
import { sum } from '@/utils/compare/explain/measure';
import { at, type Pair, type Place, replace, total } from '@/utils/compare/explain/pair';
import type { Readings } from '@/utils/compare/explain/reading';
import { isUnsettled } from './clicks';

export const refusedClicks: Detector = {
  cause: 'refused-clicks',
  detect(pair, readings) {
    if (!isUnsettled(readings) || !pair.clicks) return null;
    return refusedBy(pair, 'payer') ?? capped(pair, readings);
  },
};

/** Clicks that the network saw and did not take. */
function refusedBy(pair: Pair, place: Place): Finding | null {
  const invalid = pair[place].columns.get('invalidClicks');
  const clicks = pair.clicks?.[place];
  if (!invalid || !clicks || total(invalid) === 0) return null;
  return {
    cause: 'refused-clicks',
    ground: 'definition',
    metrics: ['clicks'],
    corrected: replace(
      pair,
      'clicks',
      place,
      clicks.map((n, day) => n + (at(invalid, day) || 0)),
    ),
    facts: { side: sideOf(pair, place), refused: sum(invalid, pair), cap: null },
    fitted: 0,
  };
}

/** A cap: about the same number day after day, however many were sent. */
function capped(pair: Pair, { clicks }: Readings): Finding | null {
  if (!pair.clicks || !clicks || clicks.delta > 0) return null;
  const { sender, payer } = pair.clicks;
  const cap = highest(payer, 0.8);
  const over = pair.days.map((_, day) => day).filter((day) => pair.kept[day] && at(sender, day) > cap * 1.06);
  const held = over.filter((day) => Math.abs(at(payer, day) - cap) < 0.012 * cap + 1.5);
  if (held.length < 3 || held.length < 0.6 * over.length) return null;
  return {
    cause: 'refused-clicks',
    ground: 'shape',
    metrics: ['clicks'],
    corrected: replace(
      pair,
      'clicks',
      'sender',
      sender.map((n) => Math.min(n, cap)),
    ),
    facts: { side: sideOf(pair, 'payer'), refused: -clicks.delta, cap },
    fitted: 1,
  };
}

/** The value under which the given share of the days lies. */
function highest(values: Values, share: number): number {
  const sorted = values.slice().sort();
  return at(sorted, Math.floor(share * (sorted.length - 1)));
}
