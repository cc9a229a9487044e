import '@/components/style/tokens.css';
import '@/components/style/parts.css';
import '@/components/style/choose.css';
import './options.css';
import './sections.css';
import './connections.css';
import './links/links.css';
import './comparison/comparison.css';
import './sites/sites.css';
import browser from 'webextension-polyfill';
import { SYNC } from '@/components/progress/use-syncs';
import { startPage } from '@/components/start-page';
import { hearAnnouncements } from '@/utils/messages/announcements';
import { createAsk } from '@/utils/messages/ask';
import { Options } from './options';
import type { BrowserKeys, Shell } from './shell';

const keys: BrowserKeys = {
  list: async () =>
    (await browser.commands.getAll()).flatMap(({ name, shortcut = '' }) =>
      name && !name.startsWith('_') ? [{ name, shortcut }] : [],
    ),
  // Firefox has a call for it since 137; Chrome only the address.
  change() {
    const { commands, tabs } = browser as typeof browser & {
      commands: { openShortcutSettings?(): Promise<void> };
    };
    void (commands.openShortcutSettings?.() ?? tabs.create({ url: 'chrome://extensions/shortcuts' }));
  },
};

const shell: Shell = {
  ask: createAsk(browser.runtime),
  copy: (text) => navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]),
  // Must be reached from a click without a wait in between: browsers refuse a prompt that no click asked for.
  requestOrigins: (origins) => browser.permissions.request({ origins }),
  keys,
  hasOrigins: (origins) => browser.permissions.contains({ origins }),
};

startPage(<Options shell={shell} />, (askAnew) =>
  hearAnnouncements(browser.runtime, ({ announce }) => {
    if (announce === 'changed') askAnew();
    if (announce === 'sync') askAnew(SYNC);
  }),
);
