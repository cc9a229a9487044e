import { type Detector, type Finding, sideOf } from '@/utils/compare/explain/detector';
import {
  at,
  compare,
  type MoneySide,
  moneyColumn,
  other,
  type Pair,
  type Place,
  replace,
} from '@/utils/compare/explain/pair';
import { readPair } from '@/utils/compare/explain/reading';
import { isMostly, medianOf, moneyRatio, NONE, type Prices, pricesOf } from './prices';

export const advertiserRevenueVsPayout: Detector = {
  cause: 'advertiser-revenue-vs-payout',
  detect(pair, readings) {
    if (!readings.payout?.open) return null;
    const place = (['sender', 'payer'] as const).find((each) => tellsRevenueOnly(pair, each));
    if (place) return unlike(pair, place);
    return otherColumn(pair, 'payer') ?? otherColumn(pair, 'sender') ?? constantMargin(pair);
  },
};

/** Where the two count different conversions, what one of them is worth differs too. */
function slack({ conversions }: Pair, day: number): number {
  const [a, b] = [at(conversions?.sender ?? NONE, day), at(conversions?.payer ?? NONE, day)];
  return 0.01 + (2 * Math.abs(a - b)) / Math.max(a, b, 1);
}

/** One side tells only what the advertiser pays. */
function unlike(pair: Pair, place: Place): Finding | null {
  const ratio = moneyRatio(pair);
  if (!pair.payout || !ratio) return null;
  return {
    cause: 'advertiser-revenue-vs-payout',
    ground: 'settings',
    metrics: ['payout'],
    corrected: replace(
      pair,
      'payout',
      'sender',
      pair.payout.sender.map((amount) => amount * ratio),
    ),
    facts: { side: sideOf(pair, place), ratio },
    fitted: 1,
    certain: true,
    definition: { money: 'advertiserRevenue' },
  };
}

/** The side's other money is what the other side has. */
function otherColumn(pair: Pair, place: Place): Finding | null {
  const kind: MoneySide = 'advertiserRevenue';
  const column = moneyColumn(pair[place].columns, kind);
  const now = pair.payout?.[place];
  if (!column || !now || pair.exchange) return null;
  const swapped = compare(column, pair.payout?.[other(place)]);
  const corrected = swapped && replace(pair, 'payout', place, swapped.sender);
  if (!corrected || readPair(corrected).payout?.open) return null;
  return {
    cause: 'advertiser-revenue-vs-payout',
    ground: 'definition',
    metrics: ['payout'],
    corrected,
    facts: { side: sideOf(pair, place), ratio: moneyRatio(pair) ?? 1 },
    fitted: 0,
    definition: { money: kind },
  };
}

function tellsRevenueOnly(pair: Pair, place: Place): boolean {
  const { columns } = pair[place];
  return (
    pair.money[place] === 'advertiserRevenue' && !columns.has('payout') && !columns.has('approvedPayout')
  );
}

/** A payout that the tracker took from the postback, or one that a fixed amount cannot be. */
function mayBeRevenue({ sender, payer }: Pair, prices: Prices): boolean {
  if (sender.about.payoutModel === 'fixed') return false;
  if (!prices.sender.constant) return true;
  const seesRevenue = payer.about.role === 'network' || payer.about.role === 'advertiser';
  return seesRevenue && (sender.about.payoutModel === 'postback' || isUneven(prices.payer.mean));
}

/** Payouts are agreed in cents; a margin on top of them makes fractions. */
function isUneven(amount: number): boolean {
  return Math.abs(amount * 100 - Math.round(amount * 100)) > 0.01;
}

/** The payer's amounts higher by the same share on every day. */
function constantMargin(pair: Pair): Finding | null {
  const prices = pricesOf(pair);
  if (!prices || !pair.payout || !mayBeRevenue(pair, prices)) return null;
  const known = prices.ratios.filter((ratio) => !Number.isNaN(ratio));
  const mean = medianOf(known);
  if (
    mean < 1.04 ||
    mean > 3 ||
    !isMostly(
      prices.ratios,
      (ratio, day) => Number.isNaN(ratio) || Math.abs(ratio / mean - 1) < slack(pair, day),
    )
  )
    return null;
  return {
    cause: 'advertiser-revenue-vs-payout',
    ground: 'shape',
    metrics: ['payout'],
    corrected: replace(
      pair,
      'payout',
      'sender',
      pair.payout.sender.map((amount) => amount * mean),
    ),
    facts: { side: sideOf(pair, 'payer'), ratio: mean },
    fitted: 1,
  };
}
