import type { MoneyBasis, RateUse } from '@/utils/model/comparison';
import type { ConnectionRates } from '@/utils/model/explore';

/** Each rate of a connection once, over all days that any of its offers was converted on. */
export function ratesOf(bases: readonly { connection: string; money: MoneyBasis }[]): ConnectionRates[] {
  const converted = bases.filter(({ money }) => money.state === 'converted');
  return [...Map.groupBy(converted, ({ connection }) => connection)].map(([connection, own]) => {
    const rates = own.flatMap(({ money }) => money.rates);
    const same = Map.groupBy(rates, ({ from, to }) => `${from} ${to}`);
    return { connection, rates: [...same.values()].map((uses) => uses.reduce(unite)) };
  });
}

function unite(one: RateUse, other: RateUse): RateUse {
  return {
    ...one,
    origins: [...new Set([...one.origins, ...other.origins])],
    days: {
      from: one.days.from < other.days.from ? one.days.from : other.days.from,
      to: one.days.to > other.days.to ? one.days.to : other.days.to,
    },
    least: Math.min(one.least, other.least),
    most: Math.max(one.most, other.most),
  };
}
