import { type KnownOffer, type KnownOffers, meantId } from './known-offers';
import { type NameIndex, SIMILAR } from './name-index';
import type { Scope } from './scope';
import type { SentOffer } from './sides';
import type { Tie } from './tie';

/**
 * The offer elsewhere that the external id means: an id there, or an external id. Where it could mean several, their
 * names decide; else the id of one network goes before an external id, which may be of a third.
 *
 * @returns nothing where it stays open
 */
export function tieByExternalId(
  offer: SentOffer,
  scope: Scope,
  offers: KnownOffers,
  names: () => NameIndex,
): Tie[] {
  const { ids, all } = meantOffers(offer, scope, offers);
  if (all.length > MOST_MEANT) return [];
  if (all.length <= 1) return all.flatMap((place) => tieTo(offers.all[place], offer, scope, 0.95));
  const similar = all.filter((place) => names().similarity(offer.name ?? '', place) >= SIMILAR);
  const isOneNetwork = new Set(all.map((place) => offers.all[place]?.network)).size === 1;
  const chosen = similar.length === 0 && isOneNetwork ? ids : similar;
  return chosen.length === 1 ? chosen.flatMap((place) => tieTo(offers.all[place], offer, scope, 0.9)) : [];
}

/** What more offers share is no id. */
const MOST_MEANT = 20;

/** Every offer that the external id may mean, by its place. */
export function meantOffers(
  { externalId }: SentOffer,
  scope: Scope,
  offers: KnownOffers,
): { ids: number[]; all: number[] } {
  const id = meantId(externalId);
  if (id === null) return { ids: [], all: [] };
  const isHeld = (place: number) => scope.holds(offers.all[place]);
  const ids = offers.byId(id).filter(isHeld);
  return { ids, all: [...new Set([...ids, ...offers.byExternalId(id).filter(isHeld)])] };
}

function tieTo(
  known: KnownOffer | undefined,
  { id, externalId }: SentOffer,
  scope: Scope,
  confidence: number,
): Tie[] {
  if (!known) return [];
  const meant = known.id === meantId(externalId) ? 'id' : 'external id';
  return [
    {
      offer: id,
      connection: known.network.receiver.connection,
      entities: [known.id],
      affiliate: scope.affiliateAt(known),
      ...{ origin: 'external-id', confidence, evidence: `external id ${externalId} = ${meant}` },
    },
  ];
}
