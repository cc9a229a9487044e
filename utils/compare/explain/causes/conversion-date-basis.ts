import { type Detector, sideOf } from '@/utils/compare/explain/detector';
import { other } from '@/utils/compare/explain/pair';
import { provenDailyShare } from '@/utils/compare/explain/proven';
import { bestLag, leadsClearly, likelyLeader } from './lag';
import { clickedRows } from './moved-rows';
import { isUnsettled, METRICS, moved, movesDays } from './moving-days';

/** One side books a conversion on the day of its click, the other on its own: conversions move between days. */
export const conversionDateBasis: Detector = {
  cause: 'conversion-date-basis',
  detect(pair, readings) {
    const times = [pair.sender.about.conversionTime, pair.payer.about.conversionTime];
    const isDeclared = times.every(Boolean) && times[0] !== times[1];
    const isQuiet = !isUnsettled(readings);
    if (isQuiet && !(isDeclared && !readings.clicks?.restless)) return null;
    const proven = isQuiet ? null : clickedRows(pair);
    if (proven) return proven;
    if (times[0] && times[0] === times[1]) return null;
    const leader = isDeclared ? (times[0] === 'click' ? 'sender' : 'payer') : likelyLeader(pair);
    const isShaped = !isDeclared && movesDays(pair, readings) && !leadsClearly(pair, other(leader));
    if (!isDeclared && !isShaped) return null;
    const fit = bestLag(pair, leader);
    const corrected = moved(pair, fit);
    return {
      cause: 'conversion-date-basis',
      ground: isDeclared ? 'settings' : 'shape',
      metrics: METRICS,
      corrected,
      facts: { byClick: sideOf(pair, leader), lagDays: fit?.mean ?? 0, declared: isDeclared },
      fitted: isDeclared ? 0 : 2,
      certain: isDeclared,
      judgedBy: 'days',
      ...(isQuiet && { explains: provenDailyShare(pair, corrected) }),
    };
  },
};
