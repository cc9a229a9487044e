import type { MoneyBasis, RateUse } from '@/utils/model/comparison';
import type { Day } from '@/utils/model/day';
import { add, type Micros, multiply, toText } from '@/utils/model/money';
import type { UsedRate } from '@/utils/model/rate';
import type { RateTable } from './rate-table';

export interface MoneyRules {
  /** What each side's amounts are in; null where nobody says. */
  here: string | null;
  there: string | null;
  /** In which two currencies meet; null: conversion is off. */
  display: string | null;
  rates: RateTable;
}

/** Both sides' amounts of one day, each in its own currency. */
export interface DayMoney {
  day: Day;
  here: Micros | undefined;
  there: Micros | undefined;
}

export interface CommonMoney {
  here: Micros | undefined;
  there: Micros | undefined;
  basis: MoneyBasis;
}

/**
 * The amounts of some days in one currency: the sides' own where it is the same, else the display currency, each day by
 * its own rate. Where a single day has no rate nothing is converted: a sum of a part would pass for the whole.
 */
export function inOneCurrency(days: readonly DayMoney[], rules: MoneyRules): CommonMoney {
  const { here, there, display } = rules;
  if (here === null || there === null) return unknown('unknown-currency');
  const converted = display === null ? null : convertBoth(days, { here, there, display, rates: rules.rates });
  const shown = converted?.shown ?? NOT_SHOWN;
  if (here === there) {
    const own = { here: sum(days.map((day) => day.here)), there: sum(days.map((day) => day.there)) };
    return { ...own, basis: { state: 'same', currency: here, ...shown } };
  }
  if (!converted) return unknown('off');
  if (shown.missing.length > 0) return unknown('no-rate', shown.missing);
  return { ...converted.sums, basis: { state: 'converted', currency: display, ...shown } };
}

type Shown = Pick<MoneyBasis, 'shown' | 'missing' | 'rates'>;
const NOT_SHOWN: Shown = { shown: null, missing: [], rates: [] };

function unknown(state: MoneyBasis['state'], missing: string[] = []): CommonMoney {
  return { here: undefined, there: undefined, basis: { state, currency: null, ...NOT_SHOWN, missing } };
}

function convertBoth(
  days: readonly DayMoney[],
  { here, there, display, rates }: { here: string; there: string; display: string; rates: RateTable },
): { sums: Pick<CommonMoney, 'here' | 'there'>; shown: Shown } {
  const converter = createConverter(display, rates);
  const sums = {
    here: sum(days.map((each) => converter.convert(each.here, here, each.day))),
    there: sum(days.map((each) => converter.convert(each.there, there, each.day))),
  };
  const missing = converter.missing();
  if (missing.length > 0) return { sums, shown: { ...NOT_SHOWN, missing } };
  const shown = { currency: display, here: textOf(sums.here), there: textOf(sums.there) };
  return { sums, shown: { shown, missing, rates: converter.used() } };
}

function textOf(amount: Micros | undefined): string | null {
  return amount === undefined ? null : toText(amount);
}

/** Converts into one currency, and remembers with which rates. */
function createConverter(to: string, table: RateTable) {
  const missing = new Set<string>();
  const used = new Map<string, UsedRate[]>();
  return {
    convert(amount: Micros | undefined, from: string, day: Day): Micros | undefined {
      // Nothing is nothing in every currency.
      if (amount === undefined || Number(amount) === 0 || from === to) return amount;
      const rate = table.find(from, to, day);
      if (rate) used.set(from, [...(used.get(from) ?? []), rate]);
      else missing.add(from);
      return rate ? multiply(amount, rate.numerator, rate.denominator) : undefined;
    },
    missing: () => [...missing],
    used: () => [...used].map(([from, rates]) => describeUse(from, to, rates)),
  };
}

/** The rates that were used between two currencies, as a screen tells them. */
export function describeUse(from: string, to: string, rates: readonly UsedRate[]): RateUse {
  const fixed = rates.map(({ fixedOn }) => fixedOn).sort();
  const values = rates
    .map(({ numerator, denominator }) => Number(numerator) / Number(denominator))
    .sort((a, b) => a - b);
  return {
    ...{ from, to, origins: [...new Set(rates.flatMap(({ origins }) => origins))] },
    days: { from: fixed[0] ?? '', to: fixed.at(-1) ?? '' },
    ...{ least: values[0] ?? 0, most: values.at(-1) ?? 0 },
  };
}

/** Absent as soon as one day is. */
function sum(amounts: readonly (Micros | undefined)[]): Micros | undefined {
  return amounts.reduce<Micros | undefined>(
    (total, amount) => (total === undefined || amount === undefined ? undefined : add(total, amount)),
    0,
  );
}
