import { subtract, toMicros, toText } from '@/utils/model/money';

/** Payout − media cost as decimal text; undefined where either is not told. */
export function profit(payout: string | undefined, mediaCost: string | undefined): string | undefined {
  const earned = toMicros(payout);
  const spent = toMicros(mediaCost);
  return earned === undefined || spent === undefined ? undefined : toText(subtract(earned, spent));
}
