import { type BenchCase, type Line, milliseconds } from '../contract.ts';
import { measureExplaining } from '../explaining.ts';
import { measureLinking } from '../linking.ts';
import { measureMatching } from '../matching.ts';

const RUNS = 3;

/** What the comparison does to large accounts, outside of any browser; in seconds. */
export const comparing: BenchCase = async () => [
  await within('link 10,000 offers with 10,000', 1, () => measureLinking(10_000).ms),
  await within('match 100,000 conversions with 100,000', 1, () => measureMatching(100_000).ms),
  await within('explain a year of 1,000 pairs', 2, async () => (await measureExplaining()).milliseconds),
];

/** By the fastest of a few runs. */
async function within(what: string, atMost: number, measure: () => number | Promise<number>): Promise<Line> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await measure());
  const figure = Math.min(...times) / 1000;
  return { what, figure, unit: 's', limit: { atMost }, made: times.map(milliseconds).join(', ') };
}
