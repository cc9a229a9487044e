import type { MoneyBasis, RateUse } from '@/utils/model/comparison';
import type { Texts } from '@/utils/texts/texts';

/** Every rate that was used, whose it is and of which days: `1 EUR = 1.08235 USD (European Central Bank, 1–7 Nov)`. */
export function tellRates(texts: Texts, money: Pick<MoneyBasis, 'rates'> | undefined): string[] {
  return (money?.rates ?? []).map((rate) => tellRate(texts, rate));
}

export function tellRate({ say, format }: Texts, { from, to, origins, days, least, most }: RateUse): string {
  const rates = [format.rate(least), format.rate(most)];
  return say('money.rate', {
    ...{ from, to, rate: [...new Set(rates)].join('–') },
    origins: origins.map((origin) => say(`rates.origin.${origin}`)).join(' + '),
    days: format.days(days, days.to),
  });
}
