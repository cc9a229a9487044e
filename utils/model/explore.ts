import type { ClickKind, Gaps, RateUse, Side, Verdict } from './comparison';
import type { Day, DayRange, Instant } from './day';
import type { FoundCause } from './explanation';
import type { MetricLabels, MetricName, MetricTexts } from './metrics';
import { type Dimension, type EntityRef, SUB_IDS } from './report';

/** What a pair of linked offers has one of, as a link or a platform says; `there` is the connection it leads to. */
const PAIR_TRAITS = ['affiliate', 'advertiser', 'network'] as const;
export type PairTrait = (typeof PAIR_TRAITS)[number];

/** What a pair's numbers are broken down by, on either side by itself. */
const BREAKDOWNS = ['campaign', 'source', 'country', ...SUB_IDS, 'hour'] as const;
export type BreakdownWord = (typeof BREAKDOWNS)[number];

/** What a side-by-side table can be grouped by. */
export const COMPARED_GROUPS = ['offer', 'there', ...PAIR_TRAITS, ...BREAKDOWNS, 'day'] as const;
export type ComparedGroup = (typeof COMPARED_GROUPS)[number];

export function isBreakdown(word: string | undefined): word is BreakdownWord {
  return BREAKDOWNS.some((each) => each === word);
}

export function isTrait(word: string | undefined): word is PairTrait {
  return PAIR_TRAITS.some((each) => each === word);
}

/** Of every offer a platform tells one such word at a time: by two of them both sides cannot be asked. */
export function canNest(outer: ComparedGroup, inner: ComparedGroup): boolean {
  return outer !== inner && !(isBreakdown(outer) && isBreakdown(inner));
}

/** Worked out from the sums of a row: conversions per click, payout per click and conversion, payout − cost, and of it. */
export const RATIOS = ['cr', 'epc', 'perConversion', 'profit', 'roi'] as const;
export type RatioName = (typeof RATIOS)[number];

/** Rows of a table that is longer than a screen. */
export interface RowsAsk {
  /** Rows to leave out before the first, and how many are wanted. */
  from: number;
  count: number;
}
export const MOST_ROWS_ASKED = 500;

interface ExploreAsk extends RowsAsk {
  range: DayRange;
  timeZone: string;
  /** Held against these days; null: against none. */
  before: DayRange | null;
  /** In the names of the first level; empty: everything. */
  find: string;
  /** Keys of first-level rows that stand open. */
  open: readonly string[];
  /** Also what is young is asked again. */
  refresh: boolean;
  /** Goes up whenever numbers may have changed: the same table is put together only once for each. */
  turn: number;
}

/** One or several connections' own numbers. */
export interface PlainAsk extends ExploreAsk {
  connections: readonly string[];
  /** One word or two. */
  groupBy: readonly Dimension[];
  /** AND across words, OR inside one; ids. */
  filter: { readonly [word in Dimension]?: readonly string[] };
  /** Wanted are unique clicks too, which take questions of their own. */
  uniques: boolean;
  order: { by: 'name' | MetricName | RatioName; descending: boolean };
}

export interface PlainTable {
  rows: PlainRow[];
  /** Of `from`: the first one is this far down. */
  from: number;
  /** How many rows there are, those of open ones among them, and how many of the first level. */
  of: number;
  groups: number;
  /** Null where what was asked for cannot be added up: two sides of the same money, or two currencies. */
  totals: PlainNumbers | null;
  sides: Side[];
  /** Connections that are being asked right now. */
  waiting: string[];
  /** Of each connection, in the order of `sides`. */
  byDay: { day: Day; closed: boolean; metrics: MetricTexts[] }[];
}

export interface PlainNumbers {
  metrics: MetricTexts;
  /** Of the days before; null where none were asked for, or nothing is known of them. */
  earlier: MetricTexts | null;
}

export interface PlainRow extends PlainNumbers {
  key: string;
  level: 0 | 1;
  connection: string;
  /** Null: the platform names none. A day, a country or a sub id is its own id. */
  entity: EntityRef | null;
}

/** A tracker against what its offers lead to. */
export interface ComparedAsk extends ExploreAsk {
  here: string;
  /** Empty: all that it leads to. */
  there: readonly string[];
  /** In which money of two currencies meets; null: as the settings say. */
  currency: string | null;
  /** First-level rows of these verdicts; empty: all. The totals stay those of all. */
  only: readonly Verdict[];
  groupBy: readonly ComparedGroup[];
  order: { by: ComparedOrder; descending: boolean };
}

export const COMPARED_ORDERS = [
  'name',
  'clicks.here',
  'clicks.there',
  'clicks.gap',
  'conversions.here',
  'conversions.there',
  'conversions.gap',
  'payout.here',
  'payout.there',
  'payout.gap',
  'payout.ratio',
] as const;
type ComparedOrder = (typeof COMPARED_ORDERS)[number];

export interface ComparedTable {
  rows: ComparedRow[];
  from: number;
  of: number;
  groups: number;
  /** Of all linked offers, each once. */
  totals: ComparedNumbers;
  linked: number;
  /** Offers that lead nowhere: in no gap. */
  unlinked: { offers: number; payout: string | null; currency: string };
  here: Side;
  there: Side[];
  waiting: string[];
  byDay: ComparedDay[];
  /** What amounts were converted with, by the connection that they were converted for. */
  rates: ConnectionRates[];
  /** Who tells what rows can be put together by. */
  words: ComparedWord[];
}

export interface ComparedWord {
  word: ComparedGroup;
  /** False: nobody tells it of any linked offer. */
  told: boolean;
  untold: Untold[];
}

/** `platform`: it has no such report; `address`: no linked offer's address hands it the tracker's value. */
export interface Untold {
  connection: string;
  why: 'platform' | 'address';
}

export interface ConnectionRates {
  connection: string;
  rates: RateUse[];
}

/** Linked offers only, over the closed days; amounts in one currency. */
export interface ComparedNumbers {
  here: MetricTexts;
  there: MetricTexts;
  gaps: Gaps;
  verdict: Verdict;
  /** Of each side's amounts; there is a gap where they are the same. Null: several, so nothing was added up. */
  currency: { here: string | null; there: string | null };
  /** Some of it was converted. */
  converted: boolean;
  /** Which of the tracker's clicks are counted; null: not the same for all. */
  clicks: ClickKind | null;
  /** The gaps of the days before; null where none were asked for, or they are not known. */
  earlier: Gaps | null;
}

export interface ComparedDay extends ComparedNumbers {
  day: Day;
  closed: boolean;
}

export interface ComparedRow extends ComparedNumbers {
  key: string;
  level: 0 | 1;
  /** What the row itself is; the others are what the row above it says, or nothing. */
  by: ComparedGroup;
  offer: EntityRef | null;
  connection: string | null;
  day: Day | null;
  /** Of a word that is none of those three: its value; null: all that is told under no value. */
  value: EntityRef | null;
  /** The only side that knows the value, where both tell the word. */
  only: 'here' | 'there' | null;
  closed: boolean;
  cause: FoundCause | null;
  opens: boolean;
}

/** What can be explored: a connection with the words and metrics that its platform tells. */
export interface ExploreSource
  extends Pick<Side, 'connection' | 'name' | 'platform' | 'mark' | 'role' | 'currency' | 'timeZone'> {
  dimensions: Dimension[];
  metrics: MetricName[];
  /** What the platform's own screens call them, where that is another word. */
  labels: MetricLabels;
}

/** One number of a closed day that a later answer told differently. */
export interface ToldChange {
  connection: string;
  day: Day;
  /** What it is about, outermost first; empty: everything. */
  of: EntityRef[];
  metric: MetricName;
  kind: 'new' | 'raised' | 'lowered' | 'zero' | 'removed';
  /** Counts as text of an integer, amounts as decimal text; null: not told. */
  before: string | null;
  after: string | null;
  currency: string | null;
  toldAt: Instant;
  changedAt: Instant;
}

export const MOST_CHANGES = 300;

/** A view of Explore under a name of the user's. */
export interface SavedView {
  name: string;
  /** What stands behind the `#` of the page's address. */
  address: string;
}

/** One offer of a tracker beside what one connection says of it; null: all linked offers. */
export interface PairAsk {
  here: string;
  there: string;
  offer: string | null;
  range: DayRange;
  timeZone: string;
  currency: string | null;
}

export interface ChangesAsk {
  connections: readonly string[];
  range: DayRange;
  timeZone: string;
}
