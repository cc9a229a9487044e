import { type NameParts, readName } from './name-parts';

/** A name in the form in which two are held against each other. */
export interface NameShape {
  parts: NameParts;
  /** Groups of three letters by number, ascending. */
  groups: readonly number[];
  /** What each of them counts, 0 to 1. */
  counts: readonly number[];
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
    const counted = new Map<number, number>();
    for (const [word, count] of parts.words) {
      for (const group of groupsOf(word)) counted.set(group, Math.max(count, counted.get(group) ?? 0));
    }
    const groups = [...counted.keys()].sort((a, b) => a - b);
    return { parts, groups, counts: groups.map((group) => counted.get(group) ?? 0) };
  }

  return { of };
}

export type Weigh = (group: number) => number;

/** What a group of letters tells: the rarer, the more. In small lists all are about as rare. */
export function createWeights(shapes: readonly NameShape[]): Weigh {
  const counts: number[] = [];
  for (const { groups } of shapes) for (const group of groups) counts[group] = (counts[group] ?? 0) + 1;
  const all = Math.max(shapes.length, SMALL);
  const weights = counts.map((count) => Math.log(1 + all / count));
  return (group) => weights[group] ?? Math.log(1 + all);
}

const SMALL = 100;

export function sizeOf({ groups, counts }: NameShape, weigh: Weigh): number {
  let size = 0;
  for (let index = 0; index < groups.length; index++)
    size += weigh(groups[index] ?? 0) * (counts[index] ?? 0);
  return size;
}

/** What two names share, in the measure of their sizes. */
export function sharedSize(a: NameShape, b: NameShape, weigh: Weigh): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.groups.length && j < b.groups.length; ) {
    const left = a.groups[i] ?? 0;
    const right = b.groups[j] ?? 0;
    if (left === right) shared += weigh(left) * Math.min(a.counts[i] ?? 0, b.counts[j] ?? 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared;
}
