import { createComparisons } from './comparisons';
import { createRowComparisons } from './rows';

/** What holds dashboard pages against everything else, in one object: the worker starts without it. */
export const comparisonsCode = { createComparisons, createRowComparisons };
export type ComparisonsCode = typeof comparisonsCode;

declare global {
  /** Set by the script that carries the code. */
  var tracksideComparisons: ComparisonsCode | undefined;
}
