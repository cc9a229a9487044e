import { type Detector, noteCodes, sideOf } from '@/utils/compare/explain/detector';
import { sum } from '@/utils/compare/explain/measure';
import { other, type Pair, type Place, total } from '@/utils/compare/explain/pair';
import type { Series } from '@/utils/compare/explain/world';
import type { Judged } from '@/utils/model/comparison';
import { JUDGED } from '@/utils/model/comparison';
import { lowerSide, wholeOf } from './part-of-whole';

export const keyScope: Detector = {
  cause: 'key-scope',
  detect(pair, readings) {
    const place = lowerSide(readings);
    if (!place || !pair[place].about.scope) return null;
    const share = commonShare(pair, place);
    if (share === null || share > 0.88) return null;
    const facts = { side: sideOf(pair, place), share };
    const corrected = wholeOf(pair, place);
    return {
      cause: 'key-scope',
      ground: isLimited(pair[place].about) ? 'settings' : 'shape',
      metrics: hidesMoney(pair, place, share) ? JUDGED : COUNTED,
      corrected,
      facts,
      fitted: 1,
      looseness: (1 - share) / share,
    };
  },
};

/** Every affiliate's key sees one affiliate; only that is nothing out of the ordinary. */
function isLimited(about: Series): boolean {
  return about.scope !== 'affiliate' || noteCodes(about).includes('scope-limited');
}

/** What the side has of every count; null where they disagree, for a key that sees less sees less of all. */
function commonShare(pair: Pair, place: Place): number | null {
  const counted = COUNTED.filter((metric) => pair[metric] && total(pair[metric][other(place)]) > 0);
  const shares = (counted.length > 0 ? counted : MONEY).map((metric) => shareOf(pair, metric, place));
  const [first] = shares;
  if (!first) return null;
  const agree = shares.every(({ share, size }) => {
    const drawn = Math.sqrt((first.share * (1 - Math.min(first.share, 1))) / Math.max(size, 1));
    return Math.abs(share - first.share) < 0.04 + 3 * drawn;
  });
  // A conversion of a click that got lost on the way is lost on both sides; one of a hidden click is not.
  const alike = shares.every(({ share }) => 1 - share > 0.4 * (1 - first.share));
  return agree && alike ? first.share : null;
}

/** The money as well as the counts; else it has a gap of its own. */
function hidesMoney(pair: Pair, place: Place, share: number): boolean {
  return !pair.payout || Math.abs(Math.log(shareOf(pair, 'payout', place).share / share)) < 0.3;
}

const COUNTED = ['clicks', 'conversions'] as const;

const MONEY = ['payout'] as const;

function shareOf(pair: Pair, metric: Judged, place: Place): { share: number; size: number } {
  const compared = pair[metric];
  if (!compared) return { share: 1, size: 0 };
  const size = sum(compared[other(place)], pair);
  return { share: sum(compared[place], pair) / size, size: metric === 'payout' ? 0 : size };
}
