import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askFirst } from '@/utils/messages/first-asks';

/** The popup's first script. */
export default defineUnlistedScript(() => askFirst(browser.runtime));
