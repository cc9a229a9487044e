import type { ClickKind, CountedStatus, Judged } from './comparison';
import type { Day, Instant } from './day';

/** Why two sides differ, in the order in which reasons are looked for: settings, definitions, shape, residual. */
export const CAUSES = [
  'time-zone',
  'date-range',
  'currency',
  'key-scope',
  'rows-cut',
  'stale',
  'total-vs-unique',
  'visits-vs-clicks',
  'advertiser-revenue-vs-payout',
  'statuses',
  'events',
  'conversion-date-basis',
  'fixed-payout',
  'payout-change',
  'duplicates',
  'uniqueness-window',
  'postback-stopped',
  'postback-started-late',
  'postback-delay',
  'click-loss',
  'refused-clicks',
  'bot-clicks',
  'late-rejection',
  'wrong-link',
  'history-edited',
  'attribution-window',
  'rounding',
  'zone-change',
  'bad-macro',
] as const;
export type Cause = (typeof CAUSES)[number];

/** Which of the two compared sides a fact is about. */
export type SideName = 'here' | 'there';

/** The first and the last conversion that one list has and the other has not. */
export interface FoundMissing {
  since: Instant;
  until: Instant;
  /** In which their times are told. */
  timeZone: string;
}

/**
 * Clicks and conversions are counts; money is units of the display currency, ratios are there / here. `rows`: found by
 * matching both lists row by row, so that it is counted and not drawn from sums.
 */
export interface CauseFacts {
  'time-zone': { zoneHere: string | null; zoneThere: string | null; hours: number; declared: boolean };
  'date-range': { side: SideName; days: number; first: Day; last: Day };
  currency: { currencyHere: string | null; currencyThere: string | null; rate: number | null };
  'key-scope': { side: SideName; share: number };
  'rows-cut': { side: SideName; missing: number };
  stale: { side: SideName; asOf: string | null; from: Day };
  'total-vs-unique': { side: SideName; total: number; unique: number; other: number };
  'visits-vs-clicks': { side: SideName; visits: number; clicks: number | null; other: number };
  'advertiser-revenue-vs-payout': { side: SideName; ratio: number };
  statuses: { side: SideName; added: string[]; removed: string[]; conversions: number; rows?: number };
  events: { side: SideName; events: number };
  'conversion-date-basis': { byClick: SideName; lagDays: number; declared: boolean };
  'fixed-payout': { side: SideName; fixed: number; other: number };
  'payout-change': { side: SideName; day: Day; before: number; after: number };
  duplicates: { side: SideName; surplus: number; share: number };
  'uniqueness-window': { uniqueHere: number; uniqueThere: number };
  'postback-stopped': { side: SideName; day: Day; last: Day | null; missing: number; rows?: FoundMissing };
  'postback-started-late': { side: SideName; day: Day; missing: number; rows?: FoundMissing };
  'postback-delay': { side: SideName; days: number; missing: number };
  'click-loss': { ratio: number; lost: number };
  'refused-clicks': { side: SideName; refused: number; cap: number | null };
  'bot-clicks': { side: SideName; days: number; first: Day; clicks: number };
  'late-rejection': { side: SideName; before: number; now: number; asOf: string; first: Day; last: Day };
  'wrong-link': { correlation: number | null; ratio: number };
  'history-edited': { side: SideName; before: number; now: number; asOf: string; first: Day; last: Day };
  'attribution-window': { side: SideName; lost: number; share: number };
  rounding: { perConversion: number };
  'zone-change': { side: SideName; day: Day };
  'bad-macro': { example: string; share: number };
}

/** One cause with what it rests on; the screens and the terminal make their sentences from the facts. */
export type FoundCause = {
  [name in Cause]: {
    cause: name;
    metric: Judged;
    /** Share of the gap that is gone once the cause is corrected, 0 to 1. */
    explains: number;
    facts: CauseFacts[name];
  };
}[Cause];

export interface Explained {
  /** (there − here) / here before any explanation; null where here is 0, a side is absent, or a rate is missing. */
  gap: { [metric in Judged]: number | null };
  definition: {
    clicks: ClickKind;
    conversions: (CountedStatus | 'rejected')[];
    money: 'payout' | 'advertiserRevenue';
  };
  /** At most three, most certain first. */
  causes: FoundCause[];
  /** Share of the loudest gap that no cause explains, 0 to 1. */
  unexplained: number;
  /** False where there is too little to know; then there are no causes. */
  enough: boolean;
}
