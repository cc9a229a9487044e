import { type Detector, type Finding, sideOf } from '@/utils/compare/explain/detector';
import type { Pair } from '@/utils/compare/explain/pair';
import { provenShare, provenSilence, withCounted } from '@/utils/compare/explain/proven';
import { filled, findSilence } from './postback-silence';

export const postbackStartedLate: Detector = {
  cause: 'postback-started-late',
  detect(pair) {
    if (pair.proof) return byRows(pair);
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

/** Up to one conversion none of the payer's list is in the sender's. */
function byRows(pair: Pair): Finding | null {
  const silence = provenSilence(pair);
  if (!silence?.begins || !pair.proof) return null;
  const { days, count, since, until } = silence;
  const corrected = withCounted(pair, 'sender', days);
  return {
    cause: 'postback-started-late',
    ground: 'document',
    metrics: ['conversions', 'payout'],
    corrected,
    facts: {
      ...{ side: sideOf(pair, 'sender'), day: [...days.keys()].at(-1) ?? '', missing: count },
      rows: { since, until, timeZone: pair.proof.timeZone },
    },
    fitted: 0,
    explains: provenShare(pair, corrected),
  };
}
