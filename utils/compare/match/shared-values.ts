import type { Row } from './rows';

/** Those of the values that only rows of one click have: all their ids are the same. A campaign's name is none. */
export function ofOneClick(values: ReadonlySet<string | null>, rows: readonly Row[]): Set<string> {
  const firsts = new Map<string, Row | null>();
  for (const row of rows) {
    for (const key of row.keys) {
      if (key === null || !values.has(key)) continue;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, row);
      else if (first !== null && !hasSameIds(first, row)) firsts.set(key, null);
    }
  }
  const single = [...firsts].filter(([, first]) => first !== null);
  return new Set(single.map(([key]) => key));
}

function hasSameIds(a: Row, b: Row): boolean {
  return a.keys.length === b.keys.length && a.keys.every((key, index) => key === b.keys[index]);
}
