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
  const groups = createGroups();
  const leading = links.filter(({ there }) => there && there.offers.length > 0);
  for (const link of leading) groups.join(offersOf(link));
  const together = Map.groupBy(leading, (link) => groups.of(offersOf(link)));
  return [...together.values()].flatMap(pairOf);
}

/** The campaigns that send traffic to any of the pair's offers. */
export function feedingCampaigns(rows: readonly ReportRow[], offers: ReadonlySet<string>): Set<string> {
  const feeding = rows.filter(({ offer, campaign }) => offer && campaign && offers.has(offer.id));
  return new Set(feeding.map(({ campaign }) => campaign?.id ?? ''));
}

function pairOf(links: readonly Link[]): Pair[] {
  const [first] = links;
  if (!first?.there) return [];
  const here = new Set(links.map((link) => link.here.offer));
  const there = new Set(links.flatMap((link) => link.there?.offers ?? []));
  return [
    {
      here: { connection: first.here.connection, offers: here },
      there: { connection: first.there.connection, offers: there },
      affiliate: first.affiliate,
      links,
    },
  ];
}

/** The link's offers on both sides, each as a name of its own among all connections and affiliates. */
function offersOf({ here, there, affiliate }: Link): string[] {
  const sides = [here.connection, there?.connection, affiliate];
  const own = JSON.stringify([...sides, 'here', here.offer]);
  return [own, ...(there?.offers ?? []).map((offer) => JSON.stringify([...sides, 'there', offer]))];
}

/** Members that are in one group, directly or through others. */
function createGroups() {
  const parents = new Map<string, string>();

  function topOf(member: string): string {
    let top = member;
    for (let next = parents.get(top); next !== undefined; next = parents.get(top)) top = next;
    // The way is short for whoever asks next.
    for (let each = member; each !== top; ) {
      const next = parents.get(each) ?? top;
      parents.set(each, top);
      each = next;
    }
    return top;
  }

  function join([first = '', ...others]: readonly string[]): void {
    for (const other of others) {
      const [top, own] = [topOf(first), topOf(other)];
      if (top !== own) parents.set(own, top);
    }
  }

  return { join, of: ([first = '']: readonly string[]) => topOf(first) };
}
