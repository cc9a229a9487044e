import type { SideName } from '@/utils/model/explanation';
import type { DayNumbers, Numbers, Series } from './world';

export const COUNT_COLUMNS = [
  'visits',
  'clicks',
  'uniqueClicks',
  'invalidClicks',
  'conversions',
  'approved',
  'pending',
  'hold',
  'rejected',
  'events',
] as const;

export const MONEY_COLUMNS = [
  'payout',
  'approvedPayout',
  'pendingPayout',
  'holdPayout',
  'rejectedPayout',
  'advertiserRevenue',
] as const;

type MoneyColumn = (typeof MONEY_COLUMNS)[number];

type Column = (typeof COUNT_COLUMNS)[number] | MoneyColumn;

/** One value per day of the pair; NaN where a row of that day does not tell, 0 where there is no row. */
export type Values = Float64Array;

export type Columns = ReadonlyMap<Column, Values>;

/** One side's numbers as columns over the days that both sides share; money in its own currency. */
export interface Ledger {
  name: SideName;
  about: Series;
  columns: Columns;
  /** 1 where the side has a row for the day. */
  present: Uint8Array;
  rows: readonly DayNumbers[];
}

/** Packs rows into columns. A column that no row tells is left out. */
export function packRows(rows: readonly DayNumbers[], indexOf: ReadonlyMap<string, number>, size: number) {
  const columns = new Map<Column, Values>();
  const present = new Uint8Array(size);
  for (const row of rows) {
    const index = indexOf.get(row.day);
    if (index === undefined) continue;
    present[index] = 1;
    for (const column of ALL_COLUMNS) {
      const value = readNumber(row, column);
      if (!Number.isNaN(value)) columnOf(columns, column, size)[index] = value;
    }
  }
  for (const values of columns.values()) blankAbsent(values, present);
  return { columns, present };
}

/** Plain numbers of currency units: for ratios only, never shown as an amount that somebody owes. */
export function readNumber(row: Numbers, column: Column): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;
}

const ALL_COLUMNS: readonly Column[] = [...COUNT_COLUMNS, ...MONEY_COLUMNS];

function columnOf(columns: Map<Column, Values>, column: Column, size: number): Values {
  const known = columns.get(column);
  if (known) return known;
  const created = new Float64Array(size).fill(Number.NaN);
  columns.set(column, created);
  return created;
}

/** Rows whose every number is zero are dropped by the platforms' connectors: no row means zero. */
function blankAbsent(values: Values, present: Uint8Array): void {
  for (let day = 0; day < values.length; day++) if (!present[day]) values[day] = 0;
}
