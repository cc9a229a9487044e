import type { Platform } from '@/utils/model/platform';
import type { Keys } from './keys';
import { sampleOf } from './sample';

/** Which column of a side holds the click id that it makes itself. */
export interface ClickIdColumn {
  index: number;
  /** The platform is known to list its click id there; else it was told from the values. */
  sure: boolean;
}

/** Trackers name their click before anything else; a network's sub ids leave gaps, so its columns move. */
export function namesClickFirst(platform: Platform | null): boolean {
  return platform === 'voluum' || platform === 'binom';
}

/**
 * A campaign or a country also stands in both sides' sub ids, so a column counts only where its values are about as
 * many as those of the side's most varied column. Of these a tracker's first one, else the one that shares most values
 * with the other side.
 *
 * @param own all rows of the side; the column is told from up to 4,000 of them, evenly taken
 */
export function findClickIdColumn(
  own: readonly Keys[],
  other: readonly Keys[],
  platform: Platform | null,
): ClickIdColumn {
  const columns = countShared(sampleOf(own), other);
  const most = Math.max(0, ...columns.map(({ values }) => values));
  const varied = columns.filter(({ values }) => values > 0 && values >= most / 2);
  const [best] = varied.toSorted((a, b) => b.shared - a.shared || b.values - a.values || a.index - b.index);
  const first = namesClickFirst(platform) ? varied.find(({ index }) => index === 0) : undefined;
  // An id that a tracker's clicks never share while another column's nearly all do is not the one that was passed on.
  const isPassedOn = first && (first.shared > 0 || !best || best.shared < Math.max(5, best.values / 2));
  return first && isPassedOn ? { index: 0, sure: true } : { index: best?.index ?? 0, sure: false };
}

interface Column {
  index: number;
  /** Different values in the sample. */
  values: number;
  /** Those of them that the other side has anywhere. */
  shared: number;
}

function countShared(sample: readonly Keys[], other: readonly Keys[]): Column[] {
  const columnsOf = new Map<string, Set<number>>();
  for (const keys of sample) {
    for (const [index, key] of keys.entries()) {
      if (key !== null) columnsOf.set(key, (columnsOf.get(key) ?? new Set()).add(index));
    }
  }
  const shared = new Set<string>();
  for (const keys of other) for (const key of keys) if (key !== null && columnsOf.has(key)) shared.add(key);
  const width = Math.max(0, ...sample.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, index) => ({ index, values: 0, shared: 0 }));
  for (const [key, indexes] of columnsOf) {
    for (const index of indexes) {
      const column = columns[index];
      if (!column) continue;
      column.values += 1;
      if (shared.has(key)) column.shared += 1;
    }
  }
  return columns;
}
