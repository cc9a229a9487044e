import { goodManners, type PanelManners } from './manners.ts';
import type { ConversionTimeMode } from './voluum-facts.ts';

/** How the Voluum account and its panel are set; change at will. */
export interface VoluumSettings {
  /** How long a token lives. */
  sessionSeconds: number;
  /** No page of a report has more rows. */
  maxLimit: number;
  /** More API requests than this within a second are refused with 429; 0 means no limit. */
  requestsPerSecond: number;
  dashboard: VoluumDashboard;
}

/** What the account's owner set for the panel. */
interface VoluumDashboard extends PanelManners {
  timeZone: string;
  conversionTimeMode: ConversionTimeMode;
  currency: 'USD' | 'EUR' | 'GBP';
  /** Whether the report is drawn of divs with roles, or as a table element. */
  markup: 'grid' | 'table';
  /** ISO moment by which the panel resolves `today` and the like, as a tab left open since then would. */
  frozenAt?: string;
}

/** How the Affise network is set; change at will. */
export interface AffiseSettings {
  /** No page has more rows. */
  maxPerPage: number;
  /** The network's zone, used where a request names none. */
  timeZone: string;
  /** How both panels behave. */
  panel: PanelManners;
}

/** The settings each start begins with. */
export function voluumDefaults(): VoluumSettings {
  return {
    sessionSeconds: 4 * 60 * 60,
    maxLimit: 100_000,
    requestsPerSecond: 0,
    dashboard: {
      timeZone: 'Etc/GMT',
      conversionTimeMode: 'CONVERSION',
      currency: 'USD',
      markup: 'grid',
      ...goodManners(),
    },
  };
}

/** The settings each start begins with. */
export function affiseDefaults(): AffiseSettings {
  return { maxPerPage: 500, timeZone: 'UTC', panel: goodManners() };
}
