import { type Detector, sideOf } from '@/utils/compare/explain/detector';
import { replace } from '@/utils/compare/explain/pair';
import { pricedRows } from './priced-rows';
import { isPriced, meanOf, pricesOf } from './prices';

export const payoutChange: Detector = {
  cause: 'payout-change',
  detect(pair, readings) {
    const proven = pricedRows(pair);
    if (proven?.cause === 'payout-change') return proven;
    const prices = isPriced(pair, readings) && pricesOf(pair);
    if (!prices || !pair.payout) return null;
    const step = findStep(prices.ratios);
    if (!step) return null;
    const factor = (day: number) =>
      day < step.day ? step.before : day === step.day ? step.within : step.after;
    const corrected = replace(
      pair,
      'payout',
      'sender',
      pair.payout.sender.map((amount, day) => amount * factor(day)),
    );
    const place = stepsItself(prices.sender.all, step.day) ? 'sender' : 'payer';
    const price = prices[place];
    return {
      cause: 'payout-change',
      ground: 'definition',
      metrics: ['payout'],
      corrected,
      facts: {
        side: sideOf(pair, place),
        day: pair.days[step.day] ?? '',
        before: meanOf(price.all.slice(0, step.day)),
        after: meanOf(price.all.slice(step.day)),
      },
      fitted: 2,
    };
  },
};

interface Step {
  day: number;
  before: number;
  /** The ratio of the day itself, on which both amounts may have been paid. */
  within: number;
  after: number;
}

/** One day from which the ratio is another, with little change before and after; that day itself may have both. */
function findStep(ratios: readonly number[]): Step | null {
  const known = ratios.flatMap((ratio, day) => (Number.isNaN(ratio) ? [] : [{ ratio, day }]));
  const values = known.map(({ ratio }) => ratio);
  let found: (Step & { left: number }) | null = null;
  for (let cut = 1; cut <= values.length - 2; cut++) {
    const [first, second] = [values.slice(0, cut), values.slice(cut)];
    const isMixed = second.length > 2 && isBetween(values[cut], meanOf(first), meanOf(second.slice(1)));
    const rest = isMixed ? second.slice(1) : second;
    const left = spread(first) + spread(rest);
    if (found && left >= found.left) continue;
    const after = meanOf(rest);
    const within = isMixed ? (values[cut] ?? after) : after;
    found = { day: known[cut]?.day ?? 0, before: meanOf(first), within, after, left };
  }
  if (!found || found.left > 0.25 * spread(values)) return null;
  const isStep = Math.abs(found.after / found.before - 1) > 0.01;
  const startsEqual = Math.min(Math.abs(found.before - 1), Math.abs(found.after - 1)) < 0.02;
  return isStep && startsEqual ? found : null;
}

function isBetween(value: number | undefined, a: number, b: number): boolean {
  return value !== undefined && (value - a) * (value - b) < 0;
}

function stepsItself(prices: readonly number[], day: number): boolean {
  return Math.abs(meanOf(prices.slice(day)) / meanOf(prices.slice(0, day)) - 1) > 0.01;
}

/** Sum of squares around the mean. */
function spread(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((all, value) => all + (value - mean) ** 2, 0);
}
