import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { platformCode } from '@/connectors/code';
import { upkeepCode } from './background/upkeep-code';

/**
 * The connectors and what carries their requests, and beside them export, import, diagnostics, pasted tables and what
 * depends on a connection: a script of the background’s, loaded with the first request.
 */
export default defineUnlistedScript(() => {
  globalThis.tracksidePlatforms = platformCode;
  globalThis.tracksideUpkeep = upkeepCode;
});
