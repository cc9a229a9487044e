import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { compareCode } from '@/utils/compare/code';

/** What links offers and explains gaps: a script of the background's, loaded when two sides are held together. */
export default defineUnlistedScript(() => {
  globalThis.tracksideComparing = compareCode;
});
