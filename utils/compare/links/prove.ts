import type { Address } from './address';
import type { ClickLink } from './click-link';
import type { Network } from './network';

/**
 * What an address says about one network: that it leads to these offers; that it leads elsewhere, to an offer or in
 * the name of an affiliate that this connection does not have (`refuted`); or only that it leads there (`open`).
 */
export type Verdict =
  | {
      says: 'proven';
      offers: readonly string[];
      affiliate: string | null;
      evidence: string;
      isListed: boolean;
    }
  | { says: 'refuted' | 'open'; affiliate: string | null };

/** @returns undefined where the host is not known to be the network's */
export function judge(address: Address, network: Network): Verdict | undefined {
  const link = network.format.read(address);
  if (link?.by === 'site') return judgeSite(link, network);
  if (!network.hosts.has(address.host)) return undefined;
  if (!link) return { says: 'open', affiliate: null };
  const offer = offerOf(link, network);
  const affiliate = affiliateOf(link, offer, network);
  if (offer === null || affiliate.says === 'refuted') return { says: 'refuted', affiliate: link.affiliate };
  if (offer === undefined || affiliate.says === 'open') return { says: 'open', affiliate: link.affiliate };
  const evidence = `${link.said} on ${address.host}`;
  return {
    says: 'proven',
    offers: [offer],
    affiliate: affiliate.id,
    evidence,
    isListed: network.ids.has(offer),
  };
}

/** A shop may run several programmes; then the publisher's number in each tells which. */
function judgeSite(link: ClickLink, network: Network): Verdict | undefined {
  const listed = network.sites.get(link.offer);
  if (!listed) return undefined;
  if (listed.length > MOST_AT_ONE_SHOP) return { says: 'open', affiliate: link.affiliate };
  const own = listed.filter((offer) => affiliateOf(link, offer, network).says === 'own');
  if (own.length === 0) return { says: 'refuted', affiliate: link.affiliate };
  if (own.length > 1) return { says: 'open', affiliate: link.affiliate };
  const evidence = `${link.said} on ${link.offer}`;
  return { says: 'proven', offers: own, affiliate: link.affiliate, evidence, isListed: true };
}

/** An address of so many offers is no shop of one of them. */
const MOST_AT_ONE_SHOP = 20;

/** Null where the network has no such offer, undefined where the link does not tell. */
function offerOf(link: ClickLink, { ids, codes, receiver }: Network): string | null | undefined {
  if (link.by === 'id') return ids.has(link.offer) || !receiver.complete ? link.offer : null;
  const [offer, second] = codes.get(link.offer) ?? [];
  return second === undefined ? offer : undefined;
}

interface Whose {
  says: 'own' | 'refuted' | 'open';
  id: string | null;
}

/** A network's own staff sees every affiliate; anybody else only what the account itself sends. */
function affiliateOf(
  { affiliate, affiliateCode }: ClickLink,
  offer: string | null | undefined,
  network: Network,
): Whose {
  const { receiver, format, affiliateId, affiliateCodes } = network;
  if (receiver.role !== 'affiliate') return { says: 'own', id: affiliate };
  if (affiliateCode !== null) {
    if (affiliateCodes.size === 0) return { says: 'open', id: affiliate };
    return { says: affiliateCodes.has(affiliateCode) ? 'own' : 'refuted', id: affiliate ?? affiliateId };
  }
  if (affiliate === null) return { says: 'open', id: null };
  const known = network.affiliates.get(offer ?? '');
  if (affiliate === affiliateId || known?.has(affiliate)) return { says: 'own', id: affiliate };
  if (affiliateId !== null || known) return { says: 'refuted', id: affiliate };
  return { says: format.affiliatePerOffer ? 'own' : 'open', id: affiliate };
}
