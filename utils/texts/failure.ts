import type { Failure } from '@/utils/model/errors';
import type { Texts } from './texts';

/** What happened and what to do about it; the connector's own advice goes before ours. */
export interface FailureTexts {
  /** A few words for a row: `Key refused`. */
  short: string;
  what: string;
  step: string;
}

export function tellFailure({ say, pick }: Texts, failure: Failure, platform: string): FailureTexts {
  const key = failure.sign ?? failure.kind;
  return {
    short: say(`failure.${key}.short`),
    what: say(`failure.${key}.what`, { platform }),
    step: (failure.advice && pick(failure.advice)) || say(`failure.${key}.step`),
  };
}

/** True where the person can do something about it in the options; the rest passes by itself. */
export function isFixable({ kind }: Failure): boolean {
  return !PASSING.has(kind);
}

const PASSING: ReadonlySet<Failure['kind']> = new Set(['rate-limit', 'unavailable', 'offline', 'cancelled']);
