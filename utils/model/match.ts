import type { Conversion } from './conversion';
import type { DayRange, Instant } from './day';
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
