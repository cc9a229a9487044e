import type { Payer, Sender } from './view';

/**
 * Everything that is true in one world: what people did, what happened on the way, and how each of two systems
 * counts it. The *sender* sends people on (a tracker, or a network that resells an offer); the *payer* sees them
 * arrive and pays (a network, seen with one of its keys). Times are seconds, days count from the calendar's base.
 */
export interface Plan {
  seed: number;
  /** First day asked for, and how many. */
  from: number;
  days: number;
  /** Days lived through before, so that late conversions of the first days have their clicks. */
  lead: number;
  /** Clicks are kept by steps of so many seconds: half an hour where some zone has half hours. */
  step: number;
  traffic: Traffic;
  path: Path;
  offer: Offer;
  review: Review;
  postbacks: Postbacks;
  sender: Sender;
  payer: Payer;
  hereIs: 'sender' | 'payer';
  rates: Record<string, number>;
  /** Older answers, asked so many seconds before the last one. */
  snapshots: { of: 'sender' | 'payer'; before: number }[];
  /** Days with nothing are not listed. */
  dropsEmptyDays: boolean;
  /** The payer's numbers are those of this other offer. */
  mistakenFor: Plan | null;
}

export interface Traffic {
  visitsPerDay: number;
  /** Factors by weekday and by hour of UTC. */
  week: readonly number[];
  hours: readonly number[];
  /** Spread of a day's volume: budgets, bids, weather. */
  unrest: number;
  growthPerDay: number;
  /** Share of visits that leave the lander for the offer; null for direct links. */
  leavesLander: number | null;
  /** Shares of the clicks that come again from the same person within an hour, a day, a month. */
  again: { hour: number; day: number; month: number };
  botWaves: { from: number; to: number; perDay: number }[];
}

export interface Path {
  /** Share of clicks that never arrive, and how it varies by day. */
  loss: number;
  lossUnrest: number;
  /** Share of arrivals that the payer turns away: wrong country, wrong device. */
  refused: number;
  /** Arrivals a day (of the payer's zone) after which the payer turns all away. */
  cap: number | null;
}

export interface Offer {
  /** Conversions per accepted click. */
  rate: number;
  rateUnrest: number;
  /** Time from click to conversion: shares and mean seconds of exponential parts. */
  lags: readonly { share: number; mean: number }[];
  /** Payouts in micro-units of the display currency from a time on, the first from ever. */
  payouts: readonly { from: number; amount: number }[];
  /** Factors on the payout by country, with their shares. */
  countries: readonly { share: number; factor: number }[];
  /** Spread of a payout that is a share of a sale; 0 where it is fixed. */
  saleSpread: number;
  /** Payout = advertiser revenue × (1 − margin). */
  margin: number;
  /** Later events of a conversion: how many on average, what each pays (micro-units). */
  events: { mean: number; payout: number };
}

export interface Review {
  /** Share refused on arrival; such a conversion is never sent on. */
  refusedAtOnce: number;
  /** What a conversion is called until it is reviewed. */
  begins: 'approved' | 'pending' | 'hold';
  /** Share that begins so; others are approved at once. */
  waits: number;
  /** Mean seconds until the review. */
  after: number;
  /** Share of the waiting that the review rejects. */
  rejects: number;
  /** At a moment, a share of the conversions of some time is rejected after the fact. */
  purge: { at: number; from: number; to: number; share: number } | null;
  /** Conversions later than this after their click are refused by the payer. */
  window: number | null;
}

export interface Postbacks {
  /** Sent at the conversion, at its approval, or not at all: the sender's own pixel sees the conversion. */
  sent: 'at-conversion' | 'at-approval' | 'own-pixel';
  loss: number;
  /** Mean seconds on the way. */
  delay: number;
  /** Seconds between deliveries in bulk; null where each is sent by itself. */
  bulk: number | null;
  /** Nothing is delivered within these times. */
  outages: readonly { from: number; to: number }[];
  /** Share of conversions that is reported more than once. */
  repeated: number;
  /** Share of the clicks whose link was not filled in, and what stands there instead. */
  unfilled: { share: number; text: string; from: number } | null;
}
