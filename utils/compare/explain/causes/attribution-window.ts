import { type Detector, sideOf } from '@/utils/compare/explain/detector';
import { withConversions } from '@/utils/compare/explain/pair';
import { scaled, steadyRatio } from './steady-ratio';

export const attributionWindow: Detector = {
  cause: 'attribution-window',
  detect(pair, readings) {
    const steady = steadyRatio(pair, readings);
    if (!steady || steady.ratio >= 1) return null;
    return {
      cause: 'attribution-window',
      ground: 'residual',
      metrics: ['conversions', 'payout'],
      corrected: withConversions(pair, 'sender', scaled(pair, 'sender', steady.ratio)),
      facts: { side: sideOf(pair, 'payer'), lost: steady.difference, share: 1 - steady.ratio },
      fitted: 1,
      looseness: 1 - steady.ratio,
    };
  },
};
