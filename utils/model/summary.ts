import type { Gap, OfferState, RateUse, Side } from './comparison';
import type { Day, DayRange, Instant } from './day';

export const SUMMARY_RANGES = ['today', 'yesterday', '7d', '30d'] as const;
export type SummaryRange = (typeof SUMMARY_RANGES)[number];

/** What the popup shows. The two truths stand side by side and are never added. */
export interface Summary {
  range: SummaryRange;
  days: DayRange;
  timeZone: string;
  /** As many days, directly before these; null while the range runs: so far is not held against whole days. */
  before: DayRange | null;
  /** True while no day of the range is over: shown, not judged. */
  open: boolean;
  /** The oldest number on screen; null where there is none at all. */
  asOf: Instant | null;
  /** Connections still being asked. */
  waiting: string[];
  connections: ConnectionSummary[];
  /** One ledger per currency: without rates nothing is converted. */
  ledgers: Ledger[];
  /** Gaps and unlinked offers, most money at stake first. */
  offers: OfferState[];
}

export interface ConnectionSummary extends Side {
  state: 'fresh' | 'stale' | 'waiting' | 'failed';
}

export interface Ledger {
  currency: string;
  /** Linked offers only, so that both stand for the same offers. Null while either side is not complete. */
  tracked: { payout: string | null; conversions: number | null; allPayout: string | null };
  networks: { payout: string | null; conversions: number | null };
  gap: Gap;
  /** Approved payout of linked offers − media cost of the same offers; with no link at all tracked payout − cost. */
  profit: { amount: string | null; basis: 'approved' | 'tracked' };
  mediaCost: string | null;
  /** What was converted, in the currencies in which each side says it; null where the ledger is in everybody's own. */
  own: OwnMoney | null;
  /** The rates by which it was. */
  rates: RateUse[];
  /** Currencies of linked offers that are in no sum here: conversion is off, or a day has no rate. */
  left: { currency: string; why: 'off' | 'no-rate' }[];
  /** Against the days before; null where either is not known in full, or there was nothing then. */
  changes: { tracked: Change | null; networks: Change | null; profit: Change | null };
  /** The closed days, first to last; empty while a side is not known in full. */
  byDay: LedgerDay[];
}

/** Payout by currency. */
export type OwnMoney = Record<'tracked' | 'networks', { currency: string; payout: string | null }[]>;

export interface Change {
  /** Now − before, in the ledger's currency. */
  difference: string;
  /** Of what it was before; null where that was a loss. */
  ratio: number | null;
}

/** Null where a side does not tell what it takes. */
export interface LedgerDay {
  day: Day;
  /** Networks − tracked. */
  gap: string | null;
  profit: string | null;
}
