import type { Conversion } from './conversion';
import type { Day, DayRange, Instant } from './day';
import type { SideName } from './explanation';
import type { Platform } from './platform';

/** One side's conversions, as `Connector.conversions` lists them. */
export interface MatchSide {
  /** Null where nobody said. */
  platform: Platform | null;
  conversions: readonly Conversion[];
}

/** The same conversion on both sides. */
export interface ConversionPair {
  /** `Conversion.id` on either side. */
  here: string;
  there: string;
  by: 'click-id' | 'transaction-id';
  /** What both sides tell and tell differently. What only one of them tells is no difference. */
  differs: ('status' | 'payout' | 'day')[];
  /** Converted there − converted here, in whole seconds; null where either time is unknown. */
  lagSeconds: number | null;
}

/** Both sides' conversions, each in exactly one of the three lists. */
export interface ConversionMatch {
  /** Ids in the order of the side. */
  onlyHere: string[];
  onlyThere: string[];
  /** In the order of here. */
  pairs: ConversionPair[];
  /** Index in `clickIds` where the other side's click id usually stands; null where none was joined by it. */
  clickIdPosition: { there: number | null };
}

export interface MissingRun {
  /** How many of there's conversions did not arrive here, and none between them did. */
  count: number;
  /** When the first of them converted. */
  since: Instant;
  /** When the last one before them that did arrive converted; null where none ever did. */
  lastArrived: Instant | null;
}

/** A time in which nothing that the other side counts arrived at this one. */
export interface Silence {
  /** What did not arrive, by the day of its own side. */
  days: ReadonlyMap<Day, number>;
  count: number;
  /** When the first and the last of them converted. */
  since: Instant;
  until: Instant;
  /** Nothing arrived before; nothing arrived after. */
  begins: boolean;
  ends: boolean;
}

/** What one side says of the other's conversions. */
export interface SideProof {
  /** Null where no run of what is missing here is longer than chance makes it. */
  silence: Silence | null;
  /** Not here yet, and younger than what nineteen of twenty take to arrive; by the day of the other side. */
  waiting: ReadonlyMap<Day, number>;
  /** Median of how much later than the other side it has a conversion, in days; negative where it is earlier. */
  later: number;
  /** What it lists and counts, by the day of its own time and by that of the click; null where clicks have no time. */
  booked: { own: ReadonlyMap<Day, number>; click: ReadonlyMap<Day, number> | null };
  /** Declined here and counted on the other side, by the day here. */
  declined: ReadonlyMap<Day, number>;
  /** The sub ids that hold the click id, of up to 4,000 conversions; empty where nobody knows which these are. */
  clickIds: readonly string[];
}

/** Joined conversions that one side books an hour or more later than the other, and on another day. */
export interface Moves {
  later: SideName;
  between: readonly { here: Day; there: Day; count: number }[];
  /** Median of how much later, in days. */
  days: number;
}

/** Joined conversions of one day in one currency: how many, how many of them differ in payout, and the sums in units. */
export interface PricedDay {
  day: Day;
  count: number;
  differing: number;
  here: number;
  there: number;
}

/** What two whole lists prove about a gap, to be weighed with the numbers. Days are cut in `timeZone`. */
export interface RowProof extends Readonly<Record<SideName, SideProof>> {
  timeZone: string;
  joined: number;
  moves: Moves | null;
  /** By the day there, in order. */
  prices: readonly PricedDay[];
  /** What every joined conversion is worth here, in units; null where they differ. */
  fixedHere: number | null;
}

/** Whose conversions are to be joined, of which days. */
export interface RowMatchAsk {
  /** Ids of the connection that sends the traffic, and of one that its offers lead to. */
  here: string;
  there: string;
  range: DayRange;
  timeZone: string;
  /** Only what of here's offers leads there; absent: all. */
  offers?: readonly string[];
}

/** The conversions of the linked offers that converted on the days asked for, row by row. */
export interface RowMatch {
  /** False where a side may have more than it listed: then what is missing proves nothing. */
  complete: boolean;
  counts: {
    joined: number;
    onlyHere: number;
    onlyThere: number;
    status: number;
    payout: number;
    day: number;
    /** Joined ones with any of the three. */
    different: number;
  };
  /** Of the joined ones, there − here; null where no two times are known. */
  medianLagSeconds: number | null;
  clickIdPosition: ConversionMatch['clickIdPosition'];
  /** Index among a row's sub ids where there has the id of here's campaign; null where it has none. */
  campaignPlace: number | null;
  missing: MissingRun | null;
  /** Newest first, at most `MOST_MATCHED_ROWS` of each. */
  onlyHere: MatchedRow[];
  onlyThere: MatchedRow[];
  /** Status also where one side declined what the other, without a word of its status, counts. */
  different: { here: MatchedRow; there: MatchedRow; differs: ConversionPair['differs'] }[];
  /** What only there has, in the form in which here's own page takes it; null where it takes none, or lists are cut. */
  upload: { parts: string[]; rows: number; leftOut: number } | null;
}

export const MOST_MATCHED_ROWS = 500;

/** A conversion as a screen shows it. */
export interface MatchedRow extends Pick<Conversion, 'id' | 'offer' | 'status' | 'currency' | 'convertedAt'> {
  /** The tracker's click id in it, as far as it can be told. */
  clickId: string | null;
  /** Decimal text. */
  payout: string | null;
}
