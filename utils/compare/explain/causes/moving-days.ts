import { sum } from '@/utils/compare/explain/measure';
import { at, type Pair, replace, without } from '@/utils/compare/explain/pair';
import { type Readings, readPair } from '@/utils/compare/explain/reading';
import { isFlow, levelled, readFlow } from './flow';
import { bestLag, type Lag, meanOf } from './lag';
import { NEWEST } from './newest-days';
import { findSilence } from './postback-silence';

export const METRICS = ['conversions', 'payout'] as const;

/** The days differ on and on, not only the newest, and clicks agree. */
export function movesDays(pair: Pair, { conversions }: Readings): boolean {
  if (!conversions?.restless || findSilence(pair)) return false;
  const older = without(pair, (day) => day >= pair.days.length - NEWEST);
  const flow = readFlow(pair, 'conversions');
  const isLasting = (readPair(older).conversions?.strain ?? 0) > 0.6;
  return isLasting && (Boolean(flow && isFlow(flow, 2) && cancels(pair)) || repeatsLater(pair));
}

/**
 * The payer as a delayed copy of the sender leaves much less, and much less than the other way round; the sums differ
 * by no more than waits at the ends. Two unrelated sides repeat each other as well one way as the other.
 */
function repeatsLater(pair: Pair): boolean {
  const [fit, reverse] = [bestLag(pair, 'sender'), bestLag(pair, 'payer')];
  if (!fit || fit.left > 0.45 * fit.still || !isBalanced(pair, fit)) return false;
  return !reverse || fit.left < 0.75 * reverse.left;
}

/** Days with more on one side and days with more on the other, so that little is left of their sum. */
function cancels({ conversions, kept }: Pair): boolean {
  let [more, less] = [0, 0];
  kept.forEach((isKept, day) => {
    const off = isKept ? at(conversions?.payer ?? [], day) - at(conversions?.sender ?? [], day) : 0;
    if (off > 0) more += off;
    else less -= off;
  });
  return Math.min(more, less) > 0.25 * Math.max(more, less);
}

/** Every conversion on the day of the other side; those at the ends as well, where no more differ than can wait there. */
export function moved(pair: Pair, fit: Lag | null): Pair {
  if (!fit || !pair.conversions || !isBalanced(pair, fit)) return levelled(pair, METRICS);
  return METRICS.reduce((same, metric) => {
    const compared = same[metric];
    return compared ? replace(same, metric, 'payer', compared.sender.slice()) : same;
  }, pair);
}

/** What waits at the ends is all that the sums may differ by. */
function isBalanced(pair: Pair, fit: Lag): boolean {
  const { conversions } = pair;
  if (!conversions) return false;
  const waiting = meanOf(pair, conversions.sender) * Math.max(fit.mean, 0.3);
  const delta = Math.abs(sum(conversions.payer, pair) - sum(conversions.sender, pair));
  const most = 0.4 * Math.max(sum(conversions.payer, pair), sum(conversions.sender, pair));
  return delta <= Math.min(most, 1.5 * waiting + 3 * Math.sqrt(waiting) + 2);
}

export function isUnsettled({ conversions, clicks }: Readings): boolean {
  return Boolean(conversions && (conversions.restless || conversions.open) && !clicks?.restless);
}
