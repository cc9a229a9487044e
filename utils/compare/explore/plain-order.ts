import { type Columns, isPresent, metricOf } from '@/utils/model/columns/columns';
import { byRanks, compareRows, type RowOrder } from '@/utils/model/columns/select';
import { type PlainAsk, RATIOS, type RatioName } from '@/utils/model/explore';
import { toUnits } from '@/utils/model/money';
import type { Dimension } from '@/utils/model/report';

/** Rows by name, by a metric, or by what is worked out from several. */
export function orderOf(columns: Columns, word: Dimension, { by, descending }: PlainAsk['order']): RowOrder {
  if (isRatio(by)) return byRanks(ranksOf(columns, by), descending);
  return compareRows(columns, { by: by === 'name' ? word : by, descending });
}

function isRatio(by: PlainAsk['order']['by']): by is RatioName {
  return (RATIOS as readonly string[]).includes(by);
}

/** Not a number where a part of it is not told, or nothing is divided by. */
function ranksOf(columns: Columns, name: RatioName): Float64Array {
  const numbersOf = (metric: keyof Parts) => {
    const column = metricOf(columns, metric);
    return (row: number) => (column && isPresent(column, row) ? (column.values[row] ?? 0) : Number.NaN);
  };
  const clicks = numbersOf('clicks');
  const conversions = numbersOf('conversions');
  const payout = numbersOf('payout');
  const cost = numbersOf('mediaCost');
  return Float64Array.from({ length: columns.length }, (_, row) => {
    const parts = { clicks: clicks(row), conversions: conversions(row) };
    const rank = RANKS[name]({ ...parts, payout: toUnits(payout(row)), mediaCost: toUnits(cost(row)) });
    return Number.isFinite(rank) ? rank : Number.NaN;
  });
}

type Parts = Record<'clicks' | 'conversions' | 'payout' | 'mediaCost', number>;

const RANKS: Record<RatioName, (parts: Parts) => number> = {
  cr: ({ conversions, clicks }) => conversions / clicks,
  epc: ({ payout, clicks }) => payout / clicks,
  perConversion: ({ payout, conversions }) => payout / conversions,
  profit: ({ payout, mediaCost }) => payout - mediaCost,
  roi: ({ payout, mediaCost }) => (payout - mediaCost) / mediaCost,
};
