import type { Connection } from '@/utils/model/connection';
import type { Instant } from '@/utils/model/day';
import { isEmpty, type Metrics, sumMetrics } from '@/utils/model/metrics';
import type { Entity, Report, ReportQuery, ReportRow } from '@/utils/model/report';
import { type AffiseFact, affiseFacts } from '../platforms/affise-facts';
import { AFFISE_OFFERS, CAMPAIGNS, OFFERS, SOURCES } from '../platforms/catalogue';
import { CAMPAIGN_IDS, type CampaignKey, OFFER_IDS, type OfferKey } from '../platforms/story';
import { type VoluumFact, voluumFacts } from '../platforms/voluum-facts';

/** What a correct connector says of the local story: by its facts, without a server in between. */
export function answerReport(connection: Connection, query: ReportQuery, now: Instant): Omit<Report, 'asOf'> {
  const facts =
    connection.role === 'tracker' ? trackerFacts(query, now) : networkFacts(connection, query, now);
  const wanted = facts.filter(({ keys }) => isWanted(keys, query));
  const groups = Map.groupBy(wanted, ({ keys }) => JSON.stringify(query.groupBy.map((word) => keys[word])));
  const rows = [...groups.values()].map((group): ReportRow => {
    const keys = group[0]?.keys ?? {};
    const named = query.groupBy.map((word) => [word, keys[word]]);
    return { ...Object.fromEntries(named), metrics: sumWithUnique(group.map(({ metrics }) => metrics)) };
  });
  const kept = rows.filter(({ metrics }) => !isEmpty(metrics)).map((row) => convert(row, query.currency));
  return {
    currency: query.currency ?? connection.currency,
    timeZone: query.timeZone,
    complete: true,
    notes: [],
    rows: kept,
    totals: sumMetrics(kept.map(({ metrics }) => metrics)),
  };
}

export function listOffers({ role, portal }: Connection): Entity[] {
  if (role === 'tracker') {
    const keys = Object.keys(OFFER_IDS) as OfferKey[];
    return keys.map((key) => entity(OFFER_IDS[key], OFFERS[key].name, OFFERS[key].url));
  }
  return AFFISE_OFFERS.filter(({ id }) => portal === 'admin' || id !== 7001).map(({ id, title, host }) => {
    const own = `https://${host}/click?pid=1182&offer_id=${id}`;
    return entity(String(id), title, portal === 'admin' ? 'https://advertiser.example/?c={clickid}' : own);
  });
}

export function listCampaigns({ role }: Connection): Entity[] {
  const keys = role === 'tracker' ? (Object.keys(CAMPAIGN_IDS) as CampaignKey[]) : [];
  return keys.map((key) => entity(CAMPAIGN_IDS[key], CAMPAIGNS[key].name, ''));
}

/** Euros for dollars, where a report is asked for in them. */
const EUROS_PER_DOLLAR = 0.5;

/** A platform counts unique clicks itself, whatever a row spans. */
function sumWithUnique(metrics: readonly Metrics[]): Metrics {
  const unique = metrics.map(({ uniqueClicks }) => uniqueClicks).filter((count) => count !== undefined);
  const sum = sumMetrics(metrics);
  return unique.length > 0 ? { ...sum, uniqueClicks: unique.reduce((a, b) => a + b) } : sum;
}

interface Fact {
  keys: Omit<ReportRow, 'metrics'>;
  metrics: Metrics;
}

function trackerFacts(query: ReportQuery, now: Instant): Fact[] {
  const mode = query.bookedBy === 'visit' ? 'VISIT' : 'CONVERSION';
  return voluumFacts(new Date(now), mode)
    .filter(({ at }) => at <= Date.parse(now))
    .map((fact) => trackerFact(fact, query.timeZone));
}

function trackerFact(
  { stream, at, visits, clicks, conversions, revenue, cost }: VoluumFact,
  zone: string,
): Fact {
  const campaign = CAMPAIGNS[stream.campaign];
  const source = SOURCES[campaign.source];
  return {
    keys: {
      campaign: { id: CAMPAIGN_IDS[stream.campaign], name: campaign.name },
      offer: { id: OFFER_IDS[stream.offer], name: OFFERS[stream.offer].name },
      source: { id: source.id, name: source.name },
      network: { id: OFFERS[stream.offer].network ?? '', name: null },
      ...whenAndWhere(at, zone),
    },
    metrics: { visits, clicks, conversions, payout: revenue * 10_000, mediaCost: cost * 10_000 },
  };
}

function networkFacts({ portal }: Connection, { timeZone }: ReportQuery, now: Instant): Fact[] {
  return affiseFacts(new Date(now))
    .filter(({ at, affiliate }) => at <= Date.parse(now) && (portal === 'admin' || affiliate === 1182))
    .map((fact) => networkFact(fact, timeZone));
}

function networkFact(fact: AffiseFact, zone: string): Fact {
  const { offer, affiliate, payout, at, clicks, hosts, confirmed, pending, hold, declined } = fact;
  const money = (count: number) => count * payout * 10_000;
  const conversions = confirmed + pending + hold;
  return {
    keys: {
      offer: { id: String(offer), name: AFFISE_OFFERS.find(({ id }) => id === offer)?.title ?? null },
      affiliate: { id: String(affiliate), name: null },
      ...whenAndWhere(at, zone),
    },
    metrics: {
      ...{ clicks, uniqueClicks: hosts, conversions, approved: confirmed, pending, hold, rejected: declined },
      ...{ payout: money(conversions), approvedPayout: money(confirmed), pendingPayout: money(pending) },
      ...{ holdPayout: money(hold), rejectedPayout: money(declined) },
    },
  };
}

/** Both sides see the same people at the same time. */
function whenAndWhere(at: number, zone: string): Pick<ReportRow, 'day' | 'hour' | 'country'> {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toString();
  const country = new Date(at).getUTCDate() % 2 === 0 ? 'US' : 'DE';
  return { day: wall.slice(0, 10), hour: wall.slice(0, 13), country };
}

function isWanted(keys: Fact['keys'], { from, to, filter = {} }: ReportQuery): boolean {
  const day = keys.day ?? '';
  const fits = Object.entries(filter).every(([word, values]) => {
    const key = keys[word as 'offer'];
    return key !== undefined && values.includes(key.id);
  });
  return day >= from && day <= to && fits;
}

function convert(row: ReportRow, currency: string | undefined): ReportRow {
  if (currency !== 'EUR') return row;
  const { payout, mediaCost, ...counts } = row.metrics;
  const halved = (micros: typeof payout) => Math.round(Number(micros ?? 0) * EUROS_PER_DOLLAR);
  return { ...row, metrics: { ...counts, payout: halved(payout), mediaCost: halved(mediaCost) } };
}

function entity(id: string, name: string, url: string): Entity {
  return { kind: 'offer', id, name, url, urls: [url], externalId: null, status: 'active' };
}
