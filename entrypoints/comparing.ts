import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { compareCode } from '@/utils/compare/code';
import { comparisonsCode } from './background/comparisons/code';

/**
 * What links offers and explains gaps, and what holds a dashboard's page against it: a script of the background's,
 * loaded when two sides are held together.
 */
export default defineUnlistedScript(() => {
  globalThis.tracksideComparing = compareCode;
  globalThis.tracksideComparisons = comparisonsCode;
});
