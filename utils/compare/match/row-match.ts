import type { Connection } from '@/utils/model/connection';
import type { Conversion } from '@/utils/model/conversion';
import type { DayRange } from '@/utils/model/day';
import {
  type ConversionMatch,
  type ConversionPair,
  type MatchedRow,
  MOST_MATCHED_ROWS,
  type RowMatch,
} from '@/utils/model/match';
import { toText } from '@/utils/model/money';
import { clickIdReader } from './click-id-of';
import { findIdPlace } from './id-place';
import { median } from './median';
import { findMissingRun } from './missing-since';
import { type UploadForm, writeUpload } from './upload-form';
import { timeOf, withinDays } from './within-days';

export interface ListedSide {
  connection: Connection;
  conversions: readonly Conversion[];
  complete: boolean;
}

/**
 * What was found of the days asked for; the lists reach a day further on both ends.
 *
 * @param days with the ids of here's campaigns, to be found among there's sub ids
 */
export function viewMatch(
  match: ConversionMatch,
  { here, there }: { here: ListedSide; there: ListedSide },
  { campaigns = [], ...days }: { range: DayRange; timeZone: string; campaigns?: Iterable<string> },
): RowMatch {
  const [ofHere, ofThere] = [byId(here), byId(there)];
  const clickIdOf = clickIdReader(
    { platform: here.connection.platform, conversions: here.conversions },
    match,
  );
  const isWithin = withinDays(days);
  const within = (rows: readonly Conversion[]) => rows.filter(isWithin).sort(newestFirst);
  const onlyHere = within(match.onlyHere.flatMap((id) => ofHere.get(id) ?? []));
  const onlyThere = within(match.onlyThere.flatMap((id) => ofThere.get(id) ?? []));
  const pairs = match.pairs.flatMap((pair) => {
    const [a, b] = [ofHere.get(pair.here), ofThere.get(pair.there)];
    return a && b && (isWithin(a) || isWithin(b)) ? [{ pair, a, b, differs: differencesOf(pair, a, b) }] : [];
  });
  const different = pairs.filter(({ differs }) => differs.length > 0);
  const count = (what: ConversionPair['differs'][number]) =>
    different.filter(({ differs }) => differs.includes(what)).length;
  const complete = here.complete && there.complete;
  const showHere = (row: Conversion) => show(row, row.clickIds[0] ?? null);
  const showThere = (row: Conversion) => show(row, clickIdOf(row));
  return {
    complete,
    counts: {
      ...{ joined: pairs.length, onlyHere: onlyHere.length, onlyThere: onlyThere.length },
      ...{ status: count('status'), payout: count('payout'), day: count('day'), different: different.length },
    },
    medianLagSeconds: median(pairs.flatMap(({ pair }) => pair.lagSeconds ?? [])),
    clickIdPosition: match.clickIdPosition,
    campaignPlace: findIdPlace(there.conversions, campaigns),
    missing: complete
      ? findMissingRun({ platform: there.connection.platform, conversions: within(there.conversions) }, match)
      : null,
    onlyHere: onlyHere.slice(0, MOST_MATCHED_ROWS).map(showHere),
    onlyThere: onlyThere.slice(0, MOST_MATCHED_ROWS).map(showThere),
    different: different.slice(0, MOST_MATCHED_ROWS).map(({ a, b, differs }) => ({
      ...{ here: showHere(a), there: showThere(b), differs },
    })),
    upload: complete ? uploadOf(here.connection, onlyThere, clickIdOf) : null,
  };
}

/** Whoever lists no statuses lists what it counts: declined on the other side is then a difference to be seen. */
function differencesOf({ differs }: ConversionPair, a: Conversion, b: Conversion): ConversionPair['differs'] {
  const isCountedOnce = [a, b].some(({ status }) => status === null);
  const isDeclined = [a, b].some(({ status }) => status === 'rejected');
  return isCountedOnce && isDeclined ? ['status', ...differs] : differs;
}

function uploadOf(
  { platform, version, currency }: Connection,
  missing: readonly Conversion[],
  clickIdOf: (row: Conversion) => string | null,
): RowMatch['upload'] {
  const form = formOf(platform, version);
  if (form === null) return null;
  const { parts, rows, leftOut } = writeUpload(missing, { form, currency, clickIdOf });
  return { parts, rows, leftOut: leftOut.length };
}

function formOf(platform: Connection['platform'], version: Connection['version']): UploadForm | null {
  if (platform === 'binom') return version === 1 ? 'binom-1' : 'binom-2';
  return platform === 'voluum' ? 'voluum' : null;
}

function byId({ conversions }: ListedSide): ReadonlyMap<string, Conversion> {
  return new Map(conversions.map((row) => [row.id, row]));
}

/** Those without a time last. */
function newestFirst(a: Conversion, b: Conversion): number {
  return (timeOf(b) || 0) - (timeOf(a) || 0);
}

function show(
  { id, offer, status, currency, convertedAt, payout }: Conversion,
  clickId: string | null,
): MatchedRow {
  return {
    ...{ id, offer, status, currency, convertedAt, clickId },
    payout: payout === null ? null : toText(payout),
  };
}
