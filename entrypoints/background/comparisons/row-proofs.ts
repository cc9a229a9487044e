import type { DayRange } from '@/utils/model/day';
import type { RowProof } from '@/utils/model/match';

/** What was matched, and what that proves: of all that these offers lead to on one other connection. */
export interface KeptProof {
  here: string;
  there: string;
  offers: ReadonlySet<string>;
  range: DayRange;
  proof: RowProof;
}

/** What matched rows have proved since the worker started. It explains gaps until then; nothing of it is stored. */
export interface RowProofs {
  keep(found: KeptProof): void;
  /** Newest first. */
  between(here: string, there: string): readonly KeptProof[];
}

export function createRowProofs(): RowProofs {
  let kept: KeptProof[] = [];
  return {
    keep(found) {
      kept = [found, ...kept.filter((each) => !isSame(each, found))].slice(0, MOST);
    },
    between: (here, there) => kept.filter((each) => each.here === here && each.there === there),
  };
}

/** The one about exactly these offers and days; of others it proves nothing. */
export function proofAbout(
  kept: readonly KeptProof[],
  offers: ReadonlySet<string>,
  range: DayRange,
  timeZone: string,
): RowProof | null {
  const found = kept.find(
    (each) =>
      isSameRange(each.range, range) && each.proof.timeZone === timeZone && isSameSet(each.offers, offers),
  );
  return found?.proof ?? null;
}

/** Somebody opened so many matches one after the other; each may know of thousands of conversions. */
const MOST = 12;

function isSame(a: KeptProof, b: KeptProof): boolean {
  return (
    a.here === b.here &&
    a.there === b.there &&
    a.proof.timeZone === b.proof.timeZone &&
    isSameRange(a.range, b.range) &&
    isSameSet(a.offers, b.offers)
  );
}

function isSameRange(a: DayRange, b: DayRange): boolean {
  return a.from === b.from && a.to === b.to;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && a.isSubsetOf(b);
}
