import type { ConversionMatch, ConversionPair, MatchSide } from '@/utils/model/match';
import { namesClickFirst } from './click-id-column';
import { dayReader, differencesOf, lagOf } from './differences';
import { type Join, joinRows } from './join';
import { type Row, rowsOf } from './rows';

/**
 * Both sides' conversions, row by row. Joined on the click id that a tracker made (without a tracker: that of here),
 * whichever sub id of the other side it is in, then on the transaction id.
 *
 * @param timeZone in which two instants are on different days; both are instants, so any zone will do that the
 * numbers are shown in
 */
export function matchConversions(
  here: MatchSide,
  there: MatchSide,
  { timeZone = 'UTC' }: { timeZone?: string } = {},
): ConversionMatch {
  const [hereRows, thereRows] = [rowsOf(here.conversions), rowsOf(there.conversions)];
  const dayOf = dayReader(timeZone);
  const joins = joinSides({ ...here, rows: hereRows }, { ...there, rows: thereRows });
  const joined = new Set(joins.flatMap((join) => [join.here, join.there]));
  const rest = (rows: readonly Row[]) =>
    rows.filter((row) => !joined.has(row)).map(({ conversion }) => conversion.id);
  return {
    onlyHere: rest(hereRows),
    onlyThere: rest(thereRows),
    pairs: joins
      .toSorted((a, b) => a.here.index - b.here.index)
      .map(
        (join): ConversionPair => ({
          here: join.here.conversion.id,
          there: join.there.conversion.id,
          by: join.by,
          differs: differencesOf(join.here, join.there, dayOf),
          lagSeconds: lagOf(join.here, join.there),
        }),
      ),
    clickIdPosition: { there: usualPlace(joins) },
  };
}

interface SideRows {
  platform: MatchSide['platform'];
  rows: readonly Row[];
}

interface SideJoin extends Pick<Join, 'by' | 'key'> {
  here: Row;
  there: Row;
}

function joinSides(here: SideRows, there: SideRows): SideJoin[] {
  const isOwnThere = namesClickFirst(there.platform) && !namesClickFirst(here.platform);
  const [own, other] = isOwnThere ? [there, here] : [here, there];
  return joinRows(own.rows, other.rows, own.platform).map(({ own: a, other: b, by, key }) => ({
    ...(isOwnThere ? { here: b, there: a } : { here: a, there: b }),
    ...{ by, key },
  }));
}

/** The place in which most joined rows of there have the click id; the first of equally many. */
function usualPlace(joins: readonly SideJoin[]): number | null {
  const counts = new Map<number, number>();
  for (const { there, by, key } of joins) {
    const place = by === 'click-id' ? placeOf(key, there) : -1;
    if (place >= 0) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([a, most], [b, more]) => more - most || a - b);
  return usual?.[0] ?? null;
}

function placeOf(key: string, { keys }: Row): number {
  const place = keys.indexOf(key);
  return place >= 0 ? place : keys.findIndex((value) => value?.includes(key));
}
