import type { KnownOffer } from './known-offers';
import type { Lead } from './lead';

/** Where an offer may lead as far as its address tells: everywhere, unless a host in it is known. */
export interface Scope {
  holds(known: KnownOffer | undefined): boolean;
  /** The affiliate that the address names to the offer's network; null where it names none. */
  affiliateAt(known: KnownOffer): string | null;
}

export function scopeOf(lead: Lead): Scope {
  return {
    holds: (known) => known !== undefined && (lead.size === 0 || lead.get(known.network)?.says === 'open'),
    affiliateAt: ({ network }) => lead.get(network)?.affiliate ?? null,
  };
}
