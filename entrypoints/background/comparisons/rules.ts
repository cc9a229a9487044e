import { createRateBook, typedSheets } from '@/utils/compare/rate-table';
import type { DayRange, Instant } from '@/utils/model/day';
import type { Settings } from '@/utils/model/settings';
import type { Rates } from '../rates/rates';
import type { CompareRules } from './sides';

export interface RulesOptions {
  settings: { get(): Promise<Settings> };
  /** Absent: typed rates only. */
  rates?: Pick<Rates, 'book'>;
  now: () => Instant;
}

/** What comparisons of the range go by, as it is now. */
export async function rulesOf(
  { settings, rates, now }: RulesOptions,
  range: DayRange,
): Promise<CompareRules> {
  const chosen = await settings.get();
  const book = rates ? await rates.book(range, chosen) : createRateBook(typedSheets(chosen.typedRates));
  return { settings: chosen, rates: book, now: now() };
}
