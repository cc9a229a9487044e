import { type BenchCase, fasterThan } from '../contract.ts';

const ROWS = 100_000;
/** The first runs of the packed store are those of a cold compiler. */
const RUNS = 10;

/** 100,000 rows in and out of the disk: a record a day with packed columns, against a record a row. */
export const store: BenchCase = async ({ blank }) => {
  const { packed, single } = await blank.evaluate(
    async ({ rows, runs, path }) => {
      const { keepPacked, keepRowByRow } = await import(path);
      const [packed, single] = [[], []] as { write: number; read: number }[][];
      for (let run = 0; run < runs; run++) packed?.push(await keepPacked(rows));
      for (let run = 0; run < 3; run++) single?.push(await keepRowByRow(rows));
      for (let run = 0; run < runs; run++) packed?.push(await keepPacked(rows));
      return { packed: packed ?? [], single: single ?? [] };
    },
    { rows: ROWS, runs: RUNS, path: '/tests/bench/in-page/store' },
  );
  const times = (step: 'write' | 'read') => ({
    ours: packed.map((run) => run[step]),
    control: single.map((run) => run[step]),
  });
  return [
    fasterThan('write 100,000 rows, counting the building of columns', times('write'), 35),
    fasterThan('read 100,000 rows back', times('read'), 12),
  ];
};
