import type { SideName } from '@/utils/model/explanation';
import type { RowProof } from '@/utils/model/match';

type Maybe<Value> = Value | null | undefined;
/** Units of the series' own currency. */
type Amount = Maybe<number | string>;

export interface Numbers {
  visits?: Maybe<number>;
  clicks?: Maybe<number>;
  uniqueClicks?: Maybe<number>;
  invalidClicks?: Maybe<number>;
  conversions?: Maybe<number>;
  approved?: Maybe<number>;
  pending?: Maybe<number>;
  hold?: Maybe<number>;
  rejected?: Maybe<number>;
  events?: Maybe<number>;
  payout?: Amount;
  approvedPayout?: Amount;
  pendingPayout?: Amount;
  holdPayout?: Amount;
  rejectedPayout?: Amount;
  advertiserRevenue?: Amount;
}

export interface HourNumbers extends Numbers {
  /** `2026-11-01T13` in the series' own zone. */
  hour: string;
}

export interface DayNumbers extends Numbers {
  day: string;
  hours?: Maybe<HourNumbers[]>;
}

/** The daily numbers of one side and how it counts. An absent number is not known; an absent day is zero. */
export interface Series {
  platform?: Maybe<string>;
  role?: Maybe<string>;
  timeZone?: Maybe<string>;
  currency?: Maybe<string>;
  /** Inclusive days. */
  from?: Maybe<string>;
  to?: Maybe<string>;
  asOf?: Maybe<string>;
  complete?: Maybe<boolean>;
  notes?: Maybe<readonly (string | { code?: Maybe<string>; text?: Maybe<string> })[]>;
  /** What the key sees: everything, one affiliate, or what is assigned to its owner. */
  scope?: Maybe<string>;
  payoutModel?: Maybe<string>;
  /** The day a conversion is booked on: that of its click, or its own. */
  conversionTime?: Maybe<string>;
  days?: Maybe<DayNumbers[]>;
  /** Sub ids of conversions, as the side has them; absent: those of matched rows. */
  subIds?: Maybe<string[]>;
}

/** An older answer about the same days. */
export interface Snapshot {
  of: SideName;
  asOf?: Maybe<string>;
  days?: Maybe<DayNumbers[]>;
}

/** Two sides that should say the same, and what is known about both. */
export interface World {
  here?: Maybe<Series>;
  there?: Maybe<Series>;
  /** In which money is compared. */
  currency?: Maybe<string>;
  /** Units of `currency` for one unit. */
  rates?: Maybe<Readonly<Record<string, number | null>>>;
  snapshots?: Maybe<Snapshot[]>;
  /** What matching both lists of conversions has proved. */
  proof?: Maybe<RowProof>;
}
