import type { KnownOffer } from './known-offers';
import type { Lead } from './lead';

/** Where an offer may lead as far as its address tells: everywhere, unless a host in it is known. */
export interface Scope {
  holds(known: KnownOffer | undefined): boolean;
  /** The affiliate that the address names to the offer's network; null where it names none. */
  affiliateAt(known: KnownOffer): string | null;
}

export function scopeOf({ verdicts, isKnown }: Lead): Scope {
  return {
    holds(known) {
      if (known === undefined) return false;
      const says = verdicts.get(known.network)?.says;
      return says === 'open' || (says === undefined && !isKnown);
    },
    affiliateAt: ({ network }) => verdicts.get(network)?.affiliate ?? null,
  };
}
