import { type Micros, subtract } from '@/utils/model/money';

/** A network owner's money, from the advertiser to the traffic source. */
const WATERFALL = ['advertiserRevenue', 'payout', 'trackedPayout', 'mediaCost'] as const;
type WaterfallStep = (typeof WATERFALL)[number];

/** Micro-units in one currency; absent where nobody tells. */
export type WaterfallAmounts = { [step in WaterfallStep]?: Micros | undefined };

export interface WaterfallRow {
  amounts: WaterfallAmounts;
  /** advertiserRevenue − payout: what stays with the network. */
  margin: Micros | null;
  /** trackedPayout − payout: what the tracker believes beyond what is owed. */
  trackedGap: Micros | null;
  /** payout − mediaCost: what stays with the buyer. */
  profit: Micros | null;
}

/**
 * One row of the chain advertiserRevenue → payout → tracker's payout → mediaCost. What is absent stays absent, and so
 * does every difference that it is part of.
 */
export function waterfallRow(amounts: WaterfallAmounts): WaterfallRow {
  const { advertiserRevenue, payout, trackedPayout, mediaCost } = amounts;
  return {
    amounts: Object.fromEntries(
      WATERFALL.filter((step) => amounts[step] !== undefined).map((step) => [step, amounts[step]]),
    ),
    margin: difference(advertiserRevenue, payout),
    trackedGap: difference(trackedPayout, payout),
    profit: difference(payout, mediaCost),
  };
}

function difference(a: Micros | undefined, b: Micros | undefined): Micros | null {
  return a === undefined || b === undefined ? null : subtract(a, b);
}
