import { z } from 'zod/mini';
import type { Conversion } from '@/utils/model/conversion';
import { addDays, dayAt, type Instant } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { Portal } from '@/utils/model/platform';
import type { Dimension, Note, ReportQuery } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, ConversionPage } from '../connector';
import { filteredWords } from '../query';
import { count, id, money, optionalMap, text } from '../shapes';
import { paging, readPages } from './pages';
import { filterIgnored, filtersOf } from './report';
import { readZones, zoneFor } from './zones';

export const CONVERSIONS = {
  network: '/v1/networks/reporting/conversions',
  affiliate: '/v1/affiliates/reporting/conversions',
} as const;

const flag = z.nullish(z.union([z.boolean(), z.number()]));

// What is not named here ends at the door: rows hold addresses, mails and device ids.
const row = z.object({
  conversion_id: z.optional(id),
  transaction_id: z.optional(id),
  sub1: z.optional(id),
  sub2: z.optional(id),
  sub3: z.optional(id),
  sub4: z.optional(id),
  sub5: z.optional(id),
  source_id: z.optional(id),
  status: z.optional(text),
  payout: money,
  revenue: money,
  currency_id: z.optional(text),
  conversion_unix_timestamp: count,
  click_unix_timestamp: count,
  is_event: flag,
  is_scrub: flag,
  relationship: optionalMap(
    z.object({
      offer: optionalMap(z.object({ network_offer_id: z.optional(id), name: z.optional(text) })),
      affiliate: optionalMap(z.object({ network_affiliate_id: z.optional(id) })),
      advertiser: optionalMap(z.object({ network_advertiser_id: z.optional(id) })),
    }),
  ),
});

type Row = z.infer<typeof row>;

const list = z.object({ conversions: z.nullable(z.array(row)), paging });

/** POST …/reporting/conversions, paged in the query string: the body takes no page here. Amounts are not converted. */
export async function* readConversions(
  api: Api,
  query: ReportQuery,
  { portal, now }: CallContext,
): AsyncIterable<ConversionPage> {
  const unknown = filteredWords(query).find((word) => !FILTERS.has(word));
  if (unknown) throw new PlatformError('request', `Everflow lists no conversions by ${unknown}.`);
  const { from, to, timeZone } = query;
  const zone = zoneFor(await readZones(api), timeZone, query);
  const notes: Note[] = [];
  if (from < addDays(dayAt(now(), timeZone), -KEPT_DAYS)) notes.push(TOO_OLD);
  if (zone.timeZone !== timeZone) notes.push(zoneNotApplied(zone.timeZone));
  const question = {
    from,
    to,
    timezone_id: zone.id,
    show_conversions: true,
    show_events: false,
    query: { filters: filtersOf(query) },
  };
  const path = CONVERSIONS[portal === 'affiliate' ? 'affiliate' : 'network'];
  const pages = readPages(async (parameters) => {
    const { conversions, paging: told } = await api.post(path, list, question, parameters);
    return { rows: conversions, paging: told };
  });
  for await (const { rows, ...page } of pages) {
    for (const each of rows) checkFilter(each, query);
    const wanted = rows.filter((each) => !each.is_event);
    yield { conversions: wanted.flatMap((each) => toConversion(each, portal)), notes, ...page };
  }
}

/** By which conversions can be filtered: what each row says, so that it shows whether the filter was obeyed. */
const FILTERS = new Map<Dimension, (row: Row) => string | null | undefined>([
  ['offer', ({ relationship }) => relationship?.offer?.network_offer_id],
  ['affiliate', ({ relationship }) => relationship?.affiliate?.network_affiliate_id],
  ['advertiser', ({ relationship }) => relationship?.advertiser?.network_advertiser_id],
  ['source', (each) => each.source_id ?? ''],
  ['sub1', (each) => each.sub1 ?? ''],
  ['sub2', (each) => each.sub2 ?? ''],
  ['sub3', (each) => each.sub3 ?? ''],
  ['sub4', (each) => each.sub4 ?? ''],
  ['sub5', (each) => each.sub5 ?? ''],
]);

function checkFilter(each: Row, query: ReportQuery): void {
  for (const word of filteredWords(query)) {
    const value = FILTERS.get(word)?.(each);
    const isTold = value !== null && value !== undefined;
    if (isTold && !query.filter?.[word]?.includes(value)) throw filterIgnored(word);
  }
}

function toConversion(each: Row, portal: Portal | null): Conversion[] {
  const rowId = each.conversion_id ?? each.transaction_id;
  if (!rowId) return [];
  const { network_offer_id: offerId, name = null } = each.relationship?.offer ?? {};
  const subs = [each.sub1, each.sub2, each.sub3, each.sub4, each.sub5];
  const payout = portal === 'affiliate' ? each.revenue : each.payout;
  return [
    {
      id: rowId,
      transactionId: each.transaction_id ?? null,
      clickIds: subs.filter((sub) => typeof sub === 'string'),
      offer: offerId ? { id: offerId, name } : null,
      status: statusOf(each),
      statusRaw: each.status ?? null,
      payout: payout ?? null,
      currency: each.currency_id ?? null,
      clickedAt: instantOf(each.click_unix_timestamp),
      convertedAt: instantOf(each.conversion_unix_timestamp),
    },
  ];
}

/** A scrubbed conversion was throttled by the network: it is in no `cv` and nobody is paid for it. */
function statusOf({ status, is_scrub: isScrubbed }: Row): Conversion['status'] {
  return isScrubbed ? 'rejected' : (STATUSES.get(status?.toLowerCase() ?? '') ?? null);
}

/** The first three were seen; the others are guesses after the names of the aggregates. */
const STATUSES = new Map<string, NonNullable<Conversion['status']>>([
  ['approved', 'approved'],
  ['pending', 'pending'],
  ['rejected', 'rejected'],
  ['invalid', 'rejected'],
  ['on_hold', 'hold'],
  ['hold', 'hold'],
]);

function instantOf(epoch: number | undefined): Instant | null {
  return epoch ? Temporal.Instant.fromEpochMilliseconds(epoch * 1000).toString() : null;
}

const KEPT_DAYS = 365;

const TOO_OLD: Note = {
  code: 'rows-cut',
  text: `Everflow lists the conversions of the last ${KEPT_DAYS} days only.`,
};

function zoneNotApplied(timeZone: string): Note {
  return { code: 'zone-not-applied', text: `Everflow cut the days in ${timeZone}.` };
}
