import type { EntityRef, ReportQuery } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, ConversionPage, ReportPage } from '../connector';
import { passes } from '../rows';
import type { Counted } from '../tally';
import { commissionOf, type Event, type Row, readRows, statusOf, sumOf, toConversion } from './conversions';
import { createGroups, currencyOf, isTold } from './groups';
import { EXPERIMENTAL, NO_CLICKS, OTHERS_LEFT_OUT, ROWS_CUT } from './notes';
import { zoneNote } from './publisher';
import { keysOf, NONE, wordsOf, zoneOf } from './row-keys';

export const ADVERTISER_CONVERSIONS = '/advertiser/conversions.list';

/**
 * From the list of conversions alone: what publishers get. What the advertiser pays in all has Affilae's fee on top,
 * which no answer tells, and `amount` is the shop's turnover.
 */
export async function* readAdvertiserReport(
  api: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ReportPage> {
  const { rows, isCut } = await readRows(api, ADVERTISER_CONVERSIONS, query, []);
  const isByAffiliate = wordsOf(query).has('affiliate');
  const wanted = rows.filter((row) => passes(keysOf(row, offerOf(row)), query));
  const currency = currencyOf(wanted, context.currency);
  const groups = createGroups(query);
  for (const row of wanted) {
    const isForeign = (row.currency ?? currency) !== currency;
    for (const { affiliate, ...counted } of isByAffiliate ? sharesOf(row) : [wholeOf(row)]) {
      const keys = { ...keysOf(row, offerOf(row)), affiliate };
      groups.count(keys, isForeign ? { ...counted, payout: undefined } : counted);
    }
  }
  const isMixed = wanted.some((row) => (row.currency ?? currency) !== currency);
  const notes = [
    ...(isCut ? [ROWS_CUT] : []),
    ...(isMixed ? [OTHERS_LEFT_OUT] : []),
    NO_CLICKS,
    EXPERIMENTAL,
  ];
  const told = isTold(wanted) && { currency };
  yield { rows: groups.rows(), more: false, ...told, timeZone: zoneOf(query), notes };
}

export async function* readAdvertiserConversions(
  api: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ConversionPage> {
  const { rows, isCut } = await readRows(api, ADVERTISER_CONVERSIONS, query, []);
  const conversions = rows
    .filter((row) =>
      sharesOf(row).some(({ affiliate }) => passes({ ...keysOf(row, offerOf(row)), affiliate }, query)),
    )
    .flatMap((row) => toConversion(withOwnSum(row), offerOf(row), context.currency));
  yield { conversions, more: false, notes: [...(isCut ? [ROWS_CUT] : []), ...zoneNote(query), EXPERIMENTAL] };
}

export function offerOf({ program }: Row): EntityRef | null {
  return program?.id ? { id: program.id, name: program.name } : null;
}

type Share = Counted & { affiliate: EntityRef };

function wholeOf(row: Row): Share {
  return { affiliate: NONE, status: statusOf(row), payout: commissionOf(withOwnSum(row)) };
}

/** The partners' commissions say what publishers get, whatever total stands beside them. */
function withOwnSum(row: Row): Row {
  const sum = sumOf(row.events ?? []);
  return sum === undefined ? row : { ...row, commission: sum };
}

/**
 * A conversion's commission may be split over several publishers. The conversion itself is counted once, for the one
 * with the greatest share.
 */
export function sharesOf(row: Row): Share[] {
  const partners = Map.groupBy(row.events ?? [], ({ affiliateProfile }) => affiliateProfile?.id ?? '');
  if (partners.size < 2) {
    const [event] = row.events ?? [];
    return [{ ...wholeOf(row), affiliate: event?.affiliateProfile ?? NONE }];
  }
  const ranked = [...partners.values()].toSorted((one, other) => weightOf(other) - weightOf(one));
  return ranked.map((events, rank) => ({
    affiliate: events[0]?.affiliateProfile ?? NONE,
    status: statusOf(row),
    payout: sumOf(events),
    isShare: rank > 0,
  }));
}

function weightOf(events: readonly Event[]): number {
  return events.reduce((sum, { percent, commission }) => sum + (percent ?? Number(commission ?? 0)), 0);
}
