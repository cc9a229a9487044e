import type { Bands, ClickKind } from '@/utils/model/comparison';
import type { Day } from '@/utils/model/day';
import type { PairTrait } from '@/utils/model/explore';
import type { Metrics } from '@/utils/model/metrics';
import type { EntityRef } from '@/utils/model/report';

/** What both sides say of one pair of linked offers, day by day: the least that a side-by-side table is made of. */
export interface PairDays {
  key: string;
  /** The tracker's offer with the most conversions among them. */
  offer: EntityRef;
  /** Where they lead. */
  connection: string;
  /** Of each side's amounts; the same where they were converted. */
  currency: { here: string; there: string };
  converted: boolean;
  clicks: ClickKind;
  bands: Bands;
  /** False where rows may be missing: then there is no gap. */
  complete: boolean;
  waiting: boolean;
  /** False where another pair speaks for the same offers: it is in no sum. */
  counts: boolean;
  days: readonly PairDay[];
  /** Whose or what it is, of the words that were asked for; null: nobody tells. */
  traits?: { readonly [word in PairTrait]?: EntityRef | null };
}

export interface PairDay {
  day: Day;
  closed: boolean;
  here: Metrics;
  there: Metrics;
}

/** An offer that leads nowhere: in no gap and in no sum. */
export interface LooseDays {
  key: string;
  offer: EntityRef;
  currency: string;
  days: readonly Omit<PairDay, 'there'>[];
}

export interface ComparedFacts {
  pairs: readonly PairDays[];
  loose: readonly LooseDays[];
}
