import { type Detector, type Finding, sideOf } from '@/utils/compare/explain/detector';
import type { Pair } from '@/utils/compare/explain/pair';
import { provenShare, provenSilence, withCounted } from '@/utils/compare/explain/proven';
import { filled, findSilence } from './postback-silence';

export const postbackStopped: Detector = {
  cause: 'postback-stopped',
  detect(pair) {
    if (pair.proof) return byRows(pair);
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

/** From one conversion on none of the payer's list is in the sender's. */
function byRows(pair: Pair): Finding | null {
  const silence = provenSilence(pair);
  if (!silence || silence.begins || !pair.proof) return null;
  const { days, count, since, until, ends } = silence;
  const corrected = withCounted(pair, 'sender', days);
  const [first = '', ...others] = days.keys();
  return {
    cause: 'postback-stopped',
    ground: 'document',
    metrics: ['conversions', 'payout'],
    corrected,
    facts: {
      ...{ side: sideOf(pair, 'sender'), day: first, last: ends ? null : (others.at(-1) ?? first) },
      ...{ missing: count, rows: { since, until, timeZone: pair.proof.timeZone } },
    },
    fitted: 0,
    explains: provenShare(pair, corrected),
  };
}
