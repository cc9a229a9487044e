import { type Detector, sideOf } from '@/utils/compare/explain/detector';
import { readPair } from '@/utils/compare/explain/reading';
import { closes, findChange } from './older-answers';

export const lateRejection: Detector = {
  cause: 'late-rejection',
  detect(pair, readings) {
    const change = findChange(pair, readings, 'payer', ['conversions', 'payout']);
    if (!change || change.now >= change.before) return null;
    const { corrected, ...numbers } = change;
    return {
      cause: 'late-rejection',
      ground: 'document',
      metrics: ['conversions', 'payout'],
      corrected,
      facts: { side: sideOf(pair, 'payer'), ...numbers },
      fitted: 0,
      ...closes(readings, readPair(corrected), ['conversions', 'payout']),
    };
  },
};
