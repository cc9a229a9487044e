import type { OpenConnection } from '@/connectors/collect';
import { type Pair, pairOffers } from '@/utils/compare/pairs';
import type { Handlers } from '@/utils/messages/answer';
import type { Connection } from '@/utils/model/connection';
import type { Conversion, ConversionList } from '@/utils/model/conversion';
import { addDays } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { RowMatch, RowMatchAsk } from '@/utils/model/match';
import type { ReportQuery } from '@/utils/model/report';
import type { LaterCode } from './browser/later-code';
import type { CampaignPlaces } from './comparisons/campaign-places';
import type { RowProofs } from './comparisons/row-proofs';
import type { Links } from './links/links';
import { createPatientReader } from './reports/reader';
import type { Reports } from './reports/reports';
import type { Flights, Hurry } from './scheduler/flights';

/**
 * Two platforms' conversions, joined row by row, when somebody wants to see them. The rows are not kept; what they prove
 * explains the gap from then on.
 */
export interface Matches {
  handlers: Pick<Handlers, 'compare.conversions'>;
}

export interface MatchesOptions {
  connections: { all(): Promise<Connection[]>; open(id: string, hurry: Hurry): Promise<OpenConnection> };
  collect: (open: OpenConnection, query: ReportQuery) => Promise<ConversionList>;
  comparing: LaterCode['comparing'];
  links: Pick<Links, 'of'>;
  proofs: Pick<RowProofs, 'keep'>;
  places: Pick<CampaignPlaces, 'learn'>;
  reports: Reports;
  scheduler: Flights;
}

export function createMatches(options: MatchesOptions): Matches {
  const { connections, collect, comparing, links, places, proofs, reports, scheduler } = options;

  const reader = () => createPatientReader(reports, { refresh: false, onLate: () => undefined });

  async function campaignsOf({ id, role }: Connection): Promise<string[]> {
    const { value } = role === 'tracker' ? await reader().entities(id, 'campaign') : { value: null };
    return (value?.entities ?? []).map((campaign) => campaign.id);
  }

  async function pairsOf(here: Connection, there: Connection): Promise<Pair[]> {
    const book = await links.of(here, reader());
    return pairOffers(book.links).filter((pair) => pair.there.connection === there.id);
  }

  function list(connection: string, query: ReportQuery): Promise<ConversionList> {
    const question = JSON.stringify(['conversions', connection, query]);
    const ask = async (hurry: Hurry) => collect(await connections.open(connection, hurry), query);
    return scheduler.once(question, 'foreground', ask).answer;
  }

  async function match({
    here: hereId,
    there: thereId,
    range,
    timeZone,
    offers,
  }: RowMatchAsk): Promise<RowMatch> {
    const all = await connections.all();
    const [here, there] = [hereId, thereId].map((id) => all.find((each) => each.id === id));
    if (!here || !there) throw new PlatformError('request', 'There is no such connection.');
    const isWanted = (pair: Pair) => !offers || offers.some((offer) => pair.here.offers.has(offer));
    const pairs = (await pairsOf(here, there)).filter((pair) => mayAsk(there, pair) && isWanted(pair));
    if (pairs.length === 0) throw new PlatformError('request', 'No offer of the one leads to the other.');
    // A postback takes its time: a conversion of the first minute may have converted the day before over there.
    const wide = { from: addDays(range.from, -1), to: addDays(range.to, 1), timeZone, groupBy: [] };
    const affiliates = [...new Set(pairs.map(({ affiliate }) => affiliate))];
    const [campaigns, own, ...others] = await Promise.all([
      campaignsOf(here),
      list(here.id, wide),
      ...affiliates.map((affiliate) => list(there.id, filtered(wide, affiliate))),
    ]);
    const sides = {
      here: {
        connection: here,
        ...ofOffers(
          [own],
          pairs.map((pair) => pair.here.offers),
        ),
      },
      there: {
        connection: there,
        ...ofOffers(
          others,
          pairs.map((pair) => pair.there.offers),
        ),
      },
    };
    const { matchConversions, viewMatch, proveRows } = await comparing();
    const match = matchConversions(
      { platform: here.platform, conversions: sides.here.conversions },
      { platform: there.platform, conversions: sides.there.conversions },
      { timeZone },
    );
    const proof = proveRows(
      match,
      {
        here: { ...sides.here, platform: here.platform },
        there: { ...sides.there, platform: there.platform },
      },
      { range, timeZone },
    );
    const about = new Set(pairs.flatMap((pair) => [...pair.here.offers]));
    if (proof) proofs.keep({ here: here.id, there: there.id, offers: about, range, proof });
    const view = viewMatch(match, sides, { range, timeZone, campaigns });
    if (view.campaignPlace !== null) await places.learn(here.id, there.id, view.campaignPlace);
    return view;
  }

  return { handlers: { 'compare.conversions': match } };
}

/** A network's own list without an affiliate is about everybody. */
function mayAsk({ role }: Connection, { affiliate }: Pair): boolean {
  return role === 'affiliate' || affiliate !== null;
}

function filtered(query: ReportQuery, affiliate: string | null): ReportQuery {
  return affiliate === null ? query : { ...query, filter: { affiliate: [affiliate] } };
}

/** What is of the linked offers, and what names none: its click id tells whose it is. */
function ofOffers(
  lists: readonly ConversionList[],
  offers: readonly ReadonlySet<string>[],
): { conversions: Conversion[]; complete: boolean } {
  const linked = new Set(offers.flatMap((each) => [...each]));
  return {
    conversions: lists
      .flatMap(({ conversions }) => conversions)
      .filter(({ offer }) => offer === null || linked.has(offer.id)),
    complete: lists.every(({ complete }) => complete),
  };
}
