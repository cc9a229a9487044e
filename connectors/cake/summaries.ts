import { z } from 'zod/mini';
import { PlatformError } from '@/utils/model/errors';
import type { EntityRef, RowKeys } from '@/utils/model/report';
import type { Api, Parameter } from '../client';
import { count, id, money, text } from '../shapes';
import { hourOfDay } from '../wall-clock';
import { datesOf, readPages } from './pages';
import { hourAt, momentOf, type Window } from './time';

/** The numbers of a row of any summary. `revenue` is the affiliate's own: CAKE speaks to the affiliate here. */
const numbers = {
  impressions: count,
  views: count,
  clicks: count,
  conversions: count,
  revenue: money,
  currency_id: z.optional(id),
  currency_symbol: z.optional(text),
};

const campaign = z.object({
  offer_id: z.optional(id),
  offer_name: z.optional(text),
  campaign_id: z.optional(id),
  ...numbers,
});

const sub = z.object({ sub_id: z.optional(id), ...numbers });

const cells = z.looseObject(numbers);

/** The key of the date is not documented: every column that may hold one is kept, and looked at. */
const time = z.pipe(
  cells,
  z.transform((found): z.infer<typeof cells> => {
    const kept = Object.entries(found).filter(([key, cell]) => key in numbers || isTimely(cell));
    return Object.fromEntries(kept);
  }),
);

export type Numbers = z.infer<ReturnType<typeof z.object<typeof numbers>>>;

/** Rows of a summary with what they are about, in our words. */
export interface Summaries {
  summaries: { keys: RowKeys; numbers: Numbers }[];
  cut: boolean;
}

const REPORTS = '/affiliates/api/Reports';

/** Post-conversion events are left out: a tracker does not count them. */
const CONVERSIONS_ONLY: Parameter = ['conversion_type', 'conversions'];

const FIELDS = [
  ...['offer_id', 'offer_name', 'campaign_id', 'impressions', 'clicks', 'conversions'],
  ...['revenue', 'currency_id', 'currency_symbol'],
];

/** By campaign, which is this affiliate on one offer. */
export async function* byCampaign(api: Api, window: Window): AsyncGenerator<Summaries> {
  const parameters: Parameter[] = [
    ...datesOf(window),
    CONVERSIONS_ONLY,
    ['sort_field', 'offer_id'],
    ['sort_descending', 'false'],
    ...FIELDS.map((name): Parameter => ['fields', name]),
  ];
  const keyOf = ({ campaign_id, offer_id }: z.infer<typeof campaign>) =>
    campaign_id ? `${campaign_id} ${offer_id}` : null;
  for await (const { rows, cut } of readPages(api, `${REPORTS}/CampaignSummary`, campaign, {
    parameters,
    keyOf,
  })) {
    yield {
      cut,
      summaries: rows.map((row) => ({
        numbers: row,
        keys: {
          ...placeOf(window),
          offer: { id: row.offer_id ?? '', name: row.offer_name ?? null },
          // A campaign has no name of its own.
          campaign: { id: row.campaign_id ?? '', name: row.offer_name ?? null },
        },
      })),
    };
  }
}

/** By `s1`; of one campaign where one is given. */
export async function* bySub(api: Api, window: Window, of?: Campaign): AsyncGenerator<Summaries> {
  const parameters: Parameter[] = [...datesOf(window), CONVERSIONS_ONLY, ...(of ? narrowedTo(of) : [])];
  const keyOf = (row: z.infer<typeof sub>) => row.sub_id ?? '';
  for await (const { rows, cut } of readPages(api, `${REPORTS}/SubAffiliateSummary`, sub, {
    parameters,
    keyOf,
  })) {
    yield {
      cut,
      summaries: rows.map((row) => ({
        numbers: row,
        keys: { ...placeOf(window), ...of, sub1: row.sub_id ?? '' },
      })),
    };
  }
}

export interface Campaign {
  offer: EntityRef;
  campaign: EntityRef;
}

function narrowedTo({ offer, campaign }: Campaign): Parameter[] {
  return campaign.id ? [['campaign_id', campaign.id]] : [['offer_id', offer.id]];
}

/** By day, over the whole window. */
export async function* byDay(api: Api, window: Window): AsyncGenerator<Summaries> {
  for await (const { rows, cut } of readPages(api, `${REPORTS}/DailySummary`, time, timely(window))) {
    yield { cut, summaries: rows.map((row) => ({ numbers: row, keys: { day: dayOf(row) } })) };
  }
}

/** By hour of one day. */
export async function* byHour(api: Api, window: Window): AsyncGenerator<Summaries> {
  for await (const { rows, cut } of readPages(api, `${REPORTS}/HourlySummary`, time, timely(window))) {
    yield {
      cut,
      summaries: rows.map((row) => ({
        numbers: row,
        keys: { ...placeOf(window), hour: hourOf(row, window) },
      })),
    };
  }
}

function timely(window: Window) {
  return { parameters: [...datesOf(window), CONVERSIONS_ONLY], keyOf: () => null };
}

function placeOf({ day, hour }: Window): RowKeys {
  return { ...(day && { day }), ...(hour && { hour }) };
}

function dayOf(row: z.infer<typeof time>): string {
  return (
    writtenIn([row.date, ...Object.values(row)])
      ?.toPlainDate()
      .toString() ?? fail('a day')
  );
}

/** The hour is a column of its own for some, a part of a time for others. A day alone is not its first hour. */
function hourOf(row: z.infer<typeof time>, { day = '' }: Window): string {
  const hour = hourOfDay(row.hour);
  if (hour !== undefined) return `${day}T${hour}`;
  const columns = row.hour === undefined || row.hour === null ? Object.values(row) : [row.hour];
  const written = writtenIn(columns.filter((column) => /\d[T ]\d{1,2}:/.test(String(column))));
  return written ? hourAt(written) : fail('an hour');
}

/** The first column that holds a date, as written there: days are cut in the account's zone. */
function writtenIn(columns: readonly unknown[]): Temporal.PlainDateTime | undefined {
  const moments = columns.map((column) => momentOf(column, 'Etc/UTC'));
  return moments.find((moment) => moment !== undefined)?.written;
}

/** Digits and what stands between them in a time. */
function isTimely(cell: unknown): boolean {
  return (
    typeof cell === 'number' || (typeof cell === 'string' && /^[\d\s:./TZ+-]{1,40}([AP]M)?$/i.test(cell))
  );
}

function fail(what: string): never {
  throw new PlatformError('answer', `CAKE sent a row without ${what}.`);
}
