import type { Day } from '@/utils/model/day';
import { AMOUNTS, COUNTS, type Metrics, NOT_ADDITIVE, sumMetrics } from '@/utils/model/metrics';
import type { ReportRow } from '@/utils/model/report';

export interface Selection {
  offers: Iterable<string>;
  /** Rows without a day are in no selection of days. */
  days?: ReadonlySet<Day>;
}

/**
 * The sum over some offers of a report. Platforms leave out rows without traffic, so where none is left of a complete
 * report the answer is zero, for the metrics that the report has at all.
 */
export function sumOffers(rows: readonly ReportRow[], selection: Selection): Metrics {
  const selected = selectRows(rows, selection);
  return selected.length > 0 ? sumMetrics(selected.map(({ metrics }) => metrics)) : { ...indexOf(rows).zero };
}

export function selectRows(rows: readonly ReportRow[], { offers, days }: Selection): ReportRow[] {
  const { byOffer } = indexOf(rows);
  const selected = [...new Set(offers)].flatMap((offer) => byOffer.get(offer) ?? []);
  return days ? selected.filter(({ day }) => day !== undefined && days.has(day)) : selected;
}

interface Index {
  byOffer: ReadonlyMap<string, ReportRow[]>;
  zero: Metrics;
}

/** A report of a large account has a hundred thousand rows, and each of its offers is summed day by day. */
const indexes = new WeakMap<readonly ReportRow[], Index>();

function indexOf(rows: readonly ReportRow[]): Index {
  const index = indexes.get(rows) ?? {
    byOffer: Map.groupBy(rows, ({ offer }) => offer?.id ?? ''),
    zero: zeros(rows),
  };
  indexes.set(rows, index);
  return index;
}

/** Zero for everything a report can tell; conversions and payout are told by every platform. */
function zeros(rows: readonly ReportRow[]): Metrics {
  const zero: Metrics = { conversions: 0, payout: 0 };
  const named = [...COUNTS, ...AMOUNTS].filter((name) => !NOT_ADDITIVE.some((unique) => unique === name));
  for (const name of named) if (rows.some(({ metrics }) => metrics[name] !== undefined)) zero[name] = 0;
  return zero;
}
