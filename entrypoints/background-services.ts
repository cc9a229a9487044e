import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { servicesCode } from './background/services';

/** All of the background but its listeners: loaded with the first event that is for it. */
export default defineUnlistedScript(() => {
  globalThis.tracksideServices = servicesCode;
});
