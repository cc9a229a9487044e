import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askFirst } from '@/utils/messages/first-asks';

/** The popup's first script: takes what is ready or asks, and has the browser read its tables of numbers while the page's own code comes. */
export default defineUnlistedScript(() => {
  askFirst(browser.runtime, browser.storage.session);
  new Intl.NumberFormat();
});
