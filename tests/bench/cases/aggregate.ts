import { type BenchCase, fasterThan } from '../contract.ts';

const ROWS = 1_000_000;
const RUNS = 12;

/** Sums of 1,000,000 rows: columns against objects in a Map. */
export const aggregate: BenchCase = async ({ blank }) => {
  const measure = (words: string[]) =>
    blank.evaluate(
      async ({ path, rows, words, runs }) => {
        const { aggregate } = await import(path);
        const { columns, objects } = aggregate(rows, words, runs);
        return { ours: columns as number[], control: objects as number[] };
      },
      { path: '/tests/bench/in-page/aggregate', rows: ROWS, words, runs: RUNS },
    );
  return [
    fasterThan('aggregate 1,000,000 rows by one key', await measure(['offer']), 4),
    fasterThan('aggregate 1,000,000 rows by two keys', await measure(['offer', 'country']), 15),
  ];
};
