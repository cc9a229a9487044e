import { type DayRange, eachDay, isClosed } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { MetricName, Metrics } from '@/utils/model/metrics';
import { type Micros, toMicros } from '@/utils/model/money';
import { PASTED_STATUSES, type PastedRow, type PastedTable, spanAt } from '@/utils/model/pasted';
import type { ReportQuery, ToldDays } from '@/utils/model/report';
import { phrase } from '@/utils/texts/phrase';
import type { Api } from '../client';
import type { CallContext, ReportPage } from '../connector';
import { mergeRows, rowOf } from '../merge-rows';

export const metrics: readonly MetricName[] = [
  ...(['clicks', 'conversions', 'approved', 'pending', 'hold', 'rejected'] as const),
  ...(['payout', 'approvedPayout', 'pendingPayout', 'holdPayout', 'rejectedPayout'] as const),
];

/** One page, summed from the tables' rows. Of days outside them nothing is known. */
export async function* readReport(
  _: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ReportPage> {
  const tables = tablesOf(context);
  const rows = wantedRows(tables, query).map((row) => rowOf(row, metricsOf(row), query));
  yield {
    rows: mergeRows(rows, query.groupBy),
    more: false,
    told: toldDays(tables, query, context.timeZone),
  };
}

/** @throws PlatformError where the tables are gone: they lie in this browser only. */
export function tablesOf({ pasted = [] }: CallContext): readonly PastedTable[] {
  if (pasted.length > 0) return pasted;
  throw new PlatformError('request', 'The pasted table is not there.', {
    advice: phrase('pasted.advice-gone'),
  });
}

/** Of each day the rows of the newest table that speaks of it. */
export function wantedRows(tables: readonly PastedTable[], { from, to, filter }: ReportQuery): PastedRow[] {
  const offers = filter?.offer?.length ? new Set(filter.offer) : null;
  return tables.flatMap((table) =>
    table.rows.filter(
      ({ day, offer }) =>
        from <= day && day <= to && (offers?.has(offer.id) ?? true) && spanAt(tables, day) === table,
    ),
  );
}

/** A day that was not over when it was pasted lacks what came later. */
function toldDays(tables: readonly PastedTable[], range: DayRange, timeZone: string): ToldDays {
  return new Map(
    eachDay(range).flatMap((day) => {
      const asOf = spanAt(tables, day)?.pastedAt;
      return asOf ? [[day, { asOf, complete: isClosed(day, timeZone, asOf) }]] : [];
    }),
  );
}

/** A line with a status and no count is one conversion; declined ones are none. */
function metricsOf({ clicks, conversions, payout, status, clickId }: PastedRow): Metrics {
  const isOne = conversions === undefined && (status !== undefined || clickId !== undefined);
  const count = isOne ? 1 : conversions;
  const amount = payout === undefined ? undefined : toMicros(payout);
  const plain = {
    ...(clicks !== undefined && { clicks }),
    ...(count !== undefined && { conversions: status === 'rejected' ? 0 : count }),
    ...(amount !== undefined && { payout: status === 'rejected' ? 0 : amount }),
  };
  return status === undefined ? plain : { ...plain, ...byStatus(status, count, amount) };
}

function byStatus(status: string, count: number | undefined, amount: Micros | undefined): Metrics {
  const split: Metrics = {};
  for (const each of PASTED_STATUSES) {
    if (count !== undefined) split[each] = each === status ? count : 0;
    if (amount !== undefined) split[`${each}Payout`] = each === status ? amount : 0;
  }
  return split;
}
