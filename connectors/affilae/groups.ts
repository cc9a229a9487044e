import { PlatformError } from '@/utils/model/errors';
import type { Metrics } from '@/utils/model/metrics';
import { add, type Micros } from '@/utils/model/money';
import type { ReportQuery, ReportRow, RowKeys } from '@/utils/model/report';
import { passes, toRow } from '../rows';
import { type Counted, tally } from '../tally';

/**
 * Numbers that come from several answers, put together by what they are about. What was asked for is zero where
 * nothing was told of it, and absent where something was told that is no number.
 */
export function createGroups(query: ReportQuery) {
  const groups = new Map<string, Group>();
  const told = new Set<Told>();

  function at(keys: RowKeys): Group | undefined {
    if (!passes(keys, query)) return undefined;
    const parts = query.groupBy.map((word) => {
      const key = keys[word];
      if (key === undefined)
        throw new PlatformError('answer', `Affilae sent a conversion without its ${word}.`);
      return typeof key === 'object' ? key.id : key;
    });
    const key = JSON.stringify(parts);
    const group = groups.get(key) ?? { keys, counted: [], sums: new Map() };
    groups.set(key, group);
    return group;
  }

  return {
    /** Names a number that is asked for by itself. */
    expect: (name: Told) => void told.add(name),
    count: (keys: RowKeys, counted: Counted) => void at(keys)?.counted.push(counted),
    add(keys: RowKeys, name: Told, amount: Micros | undefined) {
      const sums = at(keys)?.sums;
      const before = sums?.has(name) ? sums.get(name) : 0;
      sums?.set(name, before === undefined || amount === undefined ? undefined : add(before, amount));
    },
    rows(): ReportRow[] {
      return [...groups.values()].map((group) => toRow(group.keys, metricsOf(group, told), query));
    },
  };
}

type Told = 'clicks' | 'impressions' | 'payout';

interface Group {
  keys: RowKeys;
  counted: Counted[];
  sums: Map<Told, Micros | undefined>;
}

function metricsOf({ counted, sums }: Group, told: ReadonlySet<Told>): Metrics {
  const metrics = tally(counted);
  for (const name of told) {
    const sum = sums.has(name) ? sums.get(name) : 0;
    if (name === 'payout') delete metrics.payout;
    if (sum === undefined) continue;
    if (name === 'payout') metrics.payout = sum;
    else metrics[name] = Number(sum);
  }
  return metrics;
}

/** Rows as far as they tell their currency. */
type Priced = readonly { currency?: string | null | undefined }[];

/** The currency that a report is in: the connection's own where any row has it, else the first one met. */
export function currencyOf(rows: Priced, own: string | null): string | null {
  const met = rows.map(({ currency }) => currency).filter((currency) => typeof currency === 'string');
  return own !== null && met.includes(own) ? own : (met[0] ?? own);
}

/** Whether any row tells it. Days without conversions say nothing, and must not name a currency for the others. */
export function isTold(rows: Priced): boolean {
  return rows.some(({ currency }) => typeof currency === 'string');
}
