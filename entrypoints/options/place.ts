import { useSyncExternalStore } from 'react';
import { type OfferPlace, readOfferPlace } from '@/components/links/offer-place';

/**
 * Where in the options one is, as the address says it: `#connections`, `#add=voluum`, `#connection=<id>`, `#links`,
 * `#links=<offer>-of-<connection>`, `#comparison`, `#look`.
 */
export type Place =
  | { section: 'connections'; form: FormPlace | null }
  | { section: 'links'; chosen: OfferPlace | null }
  | { section: 'comparison' | 'look' };
export const SECTIONS = [
  'connections',
  'links',
  'comparison',
  'look',
] as const satisfies readonly Place['section'][];

/** A new connection, perhaps of a platform already named, or one that is edited. */
export type FormPlace = { add: string | null } | { edit: string };

export function usePlace(): Place {
  return readPlace(useSyncExternalStore(hearHash, () => location.hash));
}

export function goTo(
  hash: `#${Place['section']}` | '#add' | `#connection=${string}` | `#links=${string}`,
): void {
  location.hash = hash;
}

export function readPlace(hash: string): Place {
  const [name, value] = hash.slice(1).split('=').map(decodeURIComponent);
  if (name === 'links') return { section: 'links', chosen: readOfferPlace(value ?? '') };
  if (name === 'comparison' || name === 'look') return { section: name };
  if (name === 'add') return { section: 'connections', form: { add: value ?? null } };
  if (name === 'connection' && value) return { section: 'connections', form: { edit: value } };
  return { section: 'connections', form: null };
}

function hearHash(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
