import { addDays, type DayRange, dayAt } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import { type MetricName, type Metrics, sumMetrics } from '@/utils/model/metrics';
import { type Micros, toMicros } from '@/utils/model/money';
import { PASTED_STATUSES, type PastedRow, type PastedTable } from '@/utils/model/pasted';
import type { ReportQuery, ReportRow, RowKeys } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, ReportPage } from '../connector';

export const metrics: readonly MetricName[] = [
  ...(['clicks', 'conversions', 'approved', 'pending', 'hold', 'rejected'] as const),
  ...(['payout', 'approvedPayout', 'pendingPayout', 'holdPayout', 'rejectedPayout'] as const),
];

/** One page, summed from the table's rows. Of days outside the table nothing is known. */
export async function* readReport(
  _: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ReportPage> {
  const table = tableOf(context);
  const rows = new Map<string, { keys: RowKeys; metrics: Metrics[] }>();
  for (const row of wantedRows(table, query)) {
    const all: RowKeys = { offer: row.offer, day: row.day };
    const keys: RowKeys = Object.fromEntries(query.groupBy.map((word) => [word, all[word]]));
    const name = JSON.stringify([keys.offer?.id, keys.day]);
    const known = rows.get(name) ?? { keys, metrics: [] };
    known.metrics.push(metricsOf(row));
    rows.set(name, known);
  }
  yield {
    rows: [...rows.values()].map(
      ({ keys, metrics: each }): ReportRow => ({ ...keys, metrics: sumMetrics(each) }),
    ),
    more: false,
    told: closedDays(table, context.timeZone),
  };
}

/** @throws PlatformError where the table is gone: it lies in this browser only. */
export function tableOf({ pasted }: CallContext): PastedTable {
  if (pasted) return pasted;
  throw new PlatformError('request', 'The pasted table is not there.', {
    advice: {
      en: 'The pasted table is not in this browser. Edit the connection and paste it again.',
      ru: 'Вставленной таблицы нет в этом браузере. Откройте подключение и вставьте её снова.',
    },
  });
}

export function wantedRows({ rows }: PastedTable, { from, to, filter }: ReportQuery): PastedRow[] {
  const offers = filter?.offer?.length ? new Set(filter.offer) : null;
  return rows.filter(({ day, offer }) => from <= day && day <= to && (offers?.has(offer.id) ?? true));
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

/** From its first day to its last; the day of the pasting was not over, and what came later in it is not in the table. */
function closedDays({ rows, pastedAt }: PastedTable, timeZone: string): DayRange {
  const days = rows.map(({ day }) => day).sort();
  const last = days.at(-1) ?? '';
  const yesterday = addDays(dayAt(pastedAt, timeZone), -1);
  return { from: days[0] ?? '', to: last < yesterday ? last : yesterday };
}
