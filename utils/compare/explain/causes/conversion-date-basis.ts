import { type Detector, sideOf } from '@/utils/compare/explain/detector';
import { other } from '@/utils/compare/explain/pair';
import { bestLag, leadsClearly, likelyLeader } from './lag';
import { clickedRows } from './moved-rows';
import { isUnsettled, METRICS, moved, movesDays } from './moving-days';

/** One side books a conversion on the day of its click, the other on its own: conversions move between days. */
export const conversionDateBasis: Detector = {
  cause: 'conversion-date-basis',
  detect(pair, readings) {
    const times = [pair.sender.about.conversionTime, pair.payer.about.conversionTime];
    if (!isUnsettled(readings)) return null;
    const proven = clickedRows(pair);
    if (proven) return proven;
    if (times[0] && times[0] === times[1]) return null;
    const isDeclared = times.every(Boolean);
    const leader = isDeclared ? (times[0] === 'click' ? 'sender' : 'payer') : likelyLeader(pair);
    const isShaped = movesDays(pair, readings) && !leadsClearly(pair, other(leader));
    if (!isDeclared && !isShaped) return null;
    const fit = bestLag(pair, leader);
    return {
      cause: 'conversion-date-basis',
      ground: isDeclared ? 'settings' : 'shape',
      metrics: METRICS,
      corrected: moved(pair, fit),
      facts: { byClick: sideOf(pair, leader), lagDays: fit?.mean ?? 0, declared: isDeclared },
      fitted: isDeclared ? 0 : 2,
      certain: isDeclared,
      judgedBy: 'days',
    };
  },
};
