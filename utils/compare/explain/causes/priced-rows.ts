import { type Finding, sideOf } from '@/utils/compare/explain/detector';
import { at, type Pair, replace } from '@/utils/compare/explain/pair';
import type { PricedDay } from '@/utils/model/match';

/** The same conversions, worth something else on the payer's list: from a day on, or always. */
export function pricedRows(pair: Pair): Finding | null {
  const prices = pair.proof?.prices ?? [];
  const all = totalOf(prices);
  // Amounts in two currencies are not held against each other row by row.
  if (pair.exchange || !pair.payout || all.differing < FEWEST) return null;
  const corrected = withTheirs(pair, prices);
  const change = changeOf(prices);
  if (change) return changed(pair, corrected, change);
  const fixed = sideOf(pair, 'sender') === 'here' ? (pair.proof?.fixedHere ?? null) : null;
  return fixed === null ? null : fixedAt(pair, corrected, fixed, all.there / all.count);
}

/** As many as the floor under which no conversions are judged. */
const FEWEST = 3;

function totalOf(prices: readonly PricedDay[]) {
  const sum = { count: 0, differing: 0, here: 0, there: 0 };
  for (const { count, differing, here, there } of prices) {
    sum.count += count;
    sum.differing += differing;
    sum.here += here;
    sum.there += there;
  }
  return sum;
}

interface Change {
  day: string;
  before: ReturnType<typeof totalOf>;
  after: ReturnType<typeof totalOf>;
}

/** Nine of ten agree before some day, and nine of ten differ from it on. */
function changeOf(prices: readonly PricedDay[]): Change | null {
  for (let cut = 1; cut < prices.length; cut++) {
    const [before, after] = [totalOf(prices.slice(0, cut)), totalOf(prices.slice(cut))];
    const isStep = before.differing <= 0.1 * before.count && after.differing >= 0.9 * after.count;
    if (isStep) return { day: prices[cut]?.day ?? '', before, after };
  }
  return null;
}

function changed(pair: Pair, corrected: Pair, { day, before, after }: Change): Finding {
  const price = (side: 'here' | 'there') => ({
    before: before[side] / before.count,
    after: after[side] / after.count,
  });
  const [sender, payer] = [price(sideOf(pair, 'sender')), price(sideOf(pair, 'payer'))];
  const moved = ({ before, after }: typeof sender) => Math.abs(after / before - 1);
  const place = moved(sender) > moved(payer) ? 'sender' : 'payer';
  return {
    cause: 'payout-change',
    ground: 'document',
    metrics: ['payout'],
    corrected,
    facts: { side: sideOf(pair, place), day, ...(place === 'sender' ? sender : payer) },
    fitted: 0,
  };
}

function fixedAt(pair: Pair, corrected: Pair, fixed: number, other: number): Finding {
  return {
    cause: 'fixed-payout',
    ground: 'document',
    metrics: ['payout'],
    corrected,
    facts: { side: sideOf(pair, 'sender'), fixed, other },
    fitted: 0,
  };
}

/** The sender's money with each joined conversion at the payer's price. */
function withTheirs(pair: Pair, prices: readonly PricedDay[]): Pair {
  const byDay = new Map(prices.map((price) => [price.day, price]));
  const [own, theirs] = [sideOf(pair, 'sender'), sideOf(pair, 'payer')];
  const amounts = Float64Array.from(pair.days, (day, index) => {
    const price = byDay.get(day);
    return at(pair.payout?.sender ?? [], index) + (price ? price[theirs] - price[own] : 0);
  });
  return replace(pair, 'payout', 'sender', amounts);
}
