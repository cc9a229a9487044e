import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { compareCode } from '@/utils/compare/code';
import { exploreCode } from './background/explore/code';

/**
 * What links offers and explains gaps, and what lays out the tables of Explore: a script of the background's, loaded
 * when two sides are held together or that page asks.
 */
export default defineUnlistedScript(() => {
  globalThis.tracksideComparing = compareCode;
  globalThis.tracksideExploring = exploreCode;
});
