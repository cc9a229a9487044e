import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '@/utils/overlay/start-reader';
import { binom } from './binom.content/read-page';

/** Put beside the content script of the same name by the first address that may be a report's. */
export default defineUnlistedScript(() => startReader(binom));
