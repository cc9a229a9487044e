import '@/components/style/tokens.css';
import '@/components/style/parts.css';
import '@/components/style/choose.css';
import './style/frame.css';
import '@/components/panel/style/verdict.css';
import '@/components/panel/style/table.css';
import '@/components/panel/style/plot.css';
import '@/components/panel/style/evidence.css';
import '@/components/panel/style/rows.css';
import './style/offers.css';
import './style/days.css';
import './style/states.css';
import type { QueryClient } from '@tanstack/react-query';
import browser from 'webextension-polyfill';
import { startPage } from '@/components/start-page';
import { hearAnnouncements } from '@/utils/messages/announcements';
import { createAsk } from '@/utils/messages/ask';
import type { PanelView } from '@/utils/model/comparison';
import { guardClicks } from '@/utils/overlay/guard-clicks';
import { Panel } from './panel';
import type { Shell } from './shell';
import { VIEW } from './use-panel';

const shell: Shell = {
  ask: createAsk(browser.runtime),
  openOptions: (hash) => void browser.tabs.create({ url: browser.runtime.getURL(`options.html${hash}`) }),
  openPage: (path) => void browser.tabs.create({ url: browser.runtime.getURL(path) }),
  copy: (text) => navigator.clipboard.writeText(text),
};

guardClicks(document);
startPage(<Panel shell={shell} />, (askAnew, client) =>
  hearAnnouncements(browser.runtime, (said) => {
    if (said.announce === 'changed' && isOurs(client, said.tab)) askAnew();
  }),
);

/** Another tab's page is another panel's business. Before the first answer this one does not know its tab. */
function isOurs(client: QueryClient, tab: number | undefined): boolean {
  const views = client.getQueriesData<PanelView>({ queryKey: [VIEW] }).flatMap(([, view]) => view ?? []);
  return tab === undefined || views.length === 0 || views.some((view) => view.tab === tab);
}
