import { z } from 'zod/mini';
import type { Conversion } from '@/utils/model/conversion';
import { addDays, type Instant, startOf } from '@/utils/model/day';
import type { ReportQuery } from '@/utils/model/report';
import type { Api, Parameter } from '../client';
import type { CallContext, ConversionPage } from '../connector';
import { filteredWords } from '../query';
import { count, id, money, text } from '../shapes';
import { instantAt } from '../wall-clock';
import { currencyFor } from './currency';
import { filterIgnored, filtersOf } from './filters';
import { groupingOf } from './groupings';
import { inMonthsIfMust } from './ranges';

const cell = z.optional(id);

/** In the order in which a row names them: the click, the traffic source's own id of it, the sub ids. */
const clickIds = {
  clickId: cell,
  externalId: cell,
  customVariable1: cell,
  customVariable2: cell,
  customVariable3: cell,
  customVariable4: cell,
  customVariable5: cell,
  customVariable6: cell,
  customVariable7: cell,
  customVariable8: cell,
  customVariable9: cell,
  customVariable10: cell,
};

// What is not named here ends at the door: rows hold the visitor's address, browser and referrer.
const columns = {
  ...clickIds,
  transactionId: cell,
  conversionTypeId: cell,
  campaignId: cell,
  offerId: cell,
  offerName: z.optional(text),
  affiliateNetworkId: cell,
  trafficSourceId: cell,
  countryCode: cell,
  postbackTimestamp: z.optional(text),
  visitTimestamp: z.optional(text),
  revenue: money,
};

const row = z.object(columns);
type Row = z.infer<typeof row>;

const list = z.object({ totalRows: count, rows: z.array(row) });

const PAGE_ROWS = 1000;

/** GET /report/conversions: by the time of the postback, whatever the account books its reports on. */
export function readConversions(
  api: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ConversionPage> {
  return inMonthsIfMust(query, (asked) => readRange(api, asked, context));
}

async function* readRange(api: Api, query: ReportQuery, context: CallContext): AsyncIterable<ConversionPage> {
  const currency = currencyFor(query, context);
  const clock = clockOf(query);
  for (let offset = 0, more = true; more; ) {
    const { rows, totalRows } = await api.get('/report/conversions', list, [
      ...parametersOf(query, clock, currency),
      ['offset', String(offset)],
      ['limit', String(PAGE_ROWS)],
    ]);
    offset += rows.length;
    more = rows.length > 0 && (totalRows === undefined ? rows.length >= PAGE_ROWS : offset < totalRows);
    for (const each of rows) checkFilters(each, query);
    const conversions = rows.map((each) => toConversion(each, clock.timeZone, currency));
    yield { conversions: toldApart(conversions), more, ...(totalRows !== undefined && { totalRows }) };
  }
}

/** Between which hours on the wall of which zone. */
interface Clock {
  from: string;
  to: string;
  timeZone: string;
}

/**
 * Times come as a wall clock shows them, which tells two hours of autumn not apart. So UTC's clock is asked for
 * wherever the days begin on a whole hour of it: Voluum takes no other.
 */
function clockOf({ from, to, timeZone }: ReportQuery): Clock {
  const next = addDays(to, 1);
  const [start, end] = [startOf(from, timeZone), startOf(next, timeZone)];
  if ([start, end].every(isWholeHour)) return { from: start, to: end, timeZone: 'Etc/UTC' };
  return { from: `${from}T00:00:00Z`, to: `${next}T00:00:00Z`, timeZone };
}

function isWholeHour(instant: Instant): boolean {
  return instant.endsWith(':00:00Z');
}

function parametersOf(query: ReportQuery, { from, to, timeZone }: Clock, currency: string): Parameter[] {
  return [
    ['from', from],
    ['to', to],
    ['tz', timeZone],
    ...Object.keys(columns).map((column): Parameter => ['columns', column]),
    ...filtersOf(query),
    ['sort', 'postbackTimestamp'],
    ['direction', 'ASC'],
    ['currency', currency],
  ];
}

function checkFilters(each: Row, query: ReportQuery): void {
  const cells: Record<string, unknown> = each;
  for (const word of filteredWords(query)) {
    const value = cells[groupingOf(word).id];
    if (typeof value === 'string' && !query.filter?.[word]?.includes(value)) throw filterIgnored(word);
  }
}

function toConversion(each: Row, timeZone: string, currency: string): Conversion {
  const { offerId, offerName = null, transactionId = null, revenue = null } = each;
  const convertedAt = instantAt(each.postbackTimestamp, timeZone);
  return {
    // Voluum has no id for it: a click may convert again with another type, time or transaction.
    id: [each.clickId, each.conversionTypeId, convertedAt, transactionId].map((part) => part ?? '').join('/'),
    transactionId,
    clickIds: clickIdsOf(each),
    offer: offerId ? { id: offerId, name: offerName } : null,
    // A tracker knows what it was told, not what became of it.
    status: null,
    statusRaw: null,
    payout: revenue,
    currency: revenue === null ? null : currency,
    clickedAt: instantAt(each.visitTimestamp, timeZone),
    convertedAt,
  };
}

function clickIdsOf(each: Row): string[] {
  const cells: Record<string, unknown> = each;
  return Object.keys(clickIds).flatMap((column) => {
    const value = cells[column];
    return typeof value === 'string' ? [value] : [];
  });
}

/** Rows of one page that say the same are as many conversions; those of another page may be the same ones again. */
function toldApart(conversions: readonly Conversion[]): Conversion[] {
  const seen = new Map<string, number>();
  return conversions.map((each) => {
    const before = seen.get(each.id) ?? 0;
    seen.set(each.id, before + 1);
    return before === 0 ? each : { ...each, id: `${each.id}/${before + 1}` };
  });
}
