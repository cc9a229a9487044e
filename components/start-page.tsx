import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { chooseLanguage } from '@/utils/texts/language';
import { LANGUAGES, loadLanguage } from '@/utils/texts/load';
import { type AskAnew, createAskAnew } from './ask-anew';

/**
 * Draws a page into its document.
 *
 * @param hear is handed what to call whenever the background says that something has changed
 */
export function startPage(page: ReactNode, hear: (askAnew: AskAnew, client: QueryClient) => void): void {
  // Most often the one that the settings will name.
  void loadLanguage(chooseLanguage(LANGUAGES, 'auto', navigator.languages));
  // Messages reach the background without a network, and asking it again is its own business.
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } });
  hear(createAskAnew(client), client);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<QueryClientProvider client={client}>{page}</QueryClientProvider>);
}
