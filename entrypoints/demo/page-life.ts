import type { PageLife } from '@/utils/overlay/page-life';

/** As long as the page itself: no newer copy of a script takes over on a page of ours. */
export function createPageLife(): PageLife {
  const { signal } = new AbortController();
  return { signal, isValid: true, setInterval: (call, milliseconds) => setInterval(call, milliseconds) };
}
