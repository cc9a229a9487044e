import type { OtherSide } from '@/utils/model/comparison';
import { add, type Micros, subtract, toMicros, toText } from '@/utils/model/money';
import type { Texts } from '@/utils/texts/texts';
import { SHARED, type SharedDay, type SharedMetric, type SharedTexts } from './days';

/** One number of every day. */
export interface PacketColumn {
  /** `here.payout`, `there.rejected`, `gap.payout`, `here.common`. */
  key: string;
  /** Whose it is: columns of one side stand together. */
  group: string;
  head: string;
  /** Decimal text; null: not told. */
  readDay(day: SharedDay): string | null;
  tell(value: string | null): string;
}

export interface ColumnsOptions {
  here: string;
  other: OtherSide;
  days: readonly SharedDay[];
  /** Of here's amounts. */
  currency: string;
}

/** What here says, what there says, both in one currency where they had to be converted, and the difference. */
export function columnsOf(texts: Texts, { here, other, days, currency }: ColumnsOptions): PacketColumn[] {
  const sides = [
    { side: 'here', group: here, currency },
    { side: 'there', group: other.name, currency: other.currency },
  ] as const;
  const shown = days.find((day) => day.shown)?.shown?.currency;
  const common = shown ?? (currency === other.currency ? currency : null);
  return [
    ...sides.flatMap(({ side, group, currency: own }) => [
      ...SHARED.filter((metric) => days.some((day) => day[side][metric] !== undefined)).map((metric) => ({
        ...{ key: `${side}.${metric}`, group, head: texts.say(`packet.${metric}`) },
        readDay: (day: SharedDay) => valueAt(day[side], metric),
        tell: isMoney(metric) ? moneyTeller(texts, own) : countTeller(texts),
      })),
      ...(shown === undefined ? [] : [commonColumn(texts, side, group, shown)]),
    ]),
    ...gapColumns(texts, common),
  ];
}

/** Null as soon as one of the days does not tell: a sum over a part would be read as the whole. */
export function sumOf({ readDay }: PacketColumn, days: readonly SharedDay[]): string | null {
  const values = days.map((day) => toMicros(readDay(day)));
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? toText(known.reduce<Micros>(add, 0)) : null;
}

function commonColumn(texts: Texts, side: 'here' | 'there', group: string, currency: string): PacketColumn {
  return {
    ...{ key: `${side}.common`, group, head: texts.say('packet.payout-in', { currency }) },
    readDay: (day) => day.shown?.[side] ?? null,
    tell: moneyTeller(texts, currency),
  };
}

/** @param common the one currency of both amounts; null: there is no difference of money */
function gapColumns(texts: Texts, common: string | null): PacketColumn[] {
  const { say, format } = texts;
  const group = say('packet.difference');
  const conversions: PacketColumn = {
    ...{ key: 'gap.conversions', group, head: say('packet.conversions') },
    readDay: ({ here, there }) => differenceOf(valueAt(here, 'conversions'), valueAt(there, 'conversions')),
    tell: (value) => (value === null ? '–' : format.signed(Number(value))),
  };
  const payout = (currency: string): PacketColumn => ({
    ...{ key: 'gap.payout', group, head: say('packet.payout') },
    readDay: ({ here, there, shown }) =>
      shown
        ? differenceOf(shown.here, shown.there)
        : differenceOf(valueAt(here, 'payout'), valueAt(there, 'payout')),
    tell: moneyTeller(texts, currency, true),
  });
  return [conversions, ...(common === null ? [] : [payout(common)])];
}

function moneyTeller({ format }: Texts, currency: string, signed = false): PacketColumn['tell'] {
  return (value) => format.money(value, currency, { signed });
}

function countTeller({ format }: Texts): PacketColumn['tell'] {
  return (value) => (value === null ? '–' : format.count(Number(value)));
}

function isMoney(metric: SharedMetric): boolean {
  return /payout/i.test(metric);
}

function valueAt(metrics: SharedTexts, metric: SharedMetric): string | null {
  const value = metrics[metric];
  return value === undefined ? null : String(value);
}

function differenceOf(here: string | null, there: string | null): string | null {
  const [a, b] = [toMicros(here), toMicros(there)];
  return a === undefined || b === undefined ? null : toText(subtract(b, a));
}
