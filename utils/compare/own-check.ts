import type { OwnCheck } from '@/utils/model/comparison';
import type { Instant } from '@/utils/model/day';
import type { Metrics } from '@/utils/model/metrics';
import { type Micros, toText } from '@/utils/model/money';
import { VISIBLE_COLUMNS, type VisibleColumn, type VisibleNumbers } from '@/utils/model/page-view';
import { COUNTINGS, recount } from './recount';
import { againstOurs, countAsMicros, printsAs, readVisible, type VisibleNumber } from './visible-number';

/** A column in which the page and we differ. */
export interface Difference {
  column: VisibleColumn;
  /** As printed. */
  page: string;
  /** Ours as decimal text. */
  ours: string;
  /** Whether the page shows less or more than we do. */
  direction: -1 | 0 | 1;
}

/** What the page shows beside what we have: every column that both know and in which they differ. */
export function findDifferences(visible: VisibleNumbers, ours: Metrics): Difference[] {
  return readColumns(visible, ours)
    .filter(({ number, value }) => !printsAs(value, number))
    .map(({ column, page, number, value }) => ({
      column,
      page,
      ours: toText(value),
      direction: againstOurs(value, number),
    }));
}

/** How many columns can be compared at all. */
export function countComparable(visible: VisibleNumbers, ours: Metrics): number {
  return readColumns(visible, ours).length;
}

/** The currency that the page's money is printed in, where its sign tells. */
export function visibleCurrency(visible: VisibleNumbers): string | null {
  const money = [visible.payout, visible.mediaCost].map((text) => (text ? readVisible(text) : undefined));
  return money.find((number) => number?.currency)?.currency ?? null;
}

/**
 * How the page counts, where counting otherwise repeats each of its numbers: the names of all such ways, `declined` or
 * `declined hold`; null where that is not what makes the difference.
 */
export function findCounting(differences: readonly Difference[], ours: Metrics): string | null {
  const found = differences.map(({ column, page }) => {
    const shown = { [column]: page };
    return COUNTINGS.find((counting) => {
      const recounted = recount(ours, counting);
      return countComparable(shown, recounted) > 0 && findDifferences(shown, recounted).length === 0;
    });
  });
  if (found.includes(undefined)) return null;
  return [...new Set(found)].map((counting) => counting?.name).join(' ');
}

/** Which settings the kind of difference points at, most likely first; each is worth asking the platform about. */
export function suspects(differences: readonly Difference[], visible: VisibleNumbers): Suspect[] {
  const columns = new Set(differences.map(({ column }) => column));
  const counts = COUNTED.filter((column) => columns.has(column));
  const traffic = columns.has('visits') || columns.has('clicks');
  if (counts.length === 0 && visible.conversions !== undefined) return ['currency', 'zone'];
  if (!traffic && !columns.has('mediaCost')) return ['conversion-time', 'zone', 'currency'];
  return ['zone', 'conversion-time', 'currency'];
}
export type Suspect = 'zone' | 'conversion-time' | 'currency';

/**
 * True where one side is merely older: all differences point the same way, and the younger side has more. A range
 * with a day that still runs grows between any two looks, a closed one only in the course of hours.
 */
export function looksOlder(
  differences: readonly Difference[],
  { page, ours, open }: { page: Instant; ours: Instant; open: boolean },
): boolean {
  const directions = new Set(differences.map(({ direction }) => direction));
  const secondsOlder = Temporal.Instant.from(page).until(ours).total('seconds');
  if (directions.size !== 1) return false;
  if (open) return !directions.has(0);
  return directions.has(-1) && secondsOlder > OLD;
}

/** The finding for the panel: the first column that differs stands for all. */
export function differs(
  differences: readonly Difference[],
  setting: (OwnCheck & { state: 'differs' })['setting'],
  value: string | null,
): OwnCheck {
  const [first] = differences;
  if (!first) return { state: 'same' };
  return { state: 'differs', setting, value, column: first.column, page: first.page, ours: first.ours };
}

/** Seconds between two looks at closed days from which a difference may be age. */
const OLD = 10 * 60;

const COUNTED = ['visits', 'clicks', 'conversions'] as const;

interface Readable {
  column: VisibleColumn;
  page: string;
  number: VisibleNumber;
  value: Micros;
}

function readColumns(visible: VisibleNumbers, ours: Metrics): Readable[] {
  return VISIBLE_COLUMNS.flatMap((column) => {
    const page = visible[column];
    const number = page === undefined ? undefined : readVisible(page);
    const value = ownValue(column, ours);
    return page !== undefined && number && value !== undefined ? [{ column, page, number, value }] : [];
  });
}

function ownValue(column: VisibleColumn, ours: Metrics): Micros | undefined {
  if (column === 'payout' || column === 'mediaCost') return ours[column];
  const count = ours[column];
  return count === undefined ? undefined : countAsMicros(count);
}
