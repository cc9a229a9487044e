import type { Conversion } from './conversion';
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
