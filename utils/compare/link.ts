import type { Link } from '@/utils/model/link';
import type { Platform } from '@/utils/model/platform';
import { CLICK_LINKS } from './links/click-link';
import { addressesIn } from './links/nested';
import type { Receivers, Senders, SentOffer } from './links/sides';
import type { Tie } from './links/tie';
import { createOfferTies, type Ties } from './links/tie-offers';

export type { Receivers, Senders } from './links/sides';

/**
 * What belongs together: the user's decisions as they are, and beside them every link that an offer's own address
 * proves, else its external id. A `none` ends the search for its offer, a `manual` link for its offer and other
 * connection.
 *
 * @returns at most one link per offer and other connection, in the order of the offers; `none` only where decided
 */
export function linkOffers(
  here: Senders,
  others: readonly Receivers[],
  decisions: readonly Link[] = [],
): Link[] {
  const { decided, ties } = prepare(here, others, decisions);
  const automatic = here.offers.flatMap((offer) => {
    const own = decided.get(offer.id) ?? [];
    if (isEnded(own)) return [];
    const open = comparable(ties(offer), others).filter(
      ({ connection }) => !own.some(({ there }) => there?.connection === connection),
    );
    return open.map((tie) => toLink(here, tie, others));
  });
  return [...[...decided.values()].flat(), ...automatic];
}

/**
 * What may belong together, for the user to say: offers that nothing is decided or proven about, by an id in the name
 * or by a similar name; of a network's own staff also what an address proves without naming an affiliate.
 *
 * @returns up to five links per offer, the best first, in the order of the offers
 */
export function suggestLinks(
  here: Senders,
  others: readonly Receivers[],
  decisions: readonly Link[] = [],
): Link[] {
  const { decided, ties } = prepare(here, others, decisions);
  return here.offers.flatMap((offer) => {
    if (decided.has(offer.id)) return [];
    const found = ties(offer);
    if (comparable(found, others).length > 0) return [];
    const suggested = found.proven.length > 0 ? found.proven : found.suggest();
    return suggested.map((tie) => toLink(here, tie, others));
  });
}

/**
 * Under which affiliate a network's own staff knows the traffic of a link made by hand: the one in the offer's own
 * address, else the one that most of this tracker's proven links carry.
 */
export function guessAffiliate(
  url: string | null,
  proven: readonly Link[],
  { id, platform }: { id: string; platform: Platform },
): string | null {
  const named = url === null ? null : affiliateIn(url, platform);
  if (named !== null) return named;
  const links = proven.filter(({ there, origin }) => there?.connection === id && origin === 'url-id');
  const byAffiliate = [...Map.groupBy(links, ({ affiliate }) => affiliate)];
  return byAffiliate.find(([, own]) => 2 * own.length > links.length)?.[0] ?? null;
}

function affiliateIn(url: string, platform: Platform): string | null {
  const format = CLICK_LINKS.get(platform);
  const links = addressesIn(url)
    .flat()
    .map((address) => format?.read(address));
  return links.find((link) => link !== undefined)?.affiliate ?? null;
}

function prepare(
  here: Senders,
  others: readonly Receivers[],
  decisions: readonly Link[],
): { decided: Map<string, Link[]>; ties: (offer: SentOffer) => Ties } {
  const own = decisions.filter((link) => link.here.connection === here.connection);
  const payers = others.filter(({ role }) => role === 'affiliate' || role === 'network');
  return { decided: Map.groupBy(own, (link) => link.here.offer), ties: createOfferTies(here, payers).of };
}

function isEnded(decided: readonly Link[]): boolean {
  return decided.some(({ there }) => there === null);
}

/** A network's own report holds every affiliate's traffic: without one of them there is nothing to compare. */
function comparable({ proven }: Ties, others: readonly Receivers[]): Tie[] {
  return proven.filter((tie) => tie.affiliate !== null || roleOf(tie, others) === 'affiliate');
}

function toLink(here: Senders, tie: Tie, others: readonly Receivers[]): Link {
  const { offer, connection, entities, affiliate, origin, confidence, evidence } = tie;
  return {
    here: { connection: here.connection, offer },
    there: { connection, offers: entities },
    affiliate: roleOf(tie, others) === 'affiliate' ? null : affiliate,
    ...{ origin, evidence, confidence, decidedAt: null },
  };
}

function roleOf({ connection }: Tie, others: readonly Receivers[]) {
  return others.find((other) => other.connection === connection)?.role;
}
