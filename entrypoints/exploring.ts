import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { exploreCode } from './background/explore/code';

/** What lays out the tables of Explore: a script of the background's, loaded when that page asks. */
export default defineUnlistedScript(() => {
  globalThis.tracksideExploring = exploreCode;
});
