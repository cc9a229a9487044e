import type { Judged } from '@/utils/model/comparison';
import type { Cause, CauseFacts, Explained, SideName } from '@/utils/model/explanation';
import type { Pair, Place } from './pair';
import type { Readings } from './reading';
import type { Series } from './world';

/**
 * How sure a finding can be. Settings and documents (older answers, sub ids) are read; definitions match other columns
 * of the same answer; shapes and residuals are drawn from the numbers alone.
 */
export const GROUNDS = ['settings', 'document', 'definition', 'shape', 'residual'] as const;

export type Ground = (typeof GROUNDS)[number];

/** A correction of one side that may explain the gap. It is claimed only if the gap is gone with it. */
export type Finding = {
  [name in Cause]: {
    cause: name;
    ground: Ground;
    /** What it corrects; the loudest of them is named. */
    metrics: readonly Judged[];
    corrected: Pair;
    facts: CauseFacts[name];
    /** Read from settings: shown even where it explains less than half. */
    certain?: boolean;
    /** Free numbers that were fitted to the gap; the simpler of two equal explanations wins. */
    fitted: number;
    /** Moves conversions between days, so that only the days can tell; else sums and days must both agree. */
    judgedBy?: 'days';
    /** Variance of a day that the correction itself leaves, as a share of the day's size: a part drawn by lot. */
    looseness?: number;
    /** Where no correction can be computed. */
    explains?: number;
    definition?: Partial<Explained['definition']>;
  };
}[Cause];

export interface Detector {
  cause: Cause;
  detect: (pair: Pair, readings: Readings) => Finding | null;
}

export function sideOf(pair: Pair, place: Place): SideName {
  return pair[place].name;
}

/** A number of the sender and one of the payer in the order of the viewer: here, there. */
export function hereFirst<Value>(pair: Pair, sender: Value, payer: Value): [Value, Value] {
  return pair.here === 'sender' ? [sender, payer] : [payer, sender];
}

export function noteCodes({ notes }: Series): string[] {
  return (notes ?? []).map((note) => (typeof note === 'string' ? note : (note?.code ?? '')));
}
