import { type Band, type Bands, type ChosenStatus, type Judged, STATUSES } from './comparison';
import type { SavedView } from './explore';
import type { TypedRate } from './rate';

/** BCP 47 tag of a language that the interface speaks, `ru`, `pt-BR`: the name of its file in utils/texts/languages. */
export type Language = string;

/** Whether a text can be the setting of a language. Which files there are only the texts know. */
export function isLanguageSetting(text: string): boolean {
  return /^(auto|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/.test(text) && text.length <= 35;
}

/** Whether a passphrase guards the kept keys, and whether it has been given since the browser was started. */
export type LockState = 'off' | 'locked' | 'unlocked';

/** ISO weekdays with which somebody's weeks begin: Monday, Saturday, Sunday. */
export const WEEK_STARTS = [1, 6, 7] as const;

export const REFRESH_MINUTES = [0, 5, 15, 60] as const;

export interface Settings {
  /** `auto` follows the browser, and so does a language that is no longer spoken. */
  language: 'auto' | Language;
  theme: 'auto' | 'light' | 'dark';
  /** Zone of the popup's days; null: the first tracker's, else this machine's. */
  timeZone: string | null;
  weekStart: (typeof WEEK_STARTS)[number];
  bands: Bands;
  /** How often today's numbers of linked pairs are asked for while nobody looks; 0: never. */
  refreshMinutes: (typeof REFRESH_MINUTES)[number];
  /** In the order of their making; looked up by what they are about. */
  bandOverrides: readonly BandOverride[];
  /** Which conversions and whose payout are compared, as far as a platform tells them apart. */
  statuses: readonly ChosenStatus[];
  /** In which amounts of two currencies meet; null: nothing is converted and nobody is asked for rates. */
  displayCurrency: string | null;
  typedRates: readonly TypedRate[];
  recheckDays: RecheckDays;
  /** How much of the platforms' answers is kept; beyond it the oldest days go first. */
  keep: { days: number; megabytes: number };
  /** Views of Explore, in the order of their making. */
  views: readonly SavedView[];
}

/** For how many days after a day is over its numbers are asked for again, because platforms still change them. */
export interface RecheckDays {
  /** Late clicks, and clicks found to be invalid. */
  clicks: number;
  /** Sums that platforms settle afterwards. */
  summaries: number;
  /** Conversions that are approved, declined or imported later, and their money. */
  conversions: number;
}

/** Bands of one pair of connections, or of one link between them. */
export interface BandOverride {
  /** Ids of the two connections. */
  here: string;
  there: string;
  /** The offer here; null: all links of the two connections. */
  offer: string | null;
  /** The metrics that differ from the general bands. */
  bands: { readonly [metric in Judged]?: Band };
}

/** Clicks tolerate more than conversions and money: each system counts them by itself. See docs/comparison.md. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'auto',
  timeZone: null,
  weekStart: 1,
  bands: {
    clicks: { ok: 0.1, alert: 0.2, floor: 20 },
    conversions: { ok: 0.03, alert: 0.1, floor: 3 },
    payout: { ok: 0.02, alert: 0.05, floor: 5 },
  },
  refreshMinutes: 15,
  bandOverrides: [],
  statuses: STATUSES,
  displayCurrency: null,
  typedRates: [],
  recheckDays: { clicks: 2, summaries: 7, conversions: 60 },
  keep: { days: 400, megabytes: 200 },
  views: [],
};
