import { type Detector, hereFirst } from '@/utils/compare/explain/detector';
import type { Values } from '@/utils/compare/explain/ledger';
import { ratioOf, sum } from '@/utils/compare/explain/measure';
import { compare, type Pair, replace } from '@/utils/compare/explain/pair';
import { isUnsettled } from './clicks';
import { tellsApart } from './unique-clicks';

/** Both count uniques and still differ, steadily. */
export const uniquenessWindow: Detector = {
  cause: 'uniqueness-window',
  detect(pair, readings) {
    const uniques = compare(pair.sender.columns.get('uniqueClicks'), uniquesOf(pair.payer.columns, pair));
    if (!isUnsettled(readings) || !uniques || !pair.clicks) return null;
    const ratio = ratioOf(pair, uniques);
    if (Math.abs(ratio - 1) < 0.06 || ratio < 0.4 || ratio > 2.5) return null;
    const corrected = replace(
      { ...pair, clicks: uniques },
      'clicks',
      'sender',
      uniques.sender.map((n) => n * ratio),
    );
    const [uniqueHere, uniqueThere] = hereFirst(pair, sum(uniques.sender, pair), sum(uniques.payer, pair));
    return {
      cause: 'uniqueness-window',
      ground: 'definition',
      metrics: ['clicks'],
      corrected,
      facts: { uniqueHere, uniqueThere },
      fitted: 1,
      looseness: 0.6,
      definition: { clicks: 'uniqueClicks' },
    };
  },
};

/** A side's unique clicks, which may be all that its clicks are. */
function uniquesOf(columns: ReadonlyMap<string, Values>, pair: Pair): Values | undefined {
  return tellsApart(pair, 'payer') ? undefined : columns.get('uniqueClicks');
}
