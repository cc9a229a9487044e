import type { Cause } from '@/utils/model/explanation';
import type { Explain } from './contract';
import { moves } from './measure';
import type { Told } from './worlds';

/** What was named first: a cause, nothing, or that there is too little to know. */
export type Named = Cause | 'nothing' | 'too little';

/** How often each was named first, by the cause that was true; and how often that was right. */
export interface Confusion {
  readonly rows: Map<Cause, Map<Named, number>>;
  /** Worlds that were judged, and those whose first name is true of them. */
  judged: Map<Cause, number>;
  right: Map<Cause, number>;
}

/**
 * Judges worlds in which something happened. Left out, since nothing can be asked of them: those in which the cause
 * moves no gap by more than the noise, and those that are told by nothing in the data (each says why, in its story).
 */
export function confuse(explain: Explain, worlds: Iterable<Told>): Confusion {
  const confusion: Confusion = { rows: new Map(), judged: new Map(), right: new Map() };
  for (const told of worlds) {
    const [cause] = told.causes;
    if (!cause || told.untold || !moves(told.world, told.twin)) continue;
    const named = firstNamed(explain, told);
    const row = confusion.rows.get(cause) ?? new Map<Named, number>();
    row.set(named, (row.get(named) ?? 0) + 1);
    confusion.rows.set(cause, row);
    add(confusion.judged, cause);
    if (isTrue(told, named)) add(confusion.right, cause);
  }
  return confusion;
}

export function firstNamed(explain: Explain, { world }: Told): Named {
  const { causes, enough } = explain(world);
  return causes[0]?.cause ?? (enough ? 'nothing' : 'too little');
}

export function isTrue({ causes, alsoTrue }: Told, named: Named): boolean {
  return [...causes, ...alsoTrue].some((cause) => cause === named);
}

/** Share of all judged worlds, or of one cause's, in which the first name is true. */
export function shareRight({ judged, right }: Confusion, cause?: Cause): number {
  const sum = (counts: Map<Cause, number>) =>
    cause ? (counts.get(cause) ?? 0) : [...counts.values()].reduce((total, count) => total + count, 0);
  return sum(right) / sum(judged);
}

/** One line per true cause: how many were judged, how many were right, what else was named. */
export function writeTable(confusion: Confusion): string {
  const lines = [...confusion.rows].map(([cause, row]) => {
    const others = [...row].filter(([named]) => named !== cause).sort(([, a], [, b]) => b - a);
    const judged = confusion.judged.get(cause) ?? 0;
    const right = confusion.right.get(cause) ?? 0;
    const rest = others.map(([named, count]) => `${named} ${count}`).join(', ');
    return `${cause.padEnd(30)}${String(right).padStart(5)} of ${String(judged).padEnd(6)}${rest}`;
  });
  const head = `${'true cause'.padEnd(30)}${'  first named'.padEnd(15)}named instead`;
  return [head, ...lines].join('\n');
}

function add(counts: Map<Cause, number>, cause: Cause): void {
  counts.set(cause, (counts.get(cause) ?? 0) + 1);
}
