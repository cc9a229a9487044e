import '@/components/style/tokens.css';
import '@/components/style/parts.css';
import './welcome.css';
import browser from 'webextension-polyfill';
import { startPage } from '@/components/start-page';
import { hearAnnouncements } from '@/utils/messages/announcements';
import { createAsk } from '@/utils/messages/ask';
import type { Shell } from './shell';
import { Welcome } from './welcome';

const shell: Shell = {
  ask: createAsk(browser.runtime),
  goTo: (page) => location.assign(browser.runtime.getURL(`/${page}`)),
  isFirefox: location.protocol === 'moz-extension:',
};

startPage(<Welcome shell={shell} />, (askAnew) =>
  hearAnnouncements(browser.runtime, ({ announce }) => {
    if (announce === 'changed') askAnew();
  }),
);
