import { useSyncExternalStore } from 'react';
import { type OfferPlace, readOfferPlace } from '@/components/links/offer-place';

/**
 * Where in the options one is, as the address says it: `#connections`, `#add=voluum`, `#connection=<id>`,
 * `#copy=<id>`, `#links`,
 * `#links=<offer>-of-<connection>`, and the other sections by their names.
 */
export type Place =
  | { section: 'connections'; form: FormPlace | null }
  | { section: 'links'; chosen: OfferPlace | null }
  | { section: PlainSection };

/** Sections without a place inside. */
const PLAIN = [
  ...(['sites', 'comparison', 'days', 'look', 'shortcuts'] as const),
  ...(['security', 'storage', 'transfer', 'diagnostics'] as const),
] as const;
type PlainSection = (typeof PLAIN)[number];

/** The sections by what they are about, in the order of the rail. */
export const GROUPS = [
  { name: 'data', sections: ['connections', 'links', 'sites'] },
  { name: 'judging', sections: ['comparison', 'days'] },
  { name: 'browser', sections: ['look', 'shortcuts', 'security', 'storage'] },
  { name: 'help', sections: ['transfer', 'diagnostics'] },
] as const satisfies readonly { name: string; sections: readonly Place['section'][] }[];

/** A new connection, perhaps of a platform already named or like another one, or one that is edited. */
export type FormPlace = { add: string | null } | { copy: string } | { edit: string };

export function usePlace(): Place {
  return readPlace(useSyncExternalStore(hearHash, () => location.hash));
}

export function goTo(
  hash:
    | `#${Place['section']}`
    | '#add'
    | '#add=pasted'
    | `#connection=${string}`
    | `#copy=${string}`
    | `#links=${string}`,
): void {
  location.hash = hash;
}

export function readPlace(hash: string): Place {
  const [name, value] = hash.slice(1).split('=').map(decodeURIComponent);
  if (name === 'links') return { section: 'links', chosen: readOfferPlace(value ?? '') };
  const plain = PLAIN.find((section) => section === name);
  if (plain) return { section: plain };
  if (name === 'add') return { section: 'connections', form: { add: value ?? null } };
  if (name === 'copy' && value) return { section: 'connections', form: { copy: value } };
  if (name === 'connection' && value) return { section: 'connections', form: { edit: value } };
  return { section: 'connections', form: null };
}

function hearHash(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
