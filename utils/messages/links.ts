import type { Gap, LinkView } from '@/utils/model/comparison';
import type { DayRange } from '@/utils/model/day';
import type { MetricTexts } from '@/utils/model/metrics';
import type { EntityRef } from '@/utils/model/report';

export interface OfferList {
  /** The best matches, as many as a page can draw. */
  offers: LinkedOffer[];
  /** How many match. */
  found: number;
  /** How many there are, and how many of them lead somewhere. */
  all: number;
  linked: number;
  /** Somebody is still being asked: there may be more. */
  waiting: boolean;
}

/** `open`: with neither a link nor a decision; `decided`: what the user said something about. */
export const OFFER_FILTERS = ['all', 'open', 'decided'] as const;
export type OfferFilter = (typeof OFFER_FILTERS)[number];

/** An offer with all that it leads to; no link: nothing is known, and nothing was said. */
export interface LinkedOffer {
  connection: string;
  connectionName: string;
  mark: string;
  offer: EntityRef;
  /** Of the last seven days; null where it had none. */
  traffic: { metrics: MetricTexts; currency: string } | null;
  links: OfferLink[];
  /** What it may lead to, the best first; only where nothing is known and nothing was said. */
  suggestions: SuggestedLink[];
}

export interface OfferLink extends Omit<LinkView, 'here'> {
  /** Null with origin `none`: nobody; `none` with somebody and no offer there: nobody of theirs. */
  to: { connection: string; name: string; mark: string } | null;
}

/** Not linked: it waits for one click. */
export interface SuggestedLink extends OfferLink {
  /** 0 to 1. */
  confidence: number;
}

export interface LinkCandidates {
  /** The best matches, as many as a page can draw. */
  offers: LinkCandidate[];
  /** How many match. */
  found: number;
  /** True where they are suggestions, not matches of a text. */
  suggested: boolean;
  /** The offer's own numbers in the same days; null while they are not known. */
  own: { metrics: MetricTexts; currency: string } | null;
  days: DayRange;
  /** Somebody is still being asked: numbers may follow. */
  waiting: boolean;
}

/** What a panel may choose from. */
export interface OfferedCandidates extends LinkCandidates {
  /** Good once, for a few minutes, and only until the same tab is offered something else. */
  token: string;
}

export interface LinkCandidate {
  connection: string;
  connectionName: string;
  mark: string;
  offer: EntityRef;
  /** Why it is suggested; null where it is only found. */
  like: Pick<SuggestedLink, 'origin' | 'confidence' | 'evidence'> | null;
  /** What it counts in the days; null while that is not known. */
  counts: { metrics: MetricTexts; currency: string; gap: Gap } | null;
}

export interface LinkChoice {
  here: { connection: string; offer: string };
  /** Null: none of these, and do not ask again; no offers: none of that connection's. */
  there: { connection: string; offers: string[] } | null;
}

/** One decision: about an offer and one other connection, or (null) that there is no other side at all. */
export interface LinkDecision {
  here: LinkChoice['here'];
  there: string | null;
}
