import '@/components/style/tokens.css';
import '@/components/style/parts.css';
import './popup.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { hearAnnouncements } from '@/utils/messages/announcements';
import { createAsk } from '@/utils/messages/ask';
import { Popup } from './popup';
import type { Shell } from './shell';

const shell: Shell = {
  ask: createAsk(browser.runtime),
  async activeTab() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id ?? null;
  },
  async openOptions(hash) {
    await browser.tabs.create({ url: browser.runtime.getURL(`options.html${hash}`) });
    window.close();
  },
  close: () => window.close(),
};

// Messages reach the background without a network, and asking it again is its own business.
const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } });
hearAnnouncements(browser.runtime, ({ announce }) => {
  if (announce === 'changed') void askAnew();
});

/** An answer under way may be of before the change, and a first one is not asked again by invalidating it. */
async function askAnew(): Promise<void> {
  await client.cancelQueries();
  await client.invalidateQueries();
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <Popup shell={shell} />
    </QueryClientProvider>,
  );
}
