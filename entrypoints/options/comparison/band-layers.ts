import { type Band, type Bands, JUDGED, type Judged } from '@/utils/model/comparison';
import type { BandOverride, Settings } from '@/utils/model/settings';

type Layers = Pick<Settings, 'bands' | 'bandOverrides'>;

/** The borders that would hold without the override: those of its two connections behind a link, else the general ones. */
export function bandsBehind({ bands, bandOverrides }: Layers, { here, there, offer }: BandOverride): Bands {
  const ofPair =
    offer === null
      ? undefined
      : bandOverrides.find((each) => each.here === here && each.there === there && each.offer === null);
  return { ...bands, ...ofPair?.bands };
}

/** The borders that hold with it. */
export function shownBands(layers: Layers, override: BandOverride): Bands {
  return { ...bandsBehind(layers, override), ...override.bands };
}

/** A metric whose numbers are again those behind has none of its own. */
export function changeMetric(
  override: BandOverride,
  metric: Judged,
  band: Band,
  behind: Bands,
): BandOverride {
  const other = behind[metric];
  const isSame = band.ok === other.ok && band.alert === other.alert && band.floor === other.floor;
  if (isSame) return resetMetric(override, metric);
  return { ...override, bands: { ...override.bands, [metric]: band } };
}

export function resetMetric(override: BandOverride, metric: Judged): BandOverride {
  const kept = JUDGED.filter((each) => each !== metric && override.bands[each] !== undefined);
  return { ...override, bands: Object.fromEntries(kept.map((each) => [each, override.bands[each]])) };
}
