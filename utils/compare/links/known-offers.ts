import type { NamedEntity } from './name-index';
import type { Network } from './network';

/** One offer of one network. */
export interface KnownOffer extends NamedEntity {
  network: Network;
}

/** The offers of all networks. A place in the list stands for an offer. */
export interface KnownOffers {
  all: readonly KnownOffer[];
  byId(id: string): readonly number[];
  byExternalId(id: string): readonly number[];
}

export function indexOffers(networks: readonly Network[]): KnownOffers {
  const listed = networks.flatMap((network) =>
    network.receiver.offers.map((offer) => ({ ...offer, network })),
  );
  const ids = placesBy(listed, ({ id }) => id);
  const externalIds = placesBy(listed, ({ externalId }) => meantId(externalId));
  return {
    all: listed,
    byId: (id) => ids.get(id) ?? [],
    byExternalId: (id) => externalIds.get(id) ?? [],
  };
}

/** Free text on most platforms, and often filled with what means nothing. */
export function meantId(externalId: string | null): string | null {
  const text = externalId?.trim() ?? '';
  return /^(?:|0|-+|none|null|false|undefined|n\/?a)$/i.test(text) ? null : text;
}

function placesBy<Each>(
  all: readonly Each[],
  keyOf: (each: Each) => string | null,
): Map<string | null, number[]> {
  const places = all.map((each, place) => ({ key: keyOf(each), place })).filter(({ key }) => key !== null);
  const groups = [...Map.groupBy(places, ({ key }) => key)];
  return new Map(groups.map(([key, each]) => [key, each.map(({ place }) => place)]));
}
