import type { ReactNode } from 'react';

/** What a grid needs to know of a row, whatever it is about. */
export interface GridRow {
  key: string;
  level: 0 | 1;
  /** True where rows of its own can be shown below it. */
  opens: boolean;
}

export interface GridColumn<Row> {
  key: string;
  head: string;
  /** Columns that stand together under one head; empty: by itself. */
  group: string;
  /** In px, the least. */
  width: number;
  /** Its part of what is left over. */
  grow?: number;
  align: 'start' | 'end';
  /** On a faint ground. */
  tint?: boolean;
  /** What rows can be sorted by. */
  sort?: string;
  cell(row: Row): ReactNode;
}

export interface GridOrder {
  by: string;
  descending: boolean;
}

/** Heads over columns that stand together, with how many each of them covers. */
export function groupHeads(columns: readonly Pick<GridColumn<never>, 'key' | 'group'>[]) {
  const heads: { first: string; group: string; span: number }[] = [];
  for (const { key, group } of columns) {
    const last = heads.at(-1);
    if (last && last.group === group) last.span++;
    else heads.push({ first: key, group, span: 1 });
  }
  return heads;
}

export function hasGroups(columns: readonly Pick<GridColumn<never>, 'group'>[]): boolean {
  return columns.some(({ group }) => group.trim() !== '');
}

/** True where another group of columns begins. */
export function isEdge(columns: readonly Pick<GridColumn<never>, 'group'>[], index: number): boolean {
  const group = columns[index]?.group ?? '';
  return index > 0 && group !== '' && columns[index - 1]?.group !== group;
}

export function cellClass({ align, tint }: Pick<GridColumn<never>, 'align' | 'tint'>, edge: boolean): string {
  return ['cell', align === 'end' && 'num', tint && 'tint', edge && 'edge'].filter(Boolean).join(' ');
}

/** Of a number: the keyboard can go to it, and it says where it is from. */
export function stopOf({ key, align }: Pick<GridColumn<never>, 'key' | 'align'>) {
  return align === 'end' ? { 'data-column': key, tabIndex: -1 } : {};
}

/** As wide as the text, in the bold of the totals: a number is never cut. */
export function widthFor(text: string, least: number): number {
  return Math.max(least, Math.ceil(text.length * DIGIT) + SIDES);
}

/** Of many numbers the one that takes the most room: telling all of them would take longer than drawing them. */
export function largest<Row>(
  rows: readonly Row[],
  numberOf: (row: Row) => string | number | null | undefined,
) {
  let found: { row: Row; size: number } | undefined;
  for (const row of rows) {
    const number = Number(numberOf(row) ?? 0);
    // A minus is as wide as a digit.
    const size = number < 0 ? 10 * -number : number;
    if (!found || size > found.size) found = { row, size };
  }
  return found?.row;
}

/** In px: the widest digit of the usual faces, and what stands beside a number. */
const [DIGIT, SIDES] = [7.8, 14];

export function templateOf(columns: readonly Pick<GridColumn<never>, 'width' | 'grow'>[]): string {
  return columns.map(({ width, grow }) => (grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`)).join(' ');
}
