import { MOST_PASTED_ROWS, type PastedRow } from '@/utils/model/pasted';
import { firstUnder, type Mapping, type Meaning, rowsUnder } from './columns';
import { type DayOrder, readDay } from './read-day';
import { currenciesIn, type DecimalMark, readNumber } from './read-number';
import { readStatus } from './read-status';

/** How a table is read: what recognition has found, and what the person has put right. */
export interface Reading {
  header: number | null;
  mapping: Mapping;
  order: DayOrder;
  mark: DecimalMark;
  /** What the amounts are in. */
  currency: string;
  /** A row that repeats another one cell by cell is left out. */
  isOnce: boolean;
}

/** Why a row is not read. */
export const REASONS = [
  'total',
  'no-day',
  'bad-day',
  'no-offer',
  'bad-number',
  'other-currency',
  'bad-status',
  'no-numbers',
  'repeated',
  'too-many',
] as const;
export interface BadRow {
  /** As a spreadsheet counts: the first row is 1. */
  line: number;
  reason: (typeof REASONS)[number];
  /** What was found there. */
  cell: string;
}

/** Every row under the header, either read or listed with the reason why not. */
export function readRows(table: readonly string[][], reading: Reading): { rows: PastedRow[]; bad: BadRow[] } {
  const rows: PastedRow[] = [];
  const bad: BadRow[] = [];
  const seen = new Set<string>();
  for (const [index, cells] of table.entries()) {
    if (index < firstUnder(reading.header)) continue;
    const isRepeated = isIn(seen, cells) && reading.isOnce;
    const isTooMany = rows.length >= MOST_PASTED_ROWS;
    const read = isTooMany
      ? refuse('too-many', '')
      : isRepeated
        ? refuse('repeated', '')
        : readRow(cells, reading);
    if ('reason' in read) bad.push({ line: index + 1, ...read });
    else rows.push(read);
  }
  return { rows, bad };
}

/** How many rows repeat another one cell by cell. */
export function countRepeated(table: readonly string[][], header: number | null): number {
  const seen = new Set<string>();
  return rowsUnder(table, header).filter((cells) => isIn(seen, cells)).length;
}

/** Whether it was there before; from now on it is. */
function isIn(seen: Set<string>, cells: readonly string[]): boolean {
  const key = JSON.stringify(cells);
  const wasThere = seen.has(key);
  seen.add(key);
  return wasThere;
}

type Refused = Pick<BadRow, 'reason' | 'cell'>;

function readRow(cells: readonly string[], { mapping, order, mark, currency }: Reading): PastedRow | Refused {
  const cellOf = (meaning: Meaning) => cells[mapping.indexOf(meaning)]?.trim() ?? '';
  const day = readDay(cellOf('day'), order);
  if (!day) return noDay(cells, cellOf('day'));
  const offer = offerOf(cellOf('offerId'), cellOf('offer'));
  if (!offer) return refuse('no-offer', '');
  const numbers = readNumbers(cellOf, mark);
  if ('reason' in numbers) return numbers;
  const paid = currenciesIn(cellOf('payout'));
  if (paid.length > 0 && !paid.includes(currency)) return refuse('other-currency', cellOf('payout'));
  const status = cellOf('status') ? readStatus(cellOf('status')) : undefined;
  if (status === null) return refuse('bad-status', cellOf('status'));
  const clickId = cellOf('clickId');
  if (Object.keys(numbers).length === 0 && !status && !clickId) return refuse('no-numbers', '');
  return { day, offer, ...numbers, ...(status && { status }), ...(clickId && { clickId }) };
}

/** The last line of many tables adds up the others. */
function noDay(cells: readonly string[], cell: string): Refused {
  const total = cells.find((each) => /^(grand )?totals?\b|^sum\b|^итог|^всего/i.test(each.trim()));
  if (total !== undefined) return refuse('total', total);
  return cell ? refuse('bad-day', cell) : refuse('no-day', '');
}

/** By its id where there is one; a name alone is its own id. */
function offerOf(id: string, name: string): PastedRow['offer'] | null {
  if (id) return { id: id.slice(0, LONGEST), name: name.slice(0, LONGEST) || null };
  return name ? { id: name.slice(0, LONGEST), name: name.slice(0, LONGEST) } : null;
}
const LONGEST = 200;

type Numbers = Pick<PastedRow, 'clicks' | 'conversions' | 'payout'>;

/** An empty cell, or a dash, tells nothing: that is not zero. */
function readNumbers(cellOf: (meaning: Meaning) => string, mark: DecimalMark): Numbers | Refused {
  const numbers: Numbers = {};
  for (const meaning of ['clicks', 'conversions', 'payout'] as const) {
    const cell = cellOf(meaning);
    if (/^[-–—]?$/.test(cell)) continue;
    const text = readNumber(cell, mark);
    if (text === null || !(meaning === 'payout' ? AMOUNT : COUNT).test(text))
      return refuse('bad-number', cell);
    if (meaning === 'payout') numbers.payout = text;
    else numbers[meaning] = Number(text);
  }
  return numbers;
}

const AMOUNT = /^-?\d{1,12}(\.\d{1,6})?$/;
const COUNT = /^\d{1,12}(\.0+)?$/;

function refuse(reason: BadRow['reason'], cell: string): Refused {
  return { reason, cell: cell.slice(0, 60) };
}
