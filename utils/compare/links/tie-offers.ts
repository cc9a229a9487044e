import { tieByExternalId } from './external-id';
import { indexHosts } from './hosts';
import { indexOffers } from './known-offers';
import { type Lead, readLead } from './lead';
import { createNameIndex, type NameIndex } from './name-index';
import { knowNetwork } from './network';
import { scopeOf } from './scope';
import type { Receivers, Senders, SentOffer } from './sides';
import { suggestOffers } from './suggest';
import type { Tie } from './tie';

/** What is known of one offer. */
export interface Ties {
  /** By its address, else by its external id. */
  proven: Tie[];
  /** By its name, best first; of no use where something is proven. */
  suggest(): Tie[];
}

export interface OfferTies {
  of(offer: SentOffer): Ties;
  /** How many names have been looked at for another one so far. */
  readonly looked: number;
}

/** What belongs together between one connection's offers and those of all others, from the strongest proof down. */
export function createOfferTies(here: Senders, others: readonly Receivers[]): OfferTies {
  const elsewhere = others.filter(({ connection }) => connection !== here.connection);
  const networks = elsewhere.flatMap((other) => knowNetwork(other) ?? []);
  const hosts = indexHosts(networks);
  const offers = indexOffers(networks);
  const asked = here.offers.map(({ name }) => name);
  let index: NameIndex | undefined;
  const names = () => {
    index ??= createNameIndex(offers.all, asked);
    return index;
  };

  return {
    of(offer) {
      const lead = readLead(offer.url, hosts);
      const scope = scopeOf(lead);
      const byUrl = tieByUrl(offer, lead);
      return {
        proven: byUrl.length > 0 ? byUrl : tieByExternalId(offer, scope, offers, names),
        suggest: () => suggestOffers(offer, scope, offers, names()),
      };
    },
    get looked() {
      return index?.looked ?? 0;
    },
  };
}

function tieByUrl({ id }: SentOffer, lead: Lead): Tie[] {
  return [...lead.verdicts].flatMap(([{ receiver }, verdict]): Tie[] => {
    if (verdict.says !== 'proven') return [];
    const { offers, affiliate, evidence, isListed } = verdict;
    const found = { offer: id, connection: receiver.connection, entities: offers, affiliate };
    return [{ ...found, origin: 'url-id', confidence: isListed ? 1 : 0.8, evidence }];
  });
}
