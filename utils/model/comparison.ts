import type { Day, DayRange, Instant } from './day';
import type { Failure } from './errors';
import type { Explained, FoundCause } from './explanation';
import type { LinkOrigin } from './link';
import type { MetricTexts } from './metrics';
import type { Platform, Role } from './platform';
import type { HideScope, Presence } from './presence';
import type { RateOrigin } from './rate';
import type { EntityKind, EntityRef, Note } from './report';
import type { Language } from './settings';

/** From loud to quiet. `floor`: too few to judge; `unlinked`: nothing to compare with; `wait`: asked, not answered. */
export const VERDICTS = ['alert', 'notice', 'ok', 'floor', 'unknown', 'unlinked', 'wait'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Metrics that are judged. */
export const JUDGED = ['clicks', 'conversions', 'payout'] as const;
export type Judged = (typeof JUDGED)[number];

/** Shares of "here" up to which a gap is fine, and beyond which it is an alert; below the floor nothing is judged. */
export interface Band {
  ok: number;
  alert: number;
  /** Absolute: counts, or units of currency. */
  floor: number;
}
export type Bands = { readonly [metric in Judged]: Band };

export interface Gap {
  /** (there − here) / here; null where here is 0 or either side is absent. */
  ratio: number | null;
  /** there − here: a count as text of an integer, money as decimal text; null where either side is absent. */
  difference: string | null;
  verdict: Verdict;
}
export type Gaps = { [metric in Judged]: Gap };

/** Which of the tracker's clicks stand for "sent to the network". */
export type ClickKind = 'visits' | 'clicks' | 'uniqueClicks';
export const STATUSES = ['approved', 'pending', 'hold'] as const;
export type CountedStatus = (typeof STATUSES)[number];
/** What a user may count; `conversions` and `payout` are of `STATUSES` wherever nobody chose. */
export const CHOOSABLE_STATUSES = [...STATUSES, 'rejected'] as const;
export type ChosenStatus = (typeof CHOOSABLE_STATUSES)[number];

/** Which of here's amounts is the same debt as the other side's payout. */
export type OwedMoney = 'payout' | 'advertiserRevenue';

/** How the money of two sides was made comparable, or why it was not. */
export interface MoneyBasis {
  /**
   * `same` currency on both sides · `converted` by the day · `off`: two currencies and conversion is off · `no-rate` for
   * some day · `unknown-currency` on a side. Only the first two have a gap.
   */
  state: 'same' | 'converted' | 'off' | 'no-rate' | 'unknown-currency';
  /** In which the gap is; null where there is none. */
  currency: string | null;
  /** Both sides' payout in the display currency; null where conversion is off or a rate is missing. */
  shown: ShownMoney | null;
  /** The currencies for which a rate is missing. */
  missing: string[];
  rates: RateUse[];
}

/** Decimal texts; null where a side does not tell. */
interface ShownMoney {
  currency: string;
  here: string | null;
  there: string | null;
}

/** The money from the advertiser to the traffic source, as somebody sees it who has the keys of all. */
export const WATERFALL = ['advertiserRevenue', 'payout', 'trackedPayout', 'mediaCost'] as const;
export type WaterfallStep = (typeof WATERFALL)[number];

/** Decimal texts in one currency; absent where nobody tells. */
export interface WaterfallRow {
  currency: string;
  amounts: { [step in WaterfallStep]?: string };
  /** advertiserRevenue − payout: what stays with the network. */
  margin: string | null;
  /** trackedPayout − payout: what the tracker believes beyond what is owed. */
  trackedGap: string | null;
  /** payout − mediaCost: what stays with the buyer. */
  profit: string | null;
}

/** The rates that an amount of several days was converted with. */
export interface RateUse {
  from: string;
  to: string;
  origins: RateOrigin[];
  /** First and last day whose quotes were used. */
  days: DayRange;
  /** Units of `to` for one of `from`, to be shown: lowest and highest of the days. */
  least: number;
  most: number;
}

/** `same`: both sides cut their days alike; `from-hours`: a side's days were put together from its hours. */
export type DayBasis = 'same' | 'from-hours' | 'not-aligned';

/** Whose numbers, and how old. */
export interface Side {
  connection: string;
  name: string;
  platform: Platform;
  mark: string;
  role: Role;
  metrics: MetricTexts;
  currency: string;
  timeZone: string;
  asOf: Instant | null;
  complete: boolean;
  notes: Note[];
  /** The newest attempt failed; the numbers, if any, are older. */
  failure: Failure | null;
}

/** What the comparison rests on, so that it can be named. */
export interface Definitions {
  clicks: ClickKind;
  /** Those that were counted, as far as the other side tells them apart. */
  statuses: ChosenStatus[];
  bookedBy: 'conversion' | 'visit';
  timeZone: string;
  /** The affiliate a network-role report was filtered to. */
  affiliate: string | null;
  /** The sub ids by which a campaign's part of shared offers was told apart; absent: none had to be. */
  campaignIn?: string[];
  /** Absent: payout. */
  owed?: OwedMoney;
  /** Absent: both sides are in the same currency. */
  money?: MoneyBasis;
  /** Absent: the same. */
  days?: DayBasis;
}

export interface LinkView {
  here: EntityRef;
  there: EntityRef[];
  origin: LinkOrigin;
  evidence: string;
}

export interface DayPair {
  day: Day;
  /** Open days are shown grey and never judged. */
  closed: boolean;
  here: MetricTexts;
  there: MetricTexts;
  gaps: Gaps;
  /** Both payouts in the currency of the gap, where they had to be converted. */
  shown?: ShownMoney;
}

/**
 * The other side of one connection: the linked offers only, in the same days and zone. `metrics` and `base` are over
 * the closed days, or over all where none is closed.
 */
export interface OtherSide extends Side {
  /** `shared`: whole offers over all their campaigns, since none of them is the subject's alone. */
  scope: 'subject' | 'shared';
  /** What "here" counts of the same linked offers: the base of the gaps. */
  base: MetricTexts;
  gaps: Gaps;
  /** Worst of the gaps; the money decides where it is known. */
  verdict: Verdict;
  definitions: Definitions;
  links: LinkView[];
  byDay: DayPair[];
  /** Why it differs; null where it agrees or is not judged. */
  explained: Explained | null;
  /** Only where the other side is a network's own key, which also tells what its advertisers pay. */
  waterfall?: WaterfallRow;
}

/** A campaign is never judged against an offer that other campaigns feed too: its share is shown instead. */
export interface SharedOffer {
  offer: EntityRef;
  campaigns: number;
  /** This campaign's part of the offer's conversions, 0 to 1; null where the offer has none. */
  share: number | null;
}

/** Does our own column say what the page says? */
export type OwnCheck =
  | { state: 'same' }
  // `selection`: the page's totals change with the rows that are selected, so they are not read.
  | { state: 'not-checked'; why: 'no-table' | 'no-days' | 'no-answer' | 'selection' }
  | {
      state: 'differs';
      setting: 'counting' | 'zone' | 'conversion-time' | 'currency' | 'age' | 'unknown';
      /**
       * The value with which the platform repeats the page's numbers (`Europe/Berlin`, `visit`, `EUR`); of `counting`
       * the names of all that the page counts otherwise, with spaces between them.
       */
      value: string | null;
      column: string;
      page: string;
      ours: string;
    };

export interface OfferState {
  /** Whose offer it is: the tracker's connection. */
  connection: string;
  offer: EntityRef;
  verdict: Verdict;
  link: LinkView | null;
  metrics: MetricTexts;
  /** Money at stake: there − here, or all of it where the offer is not linked. */
  difference: string | null;
  ratio: number | null;
  otherConnection: string | null;
  currency: string;
  /** The first reason of a gap; null where none is found. Absent: nobody asked for reasons. */
  cause?: FoundCause | null;
}

/** Everything the panel shows. */
export interface PanelView {
  tab: number;
  subject: { kind: EntityKind | null; id: string | null; name: string | null; connectionName: string | null };
  days: {
    range: DayRange;
    /** The part that is over; null where none of it is. */
    closed: DayRange | null;
    timeZone: string;
    /** Who said so: the page, the user in the panel, or nobody (the page could not be read). */
    from: 'page' | 'choice' | 'default';
  };
  state: 'compared' | 'unlinked' | 'no-tracker' | 'no-network' | 'no-traffic';
  verdict: Verdict;
  here: Side | null;
  own: OwnCheck;
  /** Worst first. */
  there: OtherSide[];
  shared: SharedOffer[];
  /** The subject's offers; on a list page every offer with traffic, by money at stake. */
  offers: OfferState[];
}

/** All that a dashboard tab is told: shapes and percentages, never a name or an amount. */
export interface PageVerdict {
  verdict: Verdict;
  /** Percent of one entity's worst judged metric; null on lists and where unknown. */
  ratio: number | null;
  /** On lists: how many offers stand in each verdict. */
  counts: { alert: number; notice: number } | null;
  /** Accessible name in the user's language: `gap, minus 13.8 percent of Voluum`. */
  label: string;
  /** In which the percent is written. */
  language: Language;
  /** Word on the "updated, reload" pill, kept by the content script for the day it is orphaned. */
  words: { reload: string; panel: string; hide?: Record<HideScope, string> };
  /** Where and whether it is to be seen. */
  presence?: Presence;
}

/** What a badge shows of one row: how far the other side's conversions are away, and what the row's verdict is. */
export interface RowVerdict {
  verdict: Verdict;
  metric: Judged;
  /** Percent of what the row itself counts; null where unknown. */
  ratio: number | null;
}

/** In the order they were asked for; null where it is not certain which entity a row is. */
export interface RowVerdicts {
  rows: (RowVerdict | null)[];
  words: BadgeWords;
  /** In which the percents are written. */
  language: Language;
}

/** The few words of a badge's hint, in the user's language. */
export interface BadgeWords {
  verdicts: Record<Verdict, string>;
  metrics: Record<Judged, string>;
  /** Of what the percent is, and which days it is about: `of this row’s own number · 1–7 Nov, UTC`. */
  base: string;
  /** What a click does. */
  open: string;
  choose: string;
}
