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
  const owners = rowsByKey(own, keyOfOwn);
  const pairs: RowPair[] = [];
  for (const [key, others] of rowsByKey(other, (row) => knownTo(owners, keyOfOther(row)))) {
    const owner = owners.get(key);
    if (owner === undefined) continue;
    if (!Array.isArray(owner) && !Array.isArray(others)) pairs.push([owner, others, key]);
    else for (const [a, b] of pairGroup([owner].flat(), [others].flat())) pairs.push([a, b, key]);
  }
  return pairs;
}

/** Most keys have one row, and a hundred thousand lists of one are what makes this slow. */
type RowsByKey = Map<string, Row | Row[]>;

function rowsByKey(rows: readonly Row[], keyOf: (row: Row) => string | null): RowsByKey {
  const byKey: RowsByKey = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, row);
    else if (Array.isArray(same)) same.push(row);
    else byKey.set(key, [same, row]);
  }
  return byKey;
}

function knownTo(owners: RowsByKey, key: string | null): string | null {
  return key !== null && owners.has(key) ? key : null;
}

type Two = readonly [own: Row, other: Row];

/** Beyond it every pair of a group is no longer weighed against every other. */
const MOST_WEIGHED = 1000;

function pairGroup(own: readonly Row[], other: readonly Row[]): Two[] {
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
