import { type Detector, type Finding, hereFirst } from '@/utils/compare/explain/detector';
import { ratioOf } from '@/utils/compare/explain/measure';
import { at, type Pair, replace, total } from '@/utils/compare/explain/pair';
import type { Readings } from '@/utils/compare/explain/reading';

export const currency: Detector = {
  cause: 'currency',
  detect(pair, readings) {
    return exchanged(pair) ?? nearRate(pair, readings);
  },
};

/** Different currencies by their own word: the rate has already been applied, or there is none. */
function exchanged(pair: Pair): Finding | null {
  const { exchange, payout } = pair;
  if (!exchange) return null;
  const { raw, rate } = exchange;
  const rawGap = Math.abs(raw.payer - raw.sender) / Math.max(raw.sender, raw.payer, 1e-9);
  const left = payout ? Math.abs(ratioOf(pair, payout) - 1) : 0;
  const explains = rate === null ? 1 : rawGap > 0 ? Math.max(0, 1 - left / rawGap) : 0;
  const [currencyHere, currencyThere] = hereFirst(
    pair,
    pair.sender.about.currency,
    pair.payer.about.currency,
  );
  return {
    cause: 'currency',
    ground: 'settings',
    metrics: ['payout'],
    corrected: { ...pair, exchange: null },
    facts: { currencyHere: currencyHere ?? null, currencyThere: currencyThere ?? null, rate },
    fitted: 0,
    certain: true,
    explains,
  };
}

/** A constant ratio per conversion that is a known rate, though both sides name one currency or none. */
function nearRate(pair: Pair, readings: Readings): Finding | null {
  const ratio = priceRatio(pair);
  if (!readings.payout?.open || ratio === null || Math.abs(ratio - 1) < 0.02) return null;
  const rate = pair.rates.find((known) => Math.abs(ratio / known - 1) < (isNamed(pair) ? 0.004 : 0.02));
  if (rate === undefined || !pair.payout) return null;
  const [currencyHere, currencyThere] = hereFirst(
    pair,
    pair.sender.about.currency,
    pair.payer.about.currency,
  );
  return {
    cause: 'currency',
    ground: 'document',
    metrics: ['payout'],
    corrected: replace(
      pair,
      'payout',
      'sender',
      pair.payout.sender.map((amount) => amount * rate),
    ),
    facts: { currencyHere: currencyHere ?? null, currencyThere: currencyThere ?? null, rate },
    fitted: 0,
  };
}

/** Both sides name their currency, so that a rate may be a coincidence. */
function isNamed({ sender, payer }: Pair): boolean {
  return Boolean(sender.about.currency && payer.about.currency);
}

/** Payer's money per conversion over the sender's; null where it is not the same on all days. */
function priceRatio({ payout, conversions, kept }: Pair): number | null {
  if (!payout || !conversions) return null;
  const price = { sender: total(payout.sender), payer: total(payout.payer) };
  const count = { sender: total(conversions.sender), payer: total(conversions.payer) };
  if (!price.sender || !price.payer || !count.sender || !count.payer) return null;
  const ratio = price.payer / count.payer / (price.sender / count.sender);
  let off = 0;
  for (let day = 0; day < kept.length; day++) {
    const counts = at(conversions.sender, day);
    if (!kept[day] || counts !== at(conversions.payer, day)) continue;
    off += Math.abs(at(payout.payer, day) - at(payout.sender, day) * ratio);
  }
  return off < 0.02 * price.payer ? ratio : null;
}
