import { useMemo, useState } from 'react';
import { type Mapping, type Meaning, recognise, rowsUnder } from '@/components/paste/columns';
import { type DayOrder, ordersOf } from '@/components/paste/read-day';
import { currencyOf, type DecimalMark, marksOf } from '@/components/paste/read-number';
import { countRepeated, readRows } from '@/components/paste/read-rows';
import { readTable } from '@/components/paste/read-table';

/** What the person has put right; it holds for this text only. */
interface Corrections {
  header?: number | null;
  mapping?: Mapping;
  order?: DayOrder;
  mark?: DecimalMark;
  isOnce?: boolean;
}

/**
 * A pasted text as a table, with how it is read and what comes of it. Nothing is read before it is told what only the
 * person knows.
 *
 * @param paid what the person says the amounts are in; `isChosen`: against what the table says
 */
export function useReading(text: string, paid: string, isChosen: boolean) {
  const [corrected, setCorrected] = useState<{ of: string; by: Corrections }>({ of: '', by: {} });
  const by = corrected.of === text ? corrected.by : {};
  const table = useMemo(() => readTable(text), [text]);
  const { header, mapping: recognised } = useMemo(() => recognise(table, by.header), [table, by.header]);
  const mapping = by.mapping ?? recognised;

  const columnOf = (meaning: Meaning) => {
    const index = mapping.indexOf(meaning);
    return index < 0 ? [] : rowsUnder(table, header).map((row) => row[index] ?? '');
  };
  const headOf = (meaning: Meaning) => table[header ?? -1]?.[mapping.indexOf(meaning)] ?? '';
  const payouts = columnOf('payout');
  const orders = ordersOf(columnOf('day'));
  const order = by.order ?? only(orders);
  const marks = marksOf(payouts, [...columnOf('clicks'), ...columnOf('conversions')]);
  const mark = by.mark ?? only(marks);
  const found = currencyOf(payouts) ?? currencyOf([headOf('payout')]);
  const currency = isChosen ? paid : (found ?? paid);
  const repeated = useMemo(() => countRepeated(table, header), [table, header]);
  // A click id stands once for each conversion; lines without one may be alike and still be several.
  const isOnce = by.isOnce ?? mapping.includes('clickId');
  const result = useMemo(
    () =>
      order && mark
        ? readRows(table, { header, mapping, order, mark, currency, isOnce })
        : { rows: [], bad: [] },
    [table, header, mapping, order, mark, currency, isOnce],
  );

  return {
    ...{ table, header, mapping, orders, order, marks, mark, found, currency, repeated, isOnce },
    ...result,
    correct: (changes: Corrections) => setCorrected({ of: text, by: { ...by, ...changes } }),
    /** Under other names the columns may be others. */
    correctHeader: (row: number | null) => setCorrected({ of: text, by: { header: row } }),
  };
}

export type Reading = ReturnType<typeof useReading>;

function only<Value>(values: readonly Value[]): Value | null {
  const [first = null] = values;
  return values.length === 1 ? first : null;
}
