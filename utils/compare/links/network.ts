import { type Address, readAddress } from './address';
import { siteOf } from './affilae';
import { CLICK_LINKS, type ClickLink, type ClickLinkFormat } from './click-link';
import type { ReceivedOffer, Receivers } from './sides';

/** A connection with all that is known of its click links. */
export interface Network {
  receiver: Receivers;
  format: ClickLinkFormat;
  hosts: ReadonlySet<string>;
  /** Shops of its offers, for links that lead straight there. */
  sites: ReadonlyMap<string, readonly string[]>;
  ids: ReadonlySet<string>;
  /** Which offers' own links carry a code. */
  codes: ReadonlyMap<string, readonly string[]>;
  /** The account as its own links name it, where it does not tell its number itself. */
  affiliateId: string | null;
  affiliateCodes: ReadonlySet<string>;
  /** By offer, where every offer knows it by another number. */
  affiliates: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @returns undefined for trackers: nobody is sent to one as to a network */
export function knowNetwork(receiver: Receivers): Network | undefined {
  const format = CLICK_LINKS.get(receiver.platform);
  if (!format || receiver.role === 'tracker') return undefined;
  const addresses = receiver.offers.flatMap((offer) => addressesOf(offer));
  const read = addresses.map(({ offer, address }) => ({ offer, address, link: format.read(address) }));
  const links = read.flatMap((each): OwnLink[] => (each.link ? [{ ...each, link: each.link }] : []));
  const own = receiver.role === 'affiliate' ? ownOf(links, receiver, format) : [];
  const hosts = new Set([
    ...receiver.clickHosts.flatMap(hostOf),
    ...format.sharedHosts,
    ...own.filter(({ link }) => link.by !== 'site').map(({ address }) => address.host),
  ]);
  const onHosts = links.filter(({ address, link }) => link.by === 'code' && hosts.has(address.host));
  return {
    receiver,
    format,
    hosts,
    sites: format.affiliatePerOffer ? sitesOf(read, format) : new Map(),
    ids: new Set(receiver.offers.map(({ id }) => id)),
    codes: groupOffers(onHosts, ({ link }) => link.offer),
    affiliateId: receiver.affiliateId ?? (format.affiliatePerOffer ? null : soleAffiliate(own)),
    affiliateCodes: new Set(own.flatMap(({ link }) => link.affiliateCode ?? [])),
    affiliates: format.affiliatePerOffer ? groupAffiliates(own) : new Map(),
  };
}

interface OwnLink {
  offer: ReceivedOffer;
  address: Address;
  link: ClickLink;
}

function addressesOf(offer: ReceivedOffer): { offer: ReceivedOffer; address: Address }[] {
  const texts = new Set(offer.url === null ? offer.urls : [offer.url, ...offer.urls]);
  return [...texts].flatMap((text) => {
    const address = readAddress(text);
    return address ? [{ offer, address }] : [];
  });
}

/**
 * An affiliate's own tracking link names the account, and the offer it is listed with. A network's offer carries its
 * advertiser's address instead, which may be a click link of somebody else.
 */
function ownOf(links: readonly OwnLink[], { affiliateId }: Receivers, format: ClickLinkFormat): OwnLink[] {
  const own = links.filter(({ offer, link }) => {
    if (link.by === 'id' && link.offer !== offer.id) return false;
    if (link.affiliateCode !== null) return true;
    const isNamed = format.affiliatePerOffer || affiliateId === null;
    return isNamed ? link.affiliate !== null : link.affiliate === affiliateId;
  });
  const code = usualCode(own);
  return own.filter(({ link }) => link.affiliateCode === null || link.affiliateCode === code);
}

/** Where a network names an affiliate by a code: the one in most of the links. */
function usualCode(own: readonly OwnLink[]): string | null {
  const codes = own.flatMap(({ link }) => link.affiliateCode ?? []);
  const counts = [...Map.groupBy(codes, (code) => code)].map(([code, { length }]) => ({ code, length }));
  return counts.toSorted((a, b) => b.length - a.length)[0]?.code ?? null;
}

function soleAffiliate(own: readonly OwnLink[]): string | null {
  const [affiliate = null, second] = new Set(own.flatMap(({ link }) => link.affiliate ?? []));
  return second === undefined ? affiliate : null;
}

function sitesOf(
  read: readonly { offer: ReceivedOffer; address: Address }[],
  { sharedHosts }: ClickLinkFormat,
): Map<string, string[]> {
  return groupOffers(
    read.filter(({ address }) => !sharedHosts.includes(address.host)),
    ({ address }) => siteOf(address),
  );
}

function groupOffers<Each extends { offer: ReceivedOffer }>(
  all: readonly Each[],
  keyOf: (each: Each) => string,
): Map<string, string[]> {
  const groups = [...Map.groupBy(all, keyOf)];
  return new Map(groups.map(([key, each]) => [key, [...new Set(each.map(({ offer }) => offer.id))]]));
}

function groupAffiliates(own: readonly OwnLink[]): Map<string, Set<string>> {
  const named = own.flatMap(({ offer, link }) =>
    link.affiliate === null ? [] : [{ offer, affiliate: link.affiliate }],
  );
  const groups = [...Map.groupBy(named, ({ offer }) => offer.id)];
  return new Map(groups.map(([id, each]) => [id, new Set(each.map(({ affiliate }) => affiliate))]));
}

/** A platform's own domain, which all of its networks share, says nothing of whose network it is. */
function hostOf(text: string): string[] {
  const host = readAddress(text)?.host;
  return host === undefined || SHARED.has(host) ? [] : [host];
}

const SHARED = new Set([
  ...['g2afse.com', 'www.g2afse.com', 'affise.com', 'www.affise.com', 'cakemarketing.com'],
  ...['everflow.io', 'eflow.team', 'affilae.com'],
]);
