import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerMarks } from '@/utils/overlay/door';
import { createMarks } from '@/utils/overlay/marks/marks';

/** What draws on a dashboard: put beside the content script that reads it, when that has something to show. */
export default defineUnlistedScript(() => offerMarks(createMarks));
