import type { Detector } from '@/utils/compare/explain/detector';
import { at, replace } from '@/utils/compare/explain/pair';

/** Each conversion's amount rounded by one side: the same conversions, amounts a trifle apart on most days. */
export const rounding: Detector = {
  cause: 'rounding',
  detect(pair, { conversions, payout }) {
    if (!pair.payout || !payout || !conversions || conversions.apart > 0 || pair.touched.length > 0)
      return null;
    const share = payout.apart / Math.max(payout.sender, payout.payer, 1e-9);
    if (share < 5e-5 || share > 0.005) return null;
    const { sender, payer } = pair.payout;
    const active = sender.filter((amount, day) => pair.kept[day] && amount > 0).length;
    const differing = sender.filter(
      (amount, day) => pair.kept[day] && Math.abs(amount - at(payer, day)) > 1e-6,
    ).length;
    if (differing < active * 0.5) return null;
    const perConversion = Math.abs(payout.delta) / Math.max(1, conversions.sender);
    return {
      cause: 'rounding',
      ground: 'residual',
      metrics: ['payout'],
      corrected: replace(pair, 'payout', 'sender', payer.slice()),
      facts: { perConversion },
      fitted: 0,
      explains: 1,
    };
  },
};
