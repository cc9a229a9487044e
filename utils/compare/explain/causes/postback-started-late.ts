import { type Detector, sideOf } from '@/utils/compare/explain/detector';
import { filled, findSilence } from './postback-silence';

export const postbackStartedLate: Detector = {
  cause: 'postback-started-late',
  detect(pair) {
    const silence = findSilence(pair);
    if (silence?.from !== 0 || silence.to >= pair.days.length - 2) return null;
    const facts = {
      side: sideOf(pair, 'sender'),
      day: pair.days[silence.to] ?? '',
      missing: silence.missing,
    };
    return {
      cause: 'postback-started-late',
      ground: 'shape',
      metrics: ['conversions', 'payout'],
      corrected: filled(pair, (day) => day <= silence.to),
      facts,
      fitted: 1,
    };
  },
};
