import '@/components/style/tokens.css';
import '@/components/style/parts.css';
import '@/components/panel/style/verdict.css';
import '@/components/panel/style/evidence.css';
import '@/components/panel/style/rows.css';
import '@/components/explore/style/menu.css';
import '@/components/explore/style/grid.css';
import '@/components/explore/style/card.css';
import '@/components/explore/style/origin.css';
import '@/components/explore/style/plot.css';
import './style/page.css';
import './style/drawer.css';
import browser from 'webextension-polyfill';
import { saveFile } from '@/components/save-file';
import { startPage } from '@/components/start-page';
import { hearAnnouncements } from '@/utils/messages/announcements';
import { createAsk } from '@/utils/messages/ask';
import { Explore } from './explore';
import type { Shell } from './shell';

/**
 * Goes up with every change. The background remembers what it told of a turn, so no two pages share one: the other's
 * may have been told before any numbers came.
 */
let turn = Date.now();

const shell: Shell = {
  ask: createAsk(browser.runtime),
  turn: () => turn,
  openOptions: (hash) => void browser.tabs.create({ url: browser.runtime.getURL(`options.html${hash}`) }),
  copy: (text) => navigator.clipboard.writeText(text),
  copyTable: (html, text) =>
    navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]),
  save: saveFile,
  version: browser.runtime.getManifest().version,
};

startPage(<Explore shell={shell} />, (askAnew) =>
  hearAnnouncements(browser.runtime, (said) => {
    if (said.announce !== 'changed') return;
    turn++;
    askAnew();
  }),
);
