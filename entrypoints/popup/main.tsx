import '@/components/style/tokens.css';
import '@/components/style/parts.css';
import './popup.css';
import { browser } from 'wxt/browser';
import { SYNC } from '@/components/progress/use-syncs';
import { startPage } from '@/components/start-page';
import { hearAnnouncements } from '@/utils/messages/announcements';
import { createAsk } from '@/utils/messages/ask';
import { afterFirstAsks, whenReady } from '@/utils/messages/first-asks';
import { Popup } from './popup';
import type { Shell } from './shell';

const shell: Shell = {
  ask: createAsk(afterFirstAsks(browser.runtime)),
  async activeTab() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id === undefined ? null : { id: tab.id, host: (tab.url && URL.parse(tab.url)?.host) || null };
  },
  openOptions: (hash) => openPage(`options.html${hash}`),
  openPage,
  requestOrigin: (pattern) => browser.permissions.request({ origins: [pattern] }),
  close: () => window.close(),
};

async function openPage(page: string): Promise<void> {
  await browser.tabs.create({ url: new URL(page, browser.runtime.getURL('/')).href });
  window.close();
}

startPage(<Popup shell={shell} />, (askAnew) => {
  void whenReady(askAnew);
  hearAnnouncements(browser.runtime, ({ announce }) => {
    if (announce === 'changed') askAnew();
    if (announce === 'sync') askAnew(SYNC);
  });
});
