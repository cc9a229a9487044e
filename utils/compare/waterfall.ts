import { WATERFALL, type WaterfallRow, type WaterfallStep } from '@/utils/model/comparison';
import { type Micros, subtract, toText } from '@/utils/model/money';

/** Micro-units in one currency; absent where nobody tells. */
export type WaterfallAmounts = { [step in WaterfallStep]?: Micros | undefined };

/**
 * One row of the chain advertiserRevenue → payout → tracker's payout → mediaCost. What is absent stays absent, and so
 * does every difference that it is part of.
 */
export function waterfallRow(currency: string, amounts: WaterfallAmounts): WaterfallRow {
  const { advertiserRevenue, payout, trackedPayout, mediaCost } = amounts;
  const told = WATERFALL.map((step) => [step, amounts[step]] as const).filter(isTold);
  return {
    currency,
    amounts: Object.fromEntries(told.map(([step, amount]) => [step, toText(amount)])),
    margin: difference(advertiserRevenue, payout),
    trackedGap: difference(trackedPayout, payout),
    profit: difference(payout, mediaCost),
  };
}

type Step<Amount> = readonly [WaterfallStep, Amount];

function isTold(step: Step<Micros | undefined>): step is Step<Micros> {
  return step[1] !== undefined;
}

function difference(a: Micros | undefined, b: Micros | undefined): string | null {
  return a === undefined || b === undefined ? null : toText(subtract(a, b));
}
