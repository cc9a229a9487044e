import type { Link } from '@/utils/model/link';
import type { Role } from '@/utils/model/platform';
import type { Entity } from '@/utils/model/report';
import { type ClickUrl, parseClickUrl } from './click-url';

/** The connection that sends the traffic, with its offers. */
export interface Senders {
  connection: string;
  offers: readonly Pick<Entity, 'id' | 'url'>[];
}

/** A connection that may be the other side, as far as it is known. */
export interface Receivers {
  connection: string;
  role: Role;
  /** The id under which the network knows this account; null for the network's own staff. */
  affiliateId: string | null;
  clickHosts: readonly string[];
  offers: readonly Pick<Entity, 'id' | 'urls'>[];
  /** False where offers may be missing: then an id that is not listed may still be right. */
  complete: boolean;
}

/**
 * What belongs together: the user's decisions as they are, and beside them every link that an offer's own address
 * proves. A `none` ends the search for its offer, a `manual` link for its offer and other connection.
 *
 * @returns at most one link per offer and other connection, in the order of the offers; `none` only where decided.
 */
export function linkOffers(
  here: Senders,
  others: readonly Receivers[],
  decisions: readonly Link[] = [],
): Link[] {
  const decided = groupByOffer(decisions.filter((link) => link.here.connection === here.connection));
  const payers = others.filter(({ role }) => role === 'affiliate' || role === 'network');
  const receivers = payers.map(knowHosts);
  const automatic = here.offers.flatMap((offer) => {
    const own = decided.get(offer.id) ?? [];
    if (own.some(({ there }) => there === null)) return [];
    const open = receivers.filter(
      ({ connection }) => !own.some(({ there }) => there?.connection === connection),
    );
    return linkByUrl({ connection: here.connection, offer: offer.id }, offer.url, open);
  });
  return [...[...decided.values()].flat(), ...automatic];
}

/**
 * Under which affiliate a network's own staff knows the traffic of a link made by hand: the one in the offer's own
 * address, else the one that most of this tracker's proven links carry.
 */
export function guessAffiliate(
  url: string | null,
  proven: readonly Link[],
  connection: string,
): string | null {
  const named = url === null ? null : (parseClickUrl(url)?.affiliate ?? null);
  if (named !== null) return named;
  const affiliates = proven
    .filter(({ there, origin }) => there?.connection === connection && origin === 'url-id')
    .map(({ affiliate }) => affiliate);
  return (
    affiliates.find((one) => 2 * affiliates.filter((each) => each === one).length > affiliates.length) ?? null
  );
}

interface Known extends Receivers {
  hosts: ReadonlySet<string>;
  ids: ReadonlySet<string>;
}

function knowHosts(receiver: Receivers): Known {
  const hosts = new Set(receiver.clickHosts.map((host) => host.toLowerCase()));
  for (const host of learnHosts(receiver)) hosts.add(host);
  return { ...receiver, hosts, ids: new Set(receiver.offers.map(({ id }) => id)) };
}

/** From an affiliate's own tracking links only: a network's offer carries its advertiser's address instead. */
function learnHosts({ role, affiliateId, offers }: Receivers): string[] {
  if (role !== 'affiliate' || affiliateId === null) return [];
  return offers.flatMap(({ id, urls }) => {
    const links = urls.map(parseClickUrl).filter((link) => link !== undefined);
    return links
      .filter((link) => link.offer === id && link.affiliate === affiliateId)
      .map(({ host }) => host);
  });
}

function linkByUrl(here: Link['here'], url: string | null, receivers: readonly Known[]): Link[] {
  const click = url === null ? undefined : parseClickUrl(url);
  if (!click) return [];
  return receivers
    .filter((receiver) => proves(click, receiver))
    .map((receiver) => makeLink(here, click, receiver));
}

function proves(click: ClickUrl, { hosts, ids, complete, role, affiliateId }: Known): boolean {
  if (!hosts.has(click.host)) return false;
  if (complete && !ids.has(click.offer)) return false;
  return role === 'affiliate'
    ? affiliateId !== null && click.affiliate === affiliateId
    : click.affiliate !== null;
}

function makeLink(here: Link['here'], click: ClickUrl, { connection, role, ids }: Known): Link {
  return {
    here,
    there: { connection, offers: [click.offer] },
    affiliate: role === 'affiliate' ? null : click.affiliate,
    origin: 'url-id',
    evidence: `offer_id=${click.offer} on ${click.host}`,
    confidence: ids.has(click.offer) ? 1 : 0.8,
    decidedAt: null,
  };
}

function groupByOffer(links: readonly Link[]): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) groups.set(link.here.offer, [...(groups.get(link.here.offer) ?? []), link]);
  return groups;
}
