import type { Detector } from '@/utils/compare/explain/detector';
import { ratioOf } from '@/utils/compare/explain/measure';
import { scale } from './clicks';
import { countsUniquesOnly } from './unique-clicks';

export const clickLoss: Detector = {
  cause: 'click-loss',
  detect(pair, readings) {
    const { clicks } = readings;
    if (!pair.clicks || !clicks?.open || clicks.delta > 0 || countsUniquesOnly(pair)) return null;
    const ratio = ratioOf(pair, pair.clicks);
    if (ratio < 0.6 || ratio > HARDLY_ANY_LOSS) return null;
    const corrected = scale(pair, 'sender', ratio);
    const facts = { ratio, lost: -clicks.delta };
    const looseness = 1 - ratio;
    return {
      cause: 'click-loss',
      ground: 'shape',
      metrics: ['clicks'],
      corrected,
      facts,
      fitted: 1,
      looseness,
    };
  },
};

/** Up to 5 % get lost on any path. */
const HARDLY_ANY_LOSS = 0.945;
