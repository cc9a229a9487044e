/** How the Everflow stand-in is set; change at will. */
export interface EverflowSettings {
  /** The region of the plain listener; over TLS the host says it. */
  region: 'us' | 'eu';
  /** No report has more rows. */
  maxRows: number;
  /** No page of a list has more rows, whatever was asked for. */
  maxPageSize: number;
  /** Cells of days and hours: the wall clock written as if it were UTC, or the true moment. */
  timeCells: 'wall' | 'moment';
  /** Whether lists of an affiliate's offers say how long they are. */
  offersPaged: boolean;
  /** Takes filters and pays no heed to them, as with a filter it does not understand. */
  filtersIgnored: boolean;
}

/** The settings each start begins with. */
export function everflowDefaults(): EverflowSettings {
  return {
    region: 'us',
    maxRows: 10_000,
    maxPageSize: 2000,
    timeCells: 'wall',
    offersPaged: false,
    filtersIgnored: false,
  };
}
