import { type Bands, JUDGED } from '@/utils/model/comparison';
import type { BandOverride } from '@/utils/model/settings';

/** What the bands of a gap are looked up by. */
export interface BandScope {
  /** The two connections. */
  here: string;
  there: string;
  /** The offers here that are linked to the other side; a single one's own bands win over those of the connections. */
  offers: Iterable<string>;
}

/** The bands that hold for one gap: the link's own, else those of the two connections, else those of all; by metric. */
export function bandsFor(
  { bands, bandOverrides }: { bands: Bands; bandOverrides: readonly BandOverride[] },
  { here, there, offers }: BandScope,
): Bands {
  const own = bandOverrides.filter((each) => each.here === here && each.there === there);
  const linked = [...offers];
  const [offer] = linked;
  const ofLink = linked.length === 1 ? own.find((each) => each.offer === offer) : undefined;
  const ofPair = own.find((each) => each.offer === null);
  const entries = JUDGED.map((metric) => [
    metric,
    ofLink?.bands[metric] ?? ofPair?.bands[metric] ?? bands[metric],
  ]);
  return Object.fromEntries(entries);
}
