/** Every platform Trackside knows. All other lists of platforms are derived from this one. */
export const PLATFORMS = [
  'voluum',
  'binom',
  'affise',
  'everflow',
  'cake',
  'affilae',
  'pasted',
  'demo',
] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Which log-in of a platform a key belongs to; null where a platform has only one. */
export const PORTALS = ['admin', 'affiliate', 'publisher', 'advertiser', 'network', 'tracker'] as const;
export type Portal = (typeof PORTALS)[number];

/** The place in the money chain; it decides which money may be compared with which. */
export const ROLES = ['tracker', 'affiliate', 'network', 'advertiser'] as const;
export type Role = (typeof ROLES)[number];

/** Dashboards that can be read: by a light content script, and the demo's by itself. */
export const DASHBOARDS = ['voluum', 'binom', 'affise', 'demo'] as const;
export type DashboardId = (typeof DASHBOARDS)[number];

/** What a connector or the background says to a person itself: a key of the texts, told in the language of the page. */
export interface Phrase {
  key: string;
  /** What stands in it; may be a phrase in turn. */
  values?: { readonly [name: string]: string | Phrase };
}
