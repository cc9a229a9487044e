import { type BenchCase, type Line, milliseconds } from '../contract.ts';
import { measureLinking } from '../linking.ts';
import { measureMatching } from '../matching.ts';

const RUNS = 3;

/** What the comparison does to large accounts, outside of any browser. */
export const comparing: BenchCase = async () => [
  within('link 10,000 offers with 10,000', () => measureLinking(10_000).ms),
  within('match 100,000 conversions with 100,000', () => measureMatching(100_000).ms),
];

/** At most a second, by the fastest of a few runs. */
function within(what: string, measure: () => number): Line {
  const times = Array.from({ length: RUNS }, measure);
  const figure = Math.min(...times) / 1000;
  return { what, figure, unit: 's', limit: { atMost: 1 }, made: times.map(milliseconds).join(', ') };
}
