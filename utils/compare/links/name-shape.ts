import { COUNTS, type NameParts, readName } from './name-parts';

/** A name in the form in which two are held against each other. */
export interface NameShape {
  parts: NameParts;
  /** Its groups of three letters, each once with what it counts, ascending: see `groupOf`. */
  marks: readonly number[];
}

/** Makes shapes whose numbers mean the same. */
export function createShapes() {
  const numbers = new Map<string, number>();
  const words = new Map<string, readonly number[]>();

  function numberOf(group: string): number {
    const known = numbers.get(group);
    if (known !== undefined) return known;
    numbers.set(group, numbers.size);
    return numbers.size - 1;
  }

  function groupsOf(word: string): readonly number[] {
    const known = words.get(word);
    if (known) return known;
    const padded = ` ${word} `;
    const groups: number[] = [];
    for (let start = 0; start + 3 <= padded.length; start++) {
      groups.push(numberOf(padded.slice(start, start + 3)));
    }
    words.set(word, groups);
    return groups;
  }

  function of(name: string, id: string | null = null): NameShape {
    const parts = readName(name, id);
    const marks: number[] = [];
    for (const [word, count] of parts.words) {
      const level = COUNTS.indexOf(count);
      for (const group of groupsOf(word)) marks.push((group << 2) | level);
    }
    marks.sort((a, b) => a - b);
    // A group in several words counts as in the one that counts most, which is the last of them.
    return { parts, marks: marks.filter((mark, index) => groupOf(mark) !== groupOf(marks[index + 1] ?? -1)) };
  }

  return { of };
}

/** One number holds a group and what it counts: very many of these are made. */
export function groupOf(mark: number): number {
  return mark >> 2;
}

function countOf(mark: number): number {
  return COUNTS[mark & 3] ?? 0;
}

/** By group. */
export type Weights = readonly number[];

/** What a group of letters tells: the rarer, the more. In small lists all are about as rare. */
export function createWeights(shapes: readonly NameShape[]): Weights {
  const counts: number[] = [];
  for (const { marks } of shapes) {
    for (const mark of marks) counts[groupOf(mark)] = (counts[groupOf(mark)] ?? 0) + 1;
  }
  const all = Math.max(shapes.length, SMALL);
  return counts.map((count) => Math.log(1 + all / count));
}

const SMALL = 100;

/** Of a name that nobody was told of. */
const UNSEEN = Math.log(1 + SMALL);

function weightOf(mark: number, weights: Weights): number {
  return (weights[groupOf(mark)] ?? UNSEEN) * countOf(mark);
}

export function sizeOf({ marks }: NameShape, weights: Weights): number {
  let size = 0;
  for (const mark of marks) size += weightOf(mark, weights);
  return size;
}

/** What two names share, in the measure of their sizes. */
export function sharedSize(a: NameShape, b: NameShape, weights: Weights): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.marks.length && j < b.marks.length; ) {
    const left = a.marks[i] ?? 0;
    const right = b.marks[j] ?? 0;
    const order = groupOf(left) - groupOf(right);
    if (order === 0) shared += Math.min(weightOf(left, weights), weightOf(right, weights));
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return shared;
}
