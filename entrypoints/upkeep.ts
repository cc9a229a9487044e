import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { upkeepCode } from './background/upkeep-code';

/** Export, import, diagnostics, pasted tables and what depends on a connection: a script of the background's, loaded when somebody asks for them. */
export default defineUnlistedScript(() => {
  globalThis.tracksideUpkeep = upkeepCode;
});
