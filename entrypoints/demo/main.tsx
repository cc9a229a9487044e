import '@/components/style/tokens.css';
import '@/components/style/parts.css';
import './demo.css';
import browser from 'webextension-polyfill';
import { startPage } from '@/components/start-page';
import { hearAnnouncements } from '@/utils/messages/announcements';
import { createAsk } from '@/utils/messages/ask';
import { offerMarks } from '@/utils/overlay/door';
import { createMarks } from '@/utils/overlay/marks/marks';
import { startOverlay } from '@/utils/overlay/start-overlay';
import { Demo } from './demo';
import { createPageLife } from './page-life';
import { demo } from './read-page';
import type { Shell } from './shell';

let turn = 0;
const shell: Shell = {
  ask: createAsk(browser.runtime),
  turn: () => turn,
  goTo: (page) => location.assign(browser.runtime.getURL(`/${page}`)),
  now: () => Temporal.Now.instant().toString(),
};

// A page without a report wears no pill: the first address is a report.
if (!location.hash) history.replaceState(null, '', '#/campaigns?days=7d');

startPage(<Demo shell={shell} />, (askAnew) =>
  hearAnnouncements(browser.runtime, ({ announce }) => {
    if (announce !== 'changed') return;
    turn++;
    askAnew();
  }),
);

// No script can be put beside a page of ours: what draws comes with it.
offerMarks(createMarks);
startOverlay(createPageLife(), demo, browser.runtime);
