import type { MetricName } from '@/utils/model/metrics';
import type { Portal } from '@/utils/model/platform';
import type { Dimension, ReportQuery, RowKeys } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, ReportPage } from '../connector';
import { mergeRows, rowOf } from '../merge-rows';
import { filteredWords } from '../query';
import { type Fact, factsOf, type Side } from './facts';
import { CAMPAIGNS, type DemoOffer, NETWORKS, networkOf, OFFERS, offerThere, SOURCES } from './story';

const NETWORK: readonly Dimension[] = ['offer', 'country', 'day', 'hour'];
const TRACKER: readonly Dimension[] = [...NETWORK, 'campaign', 'source', 'network'];

export function dimensions(portal: Portal | null): readonly Dimension[] {
  return portal === 'network' ? NETWORK : TRACKER;
}

export function metrics(portal: Portal | null): readonly MetricName[] {
  return METRICS[sideOf(portal)];
}

const METRICS: Record<Side, readonly MetricName[]> = {
  tracker: ['visits', 'clicks', 'conversions', 'payout', 'mediaCost'],
  network: [
    ...(['clicks', 'conversions', 'approved', 'pending', 'hold', 'rejected'] as const),
    ...(['payout', 'approvedPayout', 'pendingPayout', 'holdPayout', 'rejectedPayout'] as const),
  ],
};

/** One page with everything, worked out from the hours. */
export async function* readReport(
  _: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ReportPage> {
  const rows = [...wantedFacts(query, context)].map(({ fact, keys }) => rowOf(keys, fact.metrics, query));
  yield {
    rows: mergeRows(rows, query.groupBy),
    more: false,
    currency: 'USD',
  };
}

/** What one side has booked in the query's days and the filters let through, with what it can be grouped by. */
export function* wantedFacts(query: ReportQuery, { portal, now }: CallContext) {
  const side = sideOf(portal);
  const offers = side === 'network' ? OFFERS.filter(({ elsewhere }) => !elsewhere) : OFFERS;
  const wall = clockOf(query.timeZone);
  for (const fact of factsOf(side, offers, { ...query, now: now() })) {
    const keys = keysOf(fact, side, wall(fact.at));
    if (isWanted(keys, query)) yield { fact, keys };
  }
}

export function sideOf(portal: Portal | null): Side {
  return portal === 'network' ? 'network' : 'tracker';
}

/** What a clock on the wall shows, `2026-11-01T13:00:00`; kept, for every offer asks about every hour. */
function clockOf(timeZone: string): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const shown =
      known.get(at) ??
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime().toString();
    known.set(at, shown);
    return shown;
  };
}

function keysOf({ offer, campaign }: Fact, side: Side, wall: string): RowKeys {
  const { name = null, source = '' } = CAMPAIGNS.get(campaign) ?? {};
  const network = networkOf(offer);
  return {
    offer: offerOn(side, offer),
    campaign: { id: campaign, name },
    source: { id: source, name: SOURCES.get(source) ?? null },
    network: { id: network, name: NETWORKS.get(network) ?? null },
    country: offer.country,
    day: wall.slice(0, 10),
    hour: wall.slice(0, 13),
  };
}

/** Under which id and name a side knows it. */
export function offerOn(side: Side, offer: DemoOffer): { id: string; name: string } {
  return side === 'network' ? offerThere(offer) : { id: offer.id, name: offer.name };
}

function isWanted(keys: RowKeys, query: ReportQuery): boolean {
  return filteredWords(query).every((word) => {
    const key = keys[word];
    return key !== undefined && query.filter?.[word]?.includes(typeof key === 'string' ? key : key.id);
  });
}
