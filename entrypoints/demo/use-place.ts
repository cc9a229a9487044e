import { useSyncExternalStore } from 'react';
import { type Place, readPlace } from './place';

const START: Place = { entity: null, rowsAre: 'campaign', days: '7d' };

/** Where the address says the page is; an address that says nothing is the list. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(follow, () => location.hash);
  return readPlace(hash) ?? START;
}

function follow(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
