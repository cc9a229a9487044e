import type { Link } from '@/utils/model/link';
import type { ReportRow } from '@/utils/model/report';

/**
 * Offers here and offers there that can only be compared together: two offers here that lead to one offer there are
 * one pair, since the network cannot tell their traffic apart.
 */
export interface Pair {
  /** The tracker and its offers. */
  here: { connection: string; offers: ReadonlySet<string> };
  there: { connection: string; offers: ReadonlySet<string> };
  /** What a network's own report is filtered to; null where the connection is the affiliate itself. */
  affiliate: string | null;
  links: readonly Link[];
}

/** Links joined into pairs, in the order of the links. Decisions for no other side make none. */
export function pairOffers(links: readonly Link[]): Pair[] {
  return links.reduce<Pair[]>((pairs, link) => {
    const { there } = link;
    if (!there || there.offers.length === 0) return pairs;
    const single = pairOf(link, there);
    const joined = pairs.filter((pair) => overlap(pair, single));
    const whole = joined.reduceRight(join, single);
    const place = joined[0] ? pairs.indexOf(joined[0]) : pairs.length;
    return pairs
      .toSpliced(place, joined.length ? 1 : 0, whole)
      .filter((pair) => !joined.slice(1).includes(pair));
  }, []);
}

/** The campaigns that send traffic to any of the pair's offers. */
export function feedingCampaigns(rows: readonly ReportRow[], offers: ReadonlySet<string>): Set<string> {
  const feeding = rows.filter(({ offer, campaign }) => offer && campaign && offers.has(offer.id));
  return new Set(feeding.map(({ campaign }) => campaign?.id ?? ''));
}

function pairOf(link: Link, there: NonNullable<Link['there']>): Pair {
  return {
    here: { connection: link.here.connection, offers: new Set([link.here.offer]) },
    there: { connection: there.connection, offers: new Set(there.offers) },
    affiliate: link.affiliate,
    links: [link],
  };
}

function overlap(a: Pair, b: Pair): boolean {
  const sameSides =
    a.here.connection === b.here.connection &&
    a.there.connection === b.there.connection &&
    a.affiliate === b.affiliate;
  if (!sameSides) return false;
  return !a.there.offers.isDisjointFrom(b.there.offers) || !a.here.offers.isDisjointFrom(b.here.offers);
}

function join(later: Pair, earlier: Pair): Pair {
  return {
    here: { ...earlier.here, offers: earlier.here.offers.union(later.here.offers) },
    there: { ...earlier.there, offers: earlier.there.offers.union(later.there.offers) },
    affiliate: earlier.affiliate,
    links: [...earlier.links, ...later.links],
  };
}
