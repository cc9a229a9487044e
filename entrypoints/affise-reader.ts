import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '@/utils/overlay/start-reader';
import { affise } from './affise.content/read-page';

/** Put beside the content script of the same name by the first address that may be a report's. */
export default defineUnlistedScript(() => startReader(affise));
