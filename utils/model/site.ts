import type { DashboardId } from './platform';

/** A host whose pages wear Trackside, or could. */
export interface Site {
  /** What the browser is asked for: `https://track.acme.com/*`. */
  pattern: string;
  host: string;
  dashboard: DashboardId;
  /** Whose pages they are; several where connections share a dashboard. */
  connections: { id: string; name: string; mark: string }[];
  /** The user brought them together; else the connection names the host itself. */
  bound: boolean;
  /** False where the browser does not let us in. */
  allowed: boolean;
  on: boolean;
  /** On a network's pages: whether media cost, profit and other networks are shown too; null on a tracker's. */
  showsAll: boolean | null;
}

/** A page that could wear it: what it looks like, and whose it may be. */
export interface SiteOffer {
  pattern: string;
  host: string;
  dashboard: DashboardId;
  connections: Site['connections'];
}
