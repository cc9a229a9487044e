import '@/components/style/tokens.css';
import '@/components/style/parts.css';
import '@/components/style/choose.css';
import './style/frame.css';
import './style/verdict.css';
import './style/table.css';
import './style/plot.css';
import './style/evidence.css';
import './style/offers.css';
import './style/days.css';
import './style/states.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { hearAnnouncements } from '@/utils/messages/announcements';
import { createAsk } from '@/utils/messages/ask';
import type { PanelView } from '@/utils/model/comparison';
import { Panel } from './panel';
import type { Shell } from './shell';
import { VIEW } from './use-panel';

const shell: Shell = {
  ask: createAsk(browser.runtime),
  openOptions: (hash) => void browser.tabs.create({ url: browser.runtime.getURL(`options.html${hash}`) }),
  copy: (text) => navigator.clipboard.writeText(text),
};

// Messages reach the background without a network, and asking it again is its own business.
const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } });
hearAnnouncements(browser.runtime, (said) => {
  if (said.announce === 'changed' && isOurs(said.tab)) void askAnew();
});

/** An answer under way may be of before the change, and a first one is not asked again by invalidating it. */
async function askAnew(): Promise<void> {
  await client.cancelQueries();
  await client.invalidateQueries();
}

/** Another tab's page is another panel's business. Before the first answer this one does not know its tab. */
function isOurs(tab: number | undefined): boolean {
  const views = client.getQueriesData<PanelView>({ queryKey: [VIEW] }).flatMap(([, view]) => view ?? []);
  return tab === undefined || views.length === 0 || views.some((view) => view.tab === tab);
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <Panel shell={shell} />
    </QueryClientProvider>,
  );
}
