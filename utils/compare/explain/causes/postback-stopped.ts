import { type Detector, sideOf } from '@/utils/compare/explain/detector';
import { filled, findSilence } from './postback-silence';

export const postbackStopped: Detector = {
  cause: 'postback-stopped',
  detect(pair) {
    const silence = findSilence(pair);
    if (!silence || silence.from === 0) return null;
    const { from, to } = silence;
    const last = to === pair.days.length - 1 ? null : (pair.days[to] ?? null);
    const facts = {
      side: sideOf(pair, 'sender'),
      day: pair.days[from] ?? '',
      last,
      missing: silence.missing,
    };

    return {
      cause: 'postback-stopped',
      ground: 'shape',
      metrics: ['conversions', 'payout'],
      corrected: filled(pair, (day) => day >= from && day <= to),
      facts,
      fitted: 1,
    };
  },
};
