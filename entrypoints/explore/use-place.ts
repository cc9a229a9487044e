import { useMemo, useSyncExternalStore } from 'react';
import { type Place, readPlace, writePlace } from './place';

/** Where the page is, and the way to another place. What a person goes back from is a step of the browser's. */
export function usePlace(): { place: Place; go: Go } {
  const hash = useSyncExternalStore(hearHash, () => location.hash);
  return { place: useMemo(() => readPlace(hash), [hash]), go };
}

/** @param how `replace`: no place to go back to, as while something is typed */
export type Go = (change: Partial<Place>, how?: 'replace') => void;

const go: Go = (change, how) => {
  const hash = writePlace({ ...readPlace(location.hash), ...change });
  if (hash === location.hash) return;
  if (how === 'replace') history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
};

function hearHash(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  addEventListener('popstate', changed);
  return () => {
    removeEventListener('hashchange', changed);
    removeEventListener('popstate', changed);
  };
}
