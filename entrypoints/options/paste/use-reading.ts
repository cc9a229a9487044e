import { useMemo, useState } from 'react';
import { type Mapping, type Meaning, recognise } from '@/components/paste/columns';
import { type DayOrder, ordersOf } from '@/components/paste/read-day';
import { currencyOf, type DecimalMark, markOf } from '@/components/paste/read-number';
import { readRows } from '@/components/paste/read-rows';
import { readTable } from '@/components/paste/read-table';
import type { Language } from '@/utils/model/settings';

/** What the person has put right; it holds for this text only. */
interface Corrections {
  mapping?: Mapping;
  order?: DayOrder;
  mark?: DecimalMark;
}

/** A pasted text as a table, with how it is read and what comes of it. */
export function useReading(text: string, language: Language) {
  const [corrected, setCorrected] = useState<{ of: string; by: Corrections }>({ of: '', by: {} });
  const by = corrected.of === text ? corrected.by : {};
  const table = useMemo(() => readTable(text), [text]);
  const recognised = useMemo(() => recognise(table), [table]);
  const mapping = by.mapping ?? recognised.mapping;

  const columnOf = (meaning: Meaning) => {
    const index = mapping.indexOf(meaning);
    return index < 0 ? [] : table.slice(recognised.hasHeader ? 1 : 0).map((row) => row[index] ?? '');
  };
  const orders = ordersOf(columnOf('day'));
  const order = by.order ?? (orders.length === 1 ? (orders[0] ?? null) : null);
  const told = markOf(columnOf('payout')) ?? markOf([...columnOf('clicks'), ...columnOf('conversions')]);
  const mark = by.mark ?? told ?? (language === 'ru' ? ',' : '.');
  const { hasHeader } = recognised;
  const result = useMemo(
    () => (order ? readRows(table, { hasHeader, mapping, order, mark }) : { rows: [], bad: [] }),
    [table, hasHeader, mapping, order, mark],
  );

  return {
    ...{ table, hasHeader, mapping, orders, order, mark, ...result },
    currency: currencyOf(columnOf('payout')),
    correct: (changes: Corrections) => setCorrected({ of: text, by: { ...by, ...changes } }),
  };
}

export type Reading = ReturnType<typeof useReading>;
