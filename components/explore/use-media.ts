import { useCallback, useSyncExternalStore } from 'react';

/** Whether the window is as the query says, now and whenever it changes. */
export function useMedia(query: string): boolean {
  const hear = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(hear, () => matchMedia(query).matches);
}

/** Where rows become cards. */
export const NARROW = '(max-width: 640px)';
