import { z } from 'zod/mini';
import type { Conversion } from '@/utils/model/conversion';
import { PlatformError } from '@/utils/model/errors';
import { type Micros, toMicros } from '@/utils/model/money';
import type { Dimension, ReportQuery } from '@/utils/model/report';
import type { Api, Parameter } from '../../client';
import type { CallContext, ConversionPage } from '../../connector';
import { filteredWords } from '../../query';
import { id, optionalMap, text } from '../../shapes';
import { instantAt } from '../../wall-clock';
import { refIn } from './levels';
import { periodOf } from './period';

const conversions = z.object({
  rows: z.array(
    z.object({
      id,
      campaign: z.optional(text),
      traffic_source: z.optional(text),
      offer: z.optional(text),
      geo: z.optional(text),
      clicked_at: z.optional(text),
      conversed_at: z.optional(text),
      payout: z.optional(id),
      status: z.optional(text),
    }),
  ),
  // Flags come as text.
  pageInfo: optionalMap(z.object({ to: z.optional(id), hasNextPage: z.nullish(z.unknown()) })),
});
type Row = z.infer<typeof conversions>['rows'][number];

const PAGE_ROWS = 500;

/** GET /conversions. Which of its two times the days are about is in no document. */
export async function* readConversions(
  api: Api,
  query: ReportQuery,
  { currency }: CallContext,
): AsyncIterable<ConversionPage> {
  const foreign = filteredWords(query).find((word) => !COLUMNS.has(word));
  if (foreign) throw new PlatformError('request', `Conversions of Binom cannot be filtered by ${foreign}.`);
  const known = new Set<string | null>();
  let cursor: string | null = null;
  for (let more = true; more; ) {
    const answer: z.infer<typeof conversions> = await api.get('/public/api/v1/conversions', conversions, [
      ...parametersOf(query),
      ...(cursor === null ? [] : [['cursor', cursor] as const]),
    ]);
    const { rows, pageInfo } = answer;
    const fresh = rows.filter((row) => !known.has(row.id));
    for (const row of rows) known.add(row.id);
    cursor = pageInfo?.to || rows.at(-1)?.id || null;
    const follows = String(pageInfo?.hasNextPage) === 'true';
    more = follows && fresh.length > 0;
    yield {
      conversions: fresh
        .filter((row) => fits(row, query))
        .flatMap((row) => toConversion(row, query.timeZone, currency)),
      more,
      // How a cursor is passed on is in no document either: the same page again means that it was not understood.
      ...(follows && !more && { notes: [STUCK] }),
    };
  }
}

function parametersOf(query: ReportQuery): Parameter[] {
  return [
    ...periodOf(query),
    ...(query.filter?.campaign ?? []).map((id): Parameter => ['campaignIds[]', id]),
    ...(query.filter?.offer ?? []).map((id): Parameter => ['offerIds[]', id]),
    ['sortType', 'desc'],
    ['limit', String(PAGE_ROWS)],
    ['direction', 'next'],
  ];
}

const COLUMNS = new Map<Dimension, (row: Row) => string>([
  ['campaign', ({ campaign }) => refIn(campaign ?? '').id],
  ['source', ({ traffic_source }) => refIn(traffic_source ?? '').id],
  ['offer', ({ offer }) => refIn(offer ?? '').id],
  ['country', ({ geo }) => (geo ?? '').toUpperCase()],
]);

/** Looked at here too, for a filter that is not known is ignored. */
function fits(row: Row, query: ReportQuery): boolean {
  return filteredWords(query).every((word) => query.filter?.[word]?.includes(COLUMNS.get(word)?.(row) ?? ''));
}

function toConversion(row: Row, timeZone: string, currency: string | null): Conversion[] {
  if (row.id === null) return [];
  const offer = row.offer ? refIn(row.offer) : null;
  return [
    {
      // Binom counts one conversion a click, and names it by the click: networks get this id as a sub id.
      id: row.id,
      transactionId: null,
      clickIds: [row.id],
      offer: offer?.id ? offer : null,
      status: STATUSES.find(([, pattern]) => pattern.test(row.status ?? ''))?.[0] ?? null,
      statusRaw: row.status ?? null,
      payout: payoutOf(row.payout ?? ''),
      currency,
      clickedAt: instantAt(row.clicked_at, timeZone),
      convertedAt: instantAt(row.conversed_at, timeZone),
    },
  ];
}

/** Statuses are what the network posted back, in any words: these are the ones that have one meaning. */
const STATUSES = [
  ['approved', /^(approved?|confirm(ed)?|accepted)$/i],
  ['pending', /^(pending|wait(ing)?)$/i],
  ['hold', /^(on.?)?hold$/i],
  ['rejected', /^(reject(ed)?|declined?|trash)$/i],
] as const;

/** Documents print a comma before the cents in lists of single clicks. */
function payoutOf(text: string): Micros | null {
  return toMicros(/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text) ?? null;
}

const STUCK = {
  code: 'rows-cut',
  text: 'Binom has more conversions, but sent the same page again.',
} as const;
