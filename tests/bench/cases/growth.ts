import { type BenchCase, milliseconds } from '../contract.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const RUNS = 3;
/** The control is not given a million rows: it would still be at it. */
const CONTROL_SIZES = [3000, 30_000];

/** How the cost grows with the work: 1 is as fast as the work itself, 2 with its square. */
export const growth: BenchCase = async ({ blank }) => {
  const measure = (name: 'keepAndSum' | 'sumInList', sizes: readonly number[]) =>
    blank.evaluate(
      async ({ path, name, sizes, runs }) => {
        const module = await import(path);
        const times: number[] = [];
        for (const size of sizes) {
          const all: number[] = [];
          for (let run = 0; run < runs; run++) all.push(await module[name](size));
          times.push(Math.min(...all));
        }
        return times;
      },
      { path: '/tests/bench/in-page/growth', name, sizes, runs: RUNS },
    );
  const times = await measure('keepAndSum', SIZES);
  const control = slopeOf(CONTROL_SIZES, await measure('sumInList', CONTROL_SIZES));
  const figure = slopeOf(SIZES, times);
  return [
    {
      what: 'cost of 10 k, 100 k, 1 M rows kept, read and summed',
      ...{ figure, unit: 'slope', limit: { atMost: 1.2 } },
      made: `${times.map(milliseconds).join(', ')}; control ${control.toFixed(2)}`,
      controlFails: control > 1.5 ? undefined : 'it grows no faster than its work',
    },
  ];
};

/** Of the line through the first and the last, both scales logarithmic. */
function slopeOf(sizes: readonly number[], times: readonly number[]): number {
  const ratio = (values: readonly number[]) => Math.log((values.at(-1) ?? 1) / (values[0] ?? 1));
  return ratio(times) / ratio(sizes);
}
