/** How Trackside shows itself on a page of a dashboard. */
export interface Presence {
  /** Nothing of it is to be seen. */
  hidden: boolean;
  /** Where the pill was left on this host: a share of the window's height; null: nowhere yet. */
  place: number | null;
}

export const HIDE_SCOPES = ['page', 'host', 'everywhere'] as const;
export type HideScope = (typeof HIDE_SCOPES)[number];

/** Where it was told to hide. */
export interface HiddenPlaces {
  everywhere: boolean;
  /** `pages`: how many of the host's pages, where not all of them. */
  hosts: { host: string; whole: boolean; pages: number }[];
}
