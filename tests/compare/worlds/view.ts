import type { Platform, Role } from '@/utils/model/platform';
import type { Note } from '@/utils/model/report';

/** What a key, a link and a connector let through of one side. */
export interface View {
  platform: Platform;
  role: Role;
  /** The zone that cuts its days, the one it is said to be, and the one it was until some time. */
  zone: string;
  saidZone: string | null;
  zoneBefore: { zone: string; until: number } | null;
  asOf: number;
  /** Days it leaves out at either end; `says`: and tells so in its range. */
  omits: { first: number; last: number; says: boolean };
  saidCurrency: string | null;
  /** What one unit of its currency is worth in the display currency, and how that moves by day. */
  worth: number;
  worthUnrest: number;
  fields: ReadonlySet<Field>;
  hours: boolean;
  subIds: boolean;
  scope: null | 'affiliate' | 'assigned';
  complete: boolean;
  notes: Note[];
  /** Share of the traffic that this key or link covers. */
  covers: number;
  /** Rows stop at this time (sorted by time), or only the rows of the biggest sub ids come: a share of all. */
  rowsUntil: number | null;
  rowsShare: number;
  countsRepeats: boolean;
  countsEvents: boolean;
  /** Amounts are cut to so many decimals; null where they are exact. */
  decimals: number | null;
}

export interface Sender extends View {
  /** Micro-units written for every conversion, whatever the postback says. */
  fixedPayout: number | null;
  saidPayoutModel: null | 'fixed' | 'postback';
  booksBy: 'click' | 'conversion';
  saysBooksBy: null | 'click' | 'conversion';
  /** On a direct link: clicks are the visits, or none are counted. */
  directClicks: 'visits' | 'none';
  /** Days whose numbers were changed later, at a moment: cleared, cleaned of clicks, corrected by upload. */
  edits: readonly { at: number; from: number; to: number; clicks: number; conversions: number }[];
}

export interface Payer extends View {
  saysBooksBy: null | 'conversion';
  clicksAre: 'all' | 'unique';
  /** Seconds within which a person counts once. */
  uniqueWithin: number;
  conversionsAre: 'live' | 'approved' | 'all';
  /** What is written where the money stands. */
  payoutIs: 'payout' | 'advertiserRevenue';
}

export type Field =
  | 'visits'
  | 'clicks'
  | 'uniqueClicks'
  | 'invalidClicks'
  | 'conversions'
  | 'statuses'
  | 'hold'
  | 'events'
  | 'payout'
  | 'statusPayouts'
  | 'advertiserRevenue';
