import { vi } from 'vitest';
import type { PageVerdict } from '@/utils/model/comparison';
import type { PageView, VisibleNumbers } from '@/utils/model/page-view';
import type { Dashboard } from '@/utils/overlay/dashboard';
import type { OverlayRuntime } from '@/utils/overlay/start-overlay';

export const VERDICT: PageVerdict = {
  verdict: 'alert',
  ratio: -13.8,
  counts: null,
  label: 'gap, minus 13.8 percent of Voluum',
  language: 'en',
  words: { reload: 'Updated · Reload', panel: 'Trackside panel' },
};

/** A background that answers every page with one verdict and can be taken away. */
export function createRuntime(answer: () => unknown = () => ({ ok: true, value: VERDICT })) {
  const listeners = new Set<(message: unknown, sender: { id?: string | undefined }) => undefined>();
  const asked: PageView[] = [];
  const runtime = {
    id: 'extension' as string | undefined,
    getURL: () => 'about:blank',
    sendMessage: vi.fn(async (message: unknown) => {
      const { ask, payload } = message as { ask: string; payload: PageView };
      if (ask !== 'compare.page') return { ok: true, value: null };
      asked.push(payload);
      return answer();
    }),
    onMessage: {
      addListener: (listener: (message: unknown, sender: { id?: string | undefined }) => undefined) =>
        listeners.add(listener),
      removeListener: (listener: (message: unknown, sender: { id?: string | undefined }) => undefined) =>
        listeners.delete(listener),
    },
  };
  return {
    runtime: runtime as typeof runtime & OverlayRuntime,
    asked,
    listeners,
    say: (message: unknown, from = 'extension') => {
      for (const listener of listeners) listener(message, { id: from });
    },
  };
}

/** `#/report/x` is a report with a totals row in `#totals`; everything else is not. */
export const dashboard: Dashboard = {
  id: 'voluum',
  examples: [],
  isMine: () => true,
  readPage: (url) =>
    url.hash.startsWith('#/report/')
      ? {
          account: url.hash,
          entity: null,
          rowsAre: null,
          days: null,
          narrowed: url.hash.endsWith('narrowed'),
        }
      : null,
  findNumbers: (document) => document.querySelector('#totals'),
  findRows: () => null,
  readNumbers: (_, document): VisibleNumbers | null => {
    const text = document.querySelector('#totals')?.textContent;
    return text ? { visits: text } : null;
  },
};
