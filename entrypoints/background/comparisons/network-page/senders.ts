import type { Pair } from '@/utils/compare/pairs';
import type { Connection } from '@/utils/model/connection';
import type { DayRange } from '@/utils/model/day';
import type { PageView } from '@/utils/model/page-view';
import type { Reader } from '../../reports/reader';
import { type Gathered, type GatherOptions, gather, type OtherReports } from '../sides';

/** A tracker that sends traffic to the network, compared with it as always: the tracker's eyes first. */
export interface Sender {
  gathered: Gathered;
  network: OtherReports;
}

/** Every tracker that has offers which lead to the network. */
export async function gatherSenders(
  network: Connection,
  { all, bookOf, ...options }: Omit<GatherOptions, 'tracker' | 'book'> & BookOf,
): Promise<Sender[]> {
  const trackers = all.filter(({ role }) => role === 'tracker');
  const senders = trackers.map(async (tracker): Promise<Sender[]> => {
    const book = await bookOf(tracker);
    const gathered = await gather({ ...options, tracker, all: [tracker, network], book });
    return gathered.others.map((other) => ({ gathered, network: other }));
  });
  return (await Promise.all(senders)).flat();
}

interface BookOf {
  bookOf(tracker: Connection): Promise<Gathered['book']>;
}

/** What a network's page is about, as a choice among the pairs that lead to it. */
export interface NetworkSubject {
  entity: PageView['entity'];
  /** The network's offers that belong to it; null: all. */
  offers: ReadonlySet<string> | null;
  /** The affiliate whose page it is; null: whoever is linked. */
  affiliate: string | null;
}

export async function networkSubjectOf(
  entity: PageView['entity'],
  network: Connection,
  range: DayRange,
  reader: Reader,
): Promise<NetworkSubject> {
  if (entity === null) return { entity, offers: null, affiliate: null };
  if (entity.kind === 'offer') return { entity, offers: new Set([entity.id]), affiliate: null };
  if (entity.kind === 'affiliate') return { entity, offers: null, affiliate: entity.id };
  const { value } = await reader.report(network.id, {
    ...{ from: range.from, to: range.to, timeZone: network.timeZone },
    ...{ groupBy: ['offer'], filter: { [entity.kind]: [entity.id] } },
  });
  const offers = value?.rows.map(({ offer }) => offer?.id ?? '') ?? [];
  return { entity, offers: new Set(offers), affiliate: null };
}

/** The subject's pairs; `shared`: others of the network's offers are in them too. */
export function pairsOfSubject(
  { pairs, connection }: OtherReports,
  { offers, affiliate }: NetworkSubject,
): { alone: Pair[]; shared: Pair[] } {
  const isAffiliates = (pair: Pair) =>
    affiliate === null || (pair.affiliate ?? connection.account.affiliateId) === affiliate;
  const own = pairs.filter(
    (pair) => isAffiliates(pair) && (offers === null || !pair.there.offers.isDisjointFrom(offers)),
  );
  const isAlone = (pair: Pair) => offers === null || pair.there.offers.isSubsetOf(offers);
  return { alone: own.filter(isAlone), shared: own.filter((pair) => !isAlone(pair)) };
}
