import { browser } from 'wxt/browser';
import { defineContentScript } from '#imports';
import { startOverlay } from '@/utils/overlay/start-overlay';
import { affise } from './read-page';

/** Registered by the background for the panel of each Affise connection, once the user has allowed its host. */
export default defineContentScript({
  registration: 'runtime',
  // What stands here would become a host permission at install.
  matches: [],
  // Otherwise the page is told the extension's id.
  noScriptStartedPostMessage: true,
  main: (ctx) => startOverlay(ctx, affise, browser.runtime),
});
