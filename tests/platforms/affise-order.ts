import { denied } from './affise-errors.ts';
import type { Parameters } from './affise-parameters.ts';
import type { Row } from './affise-rows.ts';
import { isSlice, TIME_SLICES } from './affise-slices.ts';

/** How the rows are put in order; an order the report does not know is answered with 403. */
export function comparison(
  parameters: Parameters,
  slices: readonly string[],
): (one: Row, other: Row) => number {
  const order = parameters.list('order');
  if (order.some((key) => !ORDERS.has(key) && !isSlice(key))) denied();
  const keys = order.length > 0 ? order : slices.filter((slice) => TIME_SLICES.has(slice));
  const sign = parameters.scalar('orderType') === 'desc' ? -1 : 1;
  return (one, other) => {
    for (const key of keys) {
      const difference = compare(orderValue(one, key), orderValue(other, key));
      if (difference !== 0) return sign * difference;
    }
    return 0;
  };
}

const ORDERS = new Set(
  `currency raw uniq total_count total_revenue total_null confirmed_count confirmed_revenue confirmed_earning
  pending_count pending_revenue declined_count declined_revenue hold_count hold_revenue`.split(/\s+/),
);

function orderValue({ slice, facts }: Row, key: string): unknown {
  const sum = (count: (fact: Row['facts'][number]) => number) =>
    facts.reduce((so, fact) => so + count(fact), 0);
  if (key === 'raw') return sum((fact) => fact.clicks);
  if (key === 'uniq') return sum((fact) => fact.hosts);
  const [status = '', measure] = key.split('_');
  if (!ORDERS.has(key)) return slice[key];
  return sum((fact) => {
    const total = fact.confirmed + fact.pending + fact.hold + fact.declined;
    const count = status === 'total' ? total : (fact[status as 'hold'] ?? 0);
    return measure === 'count' ? count : count * fact.payout;
  });
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return JSON.stringify(one ?? '').localeCompare(JSON.stringify(other ?? ''), 'en');
}
