import { z } from 'zod/mini';
import type { Conversion } from '@/utils/model/conversion';
import type { Dimension, ReportQuery, RowKeys } from '@/utils/model/report';
import type { Api, Parameter } from '../client';
import type { CallContext, ConversionPage } from '../connector';
import { filteredWords } from '../query';
import { passes } from '../rows';
import { id, money, optionalMap, text } from '../shapes';
import { instantAt } from '../wall-clock';
import { hasMore, PAGE_ROWS, pagination, totalRowsOf } from './pages';
import { SUBS } from './slices';

const cell = z.optional(id);

const subIds = {
  sub1: cell,
  sub2: cell,
  sub3: cell,
  sub4: cell,
  sub5: cell,
  sub6: cell,
  sub7: cell,
  sub8: cell,
};

// What is not named here ends at the door: rows hold the visitor's address and browser, and an affiliate's mail.
const conversion = z.object({
  id: cell,
  conversion_id: cell,
  action_id: cell,
  clickid: cell,
  ...subIds,
  status: cell,
  currency: z.optional(text),
  offer: optionalMap(z.object({ id: cell, title: z.optional(text) })),
  offer_id: cell,
  partner_id: cell,
  partner: optionalMap(z.object({ id: cell })),
  advertiser: optionalMap(z.object({ id: cell })),
  supplier_id: cell,
  country: cell,
  /** What the affiliate gets. `revenue` is the advertiser's side here, other than in statistics. */
  payouts: money,
  created_at: z.optional(text),
  click_time: z.optional(text),
});

type Row = z.infer<typeof conversion>;

const list = z.object({ conversions: z.array(conversion), pagination });

/** https://api.affise.com/docs3.2: GET /3.0/stats/conversions, by the time of the conversion. */
export async function* readConversions(
  api: Api,
  query: ReportQuery,
  _: CallContext,
): AsyncIterable<ConversionPage> {
  const isFilteredHere = filteredWords(query).some((word) => !FILTERS.has(word));
  for (let page = 1, more = true; more; page++) {
    const answer = await api.get('/3.0/stats/conversions', list, parametersOf(query, page));
    more = hasMore(page, answer.conversions.length, answer.pagination);
    const wanted = answer.conversions.filter((row) => passes(keysOf(row), query));
    yield {
      conversions: wanted.flatMap((row) => toConversion(row, query.timeZone)),
      more,
      ...(!isFilteredHere && totalRowsOf(answer.pagination)),
    };
  }
}

/** All at the root, where the statistics want `filter[…]`: that would be refused here, as any unknown word is. */
function parametersOf(query: ReportQuery, page: number): Parameter[] {
  const filters = filteredWords(query).flatMap((word) => {
    const name = FILTERS.get(word);
    const values = name ? (query.filter?.[word] ?? []) : [];
    return values.map((value): Parameter => [`${name}[]`, value]);
  });
  return [
    ['date_from', query.from],
    ['date_to', query.to],
    ['timezone', query.timeZone],
    ...filters,
    ['page', String(page)],
    ['limit', String(PAGE_ROWS)],
  ];
}

/** Under which name the server filters. Its documents disagree on the names of sub ids, so those are filtered here. */
const FILTERS = new Map<Dimension, string>([
  ['offer', 'offer'],
  ['affiliate', 'partner'],
  ['advertiser', 'advertiser'],
  ['country', 'country'],
]);

function keysOf({
  offer,
  offer_id,
  partner,
  partner_id,
  advertiser,
  supplier_id,
  country,
  ...row
}: Row): RowKeys {
  const offerId = offer?.id ?? offer_id;
  const affiliate = partner_id ?? partner?.id;
  const advertiserId = advertiser?.id ?? supplier_id;
  const subs = SUBS.map((word) => [word, row[word] ?? ''] as const);
  return {
    ...Object.fromEntries(subs),
    ...(offerId && { offer: { id: offerId, name: null } }),
    ...(affiliate && { affiliate: { id: affiliate, name: null } }),
    ...(advertiserId && { advertiser: { id: advertiserId, name: null } }),
    ...(country && { country: country.toUpperCase() }),
  };
}

function toConversion(row: Row, timeZone: string): Conversion[] {
  const rowId = row.id ?? row.conversion_id;
  if (!rowId) return [];
  const { action_id: actionId, clickid: clickId, currency, payouts = null } = row;
  const offerId = row.offer?.id ?? row.offer_id;
  return [
    {
      id: rowId,
      // The advertiser's own id; where there is none Affise repeats the click's.
      transactionId: actionId && actionId !== clickId ? actionId : null,
      clickIds: [...SUBS.map((word) => row[word]), clickId].filter((value) => typeof value === 'string'),
      offer: offerId ? { id: offerId, name: row.offer?.title ?? null } : null,
      status: STATUSES.get(row.status?.toLowerCase() ?? '') ?? null,
      statusRaw: row.status ?? null,
      payout: payouts,
      currency: currency?.toUpperCase() ?? null,
      clickedAt: instantAt(row.click_time, timeZone),
      convertedAt: instantAt(row.created_at, timeZone),
    },
  ];
}

/** Words in lists, numbers in some documents; `not_found` is of old data. */
const STATUSES = new Map<string, Conversion['status']>([
  ['confirmed', 'approved'],
  ['1', 'approved'],
  ['pending', 'pending'],
  ['2', 'pending'],
  ['declined', 'rejected'],
  ['3', 'rejected'],
  ['not_found', 'rejected'],
  ['4', 'rejected'],
  ['hold', 'hold'],
  ['5', 'hold'],
]);
