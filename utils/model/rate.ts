import type { Day } from './day';

/** `platform`: quotes of a network's own; `ecb`: the European Central Bank's reference rates; `typed`: the user's. */
export const RATE_ORIGINS = ['platform', 'ecb', 'typed'] as const;
export type RateOrigin = (typeof RATE_ORIGINS)[number];

/** Currency code in capitals → units of it for one unit of the sheet's base, as decimal text. */
export type Quotes = ReadonlyMap<string, string>;

/** A platform's own quotes as it answers them: those of now. */
export interface PlatformQuotes {
  base: string;
  quotes: Quotes;
}

/** The only place that is asked for rates, and only where conversion is on and the browser was allowed to. */
export const ECB_ORIGIN = 'https://www.ecb.europa.eu';

/** What one source says, by the day it said it for. */
export interface RateSheet {
  origin: RateOrigin;
  base: string;
  days: ReadonlyMap<Day, Quotes>;
  /** For how many days after it a day's quotes still stand (weekends, holidays); null: until the next ones. */
  lasts: number | null;
}

/** One rate that a user typed: units of `currency` for one unit of `per`. */
export interface TypedRate {
  currency: string;
  per: string;
  /** Decimal text above zero. */
  rate: string;
  /** First day it holds for; null: all days before the next one of the same two currencies. */
  since: Day | null;
}

/** The rate with which an amount of one day was converted. */
export interface UsedRate {
  from: string;
  to: string;
  /** amount × numerator / denominator */
  numerator: bigint;
  denominator: bigint;
  /** Two where no single source knows both currencies. */
  origins: RateOrigin[];
  /** The oldest day whose quotes were used: the day itself, or the last one before it with a fixing. */
  fixedOn: Day;
}

const DECIMALS = 12;
// [digits][.digits][e±digits]: finer than money, for a unit of one currency may be a millionth of another's
const DECIMAL = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,2}))?$/i;

/** A rate as a whole number of 10^−12; undefined where the text is no decimal above zero. */
export function parseRate(text: string): bigint | undefined {
  const match = DECIMAL.exec(text.trim());
  if (!match) return undefined;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  const power = DECIMALS - fraction.length + Number(exponent);
  const digits = BigInt(whole + fraction);
  const rate = power >= 0 ? digits * 10n ** BigInt(power) : digits / 10n ** BigInt(-power);
  return rate > 0n ? rate : undefined;
}
