import type { Row } from './rows';

/** Two rows, and what they were joined by. */
export type RowPair = readonly [own: Row, other: Row, key: string];

/**
 * Joins what has the same key, one row to one row. A click may convert several times (goals, repeated postbacks): then
 * the two of one transaction belong together, then those spelled alike, then those nearest in time; what is left over
 * stays single.
 */
export function pairUp(
  own: readonly Row[],
  other: readonly Row[],
  keyOfOwn: (row: Row) => string | null,
  keyOfOther: (row: Row) => string | null,
): RowPair[] {
  const groups = new Map<string, { own: Row[]; other: Row[] }>();
  for (const row of own) {
    const key = keyOfOwn(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.own.push(row);
    else groups.set(key, { own: [row], other: [] });
  }
  for (const row of other) groups.get(keyOfOther(row) ?? '')?.other.push(row);
  return [...groups].flatMap(([key, group]) =>
    pairGroup(group.own, group.other).map(([a, b]): RowPair => [a, b, key]),
  );
}

type Two = readonly [own: Row, other: Row];

/** Beyond it every pair of a group is no longer weighed against every other. */
const MOST_WEIGHED = 1000;

function pairGroup(own: readonly Row[], other: readonly Row[]): Two[] {
  const [a] = own;
  const [b] = other;
  if (!a || !b) return [];
  if (own.length === 1 && other.length === 1) return [[a, b]];
  return own.length * other.length > MOST_WEIGHED ? zipByTime(own, other) : takeNearest(own, other);
}

function takeNearest(own: readonly Row[], other: readonly Row[]): Two[] {
  const pairs = own.flatMap((a) => other.map((b) => ({ a, b, distance: distanceOf(a, b) })));
  pairs.sort((x, y) => order(x.distance, y.distance) || x.a.index - y.a.index || x.b.index - y.b.index);
  const taken = new Set<Row>();
  return pairs.flatMap(({ a, b }): Two[] => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    return [[a, b]];
  });
}

function distanceOf(a: Row, b: Row): readonly [transaction: number, spelling: number, time: number] {
  const isOneTransaction = a.transaction !== null && a.transaction === b.transaction;
  const isSpelledAlike = a.conversion.clickIds.some((value) => b.conversion.clickIds.includes(value));
  const time = Math.abs(a.at - b.at);
  return [isOneTransaction ? 0 : 1, isSpelledAlike ? 0 : 1, Number.isNaN(time) ? Number.MAX_VALUE : time];
}

function order(x: readonly number[], y: readonly number[]): number {
  return x.map((value, index) => value - (y[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function zipByTime(own: readonly Row[], other: readonly Row[]): Two[] {
  const [a, b] = [own.toSorted(byTime), other.toSorted(byTime)];
  return a.slice(0, b.length).flatMap((row, index): Two[] => {
    const partner = b[index];
    return partner ? [[row, partner]] : [];
  });
}

function byTime(a: Row, b: Row): number {
  return (a.at || 0) - (b.at || 0) || a.index - b.index;
}
