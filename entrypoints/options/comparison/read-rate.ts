import type { Parsed } from '@/components/use-draft';
import type { Day } from '@/utils/model/day';
import { parseRate, type TypedRate } from '@/utils/model/rate';
import type { Texts } from '@/utils/texts/texts';

/** A rate as it is kept: decimal text with a point, however it was typed. */
export function rateReader({ say }: Texts) {
  return (text: string): Parsed<string> => {
    const plain = text.trim().replace(',', '.');
    const isRate = plain.length <= 40 && parseRate(plain) !== undefined;
    return isRate ? { value: plain } : { error: say('rates.error-rate') };
  };
}

/** The first day of a rate; empty is since ever. Two rates of two currencies never begin on one day. */
export function dayReader({ say }: Texts, rate: Pick<TypedRate, 'currency' | 'per'>, others: Rates) {
  return (text: string): Parsed<Day | null> => {
    const since = text === '' ? null : text;
    return isTaken({ ...rate, since }, others) ? { error: say('rates.error-taken') } : { value: since };
  };
}

export function isTaken({ currency, per, since }: Omit<TypedRate, 'rate'>, rates: Rates): boolean {
  return rates.some((each) => each.currency === currency && each.per === per && each.since === since);
}

type Rates = readonly TypedRate[];
