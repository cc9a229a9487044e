import { meantOffers } from './external-id';
import type { KnownOffers } from './known-offers';
import { idsInName } from './name-ids';
import { type NameIndex, SIMILAR } from './name-index';
import type { Scope } from './scope';
import type { SentOffer } from './sides';
import type { Tie } from './tie';

/** What an offer's name says of others: an id in it, or a similar name. The best first, and no more than five. */
export function suggestOffers(offer: SentOffer, scope: Scope, offers: KnownOffers, names: NameIndex): Tie[] {
  const name = offer.name?.trim() ?? '';
  if (name === '') return [];
  const meant = new Set(meantOffers(offer, scope, offers).all);
  const isHeld = (place: number) => scope.holds(offers.all[place]);
  const hints = [...hintById(name, isHeld, offers, names), ...hintsByName(name, isHeld, names, meant)];
  const best = hints.sort((a, b) => b.confidence - a.confidence);
  const once = best.filter(({ place }, index) => best.findIndex((other) => other.place === place) === index);
  return once
    .slice(0, MOST_SUGGESTIONS)
    .flatMap((hint) => toTie(hint, { offer: offer.id, name }, scope, offers));
}

const MOST_SUGGESTIONS = 5;
const MOST_WITH_ONE_ID = 50;

interface Hint {
  place: number;
  origin: 'name-id' | 'name';
  confidence: number;
  said: string;
}

/** The surest id in the name that one offer only has; of several with that id the one that also has a similar name. */
function hintById(
  name: string,
  isHeld: (place: number) => boolean,
  offers: KnownOffers,
  names: NameIndex,
): Hint[] {
  const found = idsInName(name).map((named) => ({ ...named, places: offers.byId(named.id).filter(isHeld) }));
  const known = found.filter(({ places }) => places.length > 0);
  const surest = known.filter(({ confidence }) => confidence === known[0]?.confidence);
  const places = surest.flatMap((each) => each.places).slice(0, MOST_WITH_ONE_ID);
  const similar = places.filter((place) => names.similarity(name, place) >= SIMILAR);
  const [only, second] = places.length === 1 ? places : similar;
  const named = surest.find((each) => only !== undefined && each.places.includes(only));
  if (only === undefined || second !== undefined || !named) return [];
  const likeness = names.similarity(name, only);
  const confidence = Math.min(0.95, named.confidence - 0.1 + 0.3 * likeness);
  return [{ place: only, origin: 'name-id', confidence, said: `${named.id} in` }];
}

/** Where several have the same name, no one is sure; an external id that may mean one of them adds to it. */
function hintsByName(
  name: string,
  isHeld: (place: number) => boolean,
  names: NameIndex,
  meant: ReadonlySet<number>,
): Hint[] {
  const similar = names.similarTo(name, isHeld);
  const most = similar[0]?.similarity ?? 0;
  const rivals = similar.filter(({ similarity }) => similarity > most - 0.02).length;
  const share = 0.85 / (1 + 0.25 * (rivals - 1));
  return similar.map(({ place, similarity }) => {
    const confidence = share * similarity + (meant.has(place) ? 0.05 : 0);
    return { place, origin: 'name', confidence, said: '' };
  });
}

function toTie(
  { place, origin, confidence, said }: Hint,
  { offer, name }: { offer: string; name: string },
  scope: Scope,
  { all }: KnownOffers,
): Tie[] {
  const known = all[place];
  if (!known) return [];
  const evidence = origin === 'name-id' ? `${said} ${name}` : `${name} ~ ${known.name ?? known.id}`;
  return [
    {
      offer,
      connection: known.network.receiver.connection,
      entities: [known.id],
      affiliate: scope.affiliateAt(known),
      ...{
        origin,
        confidence: Math.round(confidence * 100) / 100,
        evidence: evidence.slice(0, LONGEST_EVIDENCE),
      },
    },
  ];
}

const LONGEST_EVIDENCE = 200;
