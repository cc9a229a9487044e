import '@/components/style/tokens.css';
import '@/components/style/parts.css';
import '@/components/style/choose.css';
import './options.css';
import './connections.css';
import './links.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { hearAnnouncements } from '@/utils/messages/announcements';
import { createAsk } from '@/utils/messages/ask';
import { Options } from './options';
import type { Shell } from './shell';

const shell: Shell = {
  ask: createAsk(browser.runtime),
  // Must be reached from a click without a wait in between: browsers refuse a prompt that no click asked for.
  requestOrigins: (origins) => browser.permissions.request({ origins }),
};

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
      <Options shell={shell} />
    </QueryClientProvider>,
  );
}
