import { type Detector, type Finding, sideOf } from '@/utils/compare/explain/detector';
import { readPair } from '@/utils/compare/explain/reading';
import { closes, findChange } from './older-answers';

export const historyEdited: Detector = {
  cause: 'history-edited',
  detect(pair, readings): Finding | null {
    const change = findChange(pair, readings, 'sender', ['clicks', 'conversions', 'payout']);
    if (!change) return null;
    const { corrected, ...numbers } = change;
    return {
      cause: 'history-edited',
      ground: 'document',
      metrics: ['clicks', 'conversions', 'payout'],
      corrected,
      facts: { side: sideOf(pair, 'sender'), ...numbers },
      fitted: 0,
      ...closes(readings, readPair(corrected), ['clicks', 'conversions', 'payout']),
    };
  },
};
