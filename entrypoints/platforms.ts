import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { platformCode } from '@/connectors/code';

/** The connectors and what carries their requests: the background's second script, loaded with the first request. */
export default defineUnlistedScript(() => {
  globalThis.tracksidePlatforms = platformCode;
});
