import { z } from 'zod/mini';
import type { Conversion } from '@/utils/model/conversion';
import { PlatformError } from '@/utils/model/errors';
import type { Note, ReportQuery, RowKeys } from '@/utils/model/report';
import type { Api, Parameter } from '../client';
import type { CallContext, ConversionPage, ReportPage } from '../connector';
import { filteredWords } from '../query';
import { passes, toRow } from '../rows';
import { id, money, text } from '../shapes';
import { type Counted, tally } from '../tally';
import { type Batch, datesOf, ROWS_CUT, readPages } from './pages';
import { hourAt, momentOf, wholeRange } from './time';

const subIds = {
  subid_1: z.optional(id),
  subid_2: z.optional(id),
  subid_3: z.optional(id),
  subid_4: z.optional(id),
  subid_5: z.optional(id),
};

// Only these keys: some networks add the visitor's address.
const conversion = z.object({
  conversion_id: z.optional(id),
  conversion_date: z.optional(text),
  offer_id: z.optional(id),
  offer_name: z.optional(text),
  tracking_id: z.optional(id),
  price: money,
  disposition: z.optional(text),
  ...subIds,
});

type Row = z.infer<typeof conversion>;

const FIELDS = [
  ...['conversion_id', 'conversion_date', 'offer_id', 'offer_name', ...Object.keys(subIds)],
  ...['price', 'disposition', 'tracking_id'],
];

/** One row a conversion, with the click id in whichever sub id the tracker put it (`s2` as a rule). */
export async function* readConversions(
  api: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ConversionPage> {
  refuseCampaign(query);
  for await (const { rows, cut } of readRows(api, query)) {
    yield {
      conversions: rows
        .filter((row) => passes(keysOf(row, context), query))
        .flatMap((row) => toConversion(row, context)),
      more: true,
      ...(cut && { notes: [ROWS_CUT] }),
    };
  }
  const isShifted = query.timeZone !== context.timeZone;
  yield { conversions: [], more: false, notes: isShifted ? [zoneNotApplied(context.timeZone)] : [] };
}

/** A report by sub ids after the first: added up from conversions, so it knows statuses and no clicks. */
export async function* readDeepReport(
  api: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ReportPage> {
  refuseCampaign(query);
  const groups = new Map<string, { keys: RowKeys; rows: Row[] }>();
  const notes: Note[] = [NO_CLICKS];
  for await (const { rows, cut } of readRows(api, query)) {
    if (cut) notes.push(ROWS_CUT);
    for (const row of rows) {
      const keys = keysOf(row, context);
      if (!passes(keys, query)) continue;
      const { metrics: _, ...kept } = toRow(keys, {}, query);
      const key = JSON.stringify({ ...kept, ...(kept.offer && { offer: kept.offer.id }) });
      const group = groups.get(key) ?? { keys, rows: [] };
      groups.set(key, group);
      group.rows.push(row);
    }
  }
  const rows = [...groups.values()].map(({ keys, rows }) => toRow(keys, tally(rows.map(toCounted)), query));
  yield { rows, more: false, timeZone: context.timeZone, notes };
}

async function* readRows(api: Api, query: ReportQuery): AsyncGenerator<Batch<Row>> {
  const parameters: Parameter[] = [
    ...datesOf(wholeRange(query)),
    ['conversion_type', 'conversions'],
    ['exclude_bot_traffic', 'false'],
    ['sort_field', 'conversion_date'],
    ['sort_descending', 'false'],
    ...FIELDS.map((name): Parameter => ['fields', name]),
  ];
  const keyOf = (row: Row) => row.conversion_id ?? null;
  yield* readPages(api, '/affiliates/api/Reports/Conversions', conversion, { parameters, keyOf });
}

function keysOf(row: Row, { timeZone }: CallContext): RowKeys {
  const moment = momentOf(row.conversion_date, timeZone);
  const local =
    moment && Temporal.Instant.from(moment.instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const [sub1, sub2, sub3, sub4, sub5] = subIdsOf(row).map((value) => value ?? '');
  return {
    offer: { id: row.offer_id ?? '', name: row.offer_name ?? null },
    ...{ sub1: sub1 ?? '', sub2: sub2 ?? '', sub3: sub3 ?? '', sub4: sub4 ?? '', sub5: sub5 ?? '' },
    ...(local && { day: local.toPlainDate().toString(), hour: hourAt(local) }),
  };
}

function subIdsOf(row: Row): (string | null | undefined)[] {
  return [row.subid_1, row.subid_2, row.subid_3, row.subid_4, row.subid_5];
}

function toConversion(row: Row, { timeZone, currency }: CallContext): Conversion[] {
  if (!row.conversion_id) return [];
  const { offer_id, offer_name, price } = row;
  return [
    {
      id: row.conversion_id,
      transactionId: row.tracking_id ?? null,
      clickIds: subIdsOf(row).filter((value) => typeof value === 'string'),
      offer: offer_id ? { id: offer_id, name: offer_name ?? null } : null,
      status: statusOf(row),
      statusRaw: row.disposition ?? null,
      payout: price ?? null,
      currency: price === undefined ? null : currency,
      clickedAt: null,
      convertedAt: momentOf(row.conversion_date, timeZone)?.instant ?? null,
    },
  ];
}

/** Null where nobody has looked at it yet: that is not an approval. */
function statusOf({ disposition }: Row): 'approved' | 'pending' | 'rejected' | null {
  const said = disposition?.trim().toLowerCase();
  if (said === 'approved' || said === 'pending') return said;
  // Returned by the advertiser: not paid either.
  return said === 'rejected' || said === 'returned' ? 'rejected' : null;
}

function toCounted(row: Row): Counted {
  return { status: statusOf(row), payout: row.price };
}

function refuseCampaign(query: ReportQuery): void {
  if (!query.groupBy.includes('campaign') && !filteredWords(query).includes('campaign')) return;
  throw new PlatformError('request', "CAKE's list of conversions does not tell the campaign; ask by offer.");
}

const NO_CLICKS: Note = {
  code: 'column-restricted',
  text: 'By sub ids after the first CAKE knows conversions only, no clicks.',
};

function zoneNotApplied(timeZone: string): Note {
  return { code: 'zone-not-applied', text: `CAKE cut the days in ${timeZone}.` };
}
