import type { Conversion } from '@/utils/model/conversion';
import type { ConversionMatch, MatchSide } from '@/utils/model/match';
import { joinKey } from './keys';

/**
 * Which of a row's sub ids is the tracker's click id, also in rows that the tracker does not know: the one where the
 * click id usually stands, if it looks like the tracker's own ones.
 *
 * @returns a reader that says null where no sub id of a row looks like one
 */
export function clickIdReader(
  tracker: MatchSide,
  { clickIdPosition }: Pick<ConversionMatch, 'clickIdPosition'>,
): (conversion: Conversion) => string | null {
  const own = tracker.conversions.slice(0, MOST_LEARNT).flatMap(({ clickIds }) => clickIds[0] ?? []);
  const lengths = new Set(own.map((id) => id.length));
  const looksOwn = (value: string) =>
    own.length > 0 ? lengths.has(value.length) && PLAIN.test(value) : isKnownForm(value, tracker);
  return ({ clickIds }) => {
    const usual = clickIds[clickIdPosition.there ?? -1];
    const values = [...(usual === undefined ? [] : [usual]), ...clickIds].map((value) => value.trim());
    return values.find((value) => joinKey(value) !== null && looksOwn(value)) ?? null;
  };
}

const MOST_LEARNT = 1000;
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9-]*$/;
/** As in Voluum's documentation: `w` or `c` in lower case, then 23 to 25 digits and capitals. */
const VOLUUM = /^[wc][A-Z0-9]{23,25}$/;

/** Before any conversion has come, only the documented form tells; Binom's looks like many another id. */
function isKnownForm(value: string, { platform }: MatchSide): boolean {
  return platform === 'voluum' && VOLUUM.test(value);
}
