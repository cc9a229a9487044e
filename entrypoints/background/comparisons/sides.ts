import type { Profile } from '@/connectors/profiles';
import type { Clock } from '@/utils/compare/align';
import { bandsFor } from '@/utils/compare/bands';
import type { MoneyRules } from '@/utils/compare/common-money';
import { type Compared, compareOffers, type Eyes } from '@/utils/compare/compare';
import { type DayPlan, hasSameDays, planDays } from '@/utils/compare/day-plan';
import type { SubId } from '@/utils/compare/links/campaign-sub-id';
import { owedMoney } from '@/utils/compare/owed';
import { type Pair, pairOffers } from '@/utils/compare/pairs';
import type { RateBook } from '@/utils/compare/rate-table';
import type { DayBasis } from '@/utils/model/comparison';
import type { Connection } from '@/utils/model/connection';
import { closedPart, type DayRange, type Instant } from '@/utils/model/day';
import type { Platform } from '@/utils/model/platform';
import type { Report, ReportQuery, ReportRow } from '@/utils/model/report';
import type { Settings } from '@/utils/model/settings';
import type { Change } from '@/utils/store/report-changes';
import type { LinkBook } from '../links/links';
import type { Reader } from '../reports/reader';
import type { Known, Reports } from '../reports/reports';
import { readDays } from './read-days';
import type { KeptProof, RowProofs } from './row-proofs';

/** What a screen needs to know of a platform. */
export type ProfileOf = (
  platform: Platform,
) => Pick<Profile, 'mark' | 'zones' | 'zonesOfVersion1' | 'totalsOfVersion1' | 'hours' | 'bookedBy'>;

/** What a comparison goes by, beside the reports. */
export interface CompareRules {
  settings: Pick<Settings, 'bands' | 'bandOverrides' | 'statuses' | 'displayCurrency'>;
  rates: RateBook;
  now: Instant;
}

/** One other connection through the eyes of a tracker: the pairs that lead there, and both reports about them. */
export interface OtherReports {
  connection: Connection;
  /** Whose days both were asked for, and how. */
  plan: DayPlan;
  range: DayRange;
  pairs: Pair[];
  /** On which day here's reports have a conversion. */
  bookedBy: 'conversion' | 'visit';
  /** The tracker's, by campaign, offer and day. */
  here: Known<Report>;
  /** By offer and day, one for each affiliate that links name. */
  there: Map<string | null, Known<Report>>;
  /** The subject's own part alone, where its sub id tells it from others' in the same offers. */
  apart?: OtherReports;
  /** Of such a part: the sub ids that hold the campaign's id. */
  campaignIn?: readonly SubId[];
  /** What either platform said differently before. */
  moved: { here: readonly Change[]; there: ReadonlyMap<string | null, readonly Change[]> };
  /** What matching the conversions of both has proved. */
  proofs: readonly KeptProof[];
}

export interface Gathered {
  tracker: Connection;
  range: DayRange;
  timeZone: string;
  /** By campaign, offer and day, in the wanted zone. */
  traffic: Known<Report>;
  book: LinkBook;
  others: OtherReports[];
}

export interface GatherOptions {
  tracker: Connection;
  /** All connections; other trackers among them are left out: two trackers are never compared. */
  all: readonly Connection[];
  range: DayRange;
  timeZone: string;
  book: LinkBook;
  reader: Reader;
  profileOf: ProfileOf;
  /** Absent: nobody asks for reasons. */
  changes?: Reports['changes'];
  proofs?: Pick<RowProofs, 'between'>;
}

/** Everything that a comparison of one tracker with all that its offers lead to rests on. Never throws. */
export async function gather(options: GatherOptions): Promise<Gathered> {
  const { tracker, all, range, timeZone, book, reader } = options;
  const pairs = pairOffers(book.links);
  const linked = all.filter(
    ({ id, role }) => role !== 'tracker' && pairs.some(({ there }) => there.connection === id),
  );
  const [traffic, ...others] = await Promise.all([
    reader.report(tracker.id, sentQuery(tracker, range, timeZone)),
    ...linked.map((connection) => readOther(connection, pairs, options)),
  ] as const);
  return { tracker, range, timeZone, traffic, book, others };
}

/** Compares some of the pairs of one other connection. */
export function comparePairs(
  other: OtherReports,
  pairs: readonly Pair[],
  { tracker, range }: Pick<Gathered, 'tracker' | 'range'>,
  rules: CompareRules,
): Compared {
  const { settings, now } = rules;
  const here = other.here.value;
  const eyes = pairs.map(
    (pair): Eyes => ({ pair, here: here?.rows ?? [], there: rowsThere(other, pair) ?? [] }),
  );
  const offers = pairs.flatMap((pair) => [...pair.here.offers]);
  return compareOffers(eyes, {
    range,
    closed: closedPart(range, other.plan.timeZone, now) ?? null,
    bands: bandsFor(settings, { here: tracker.id, there: other.connection.id, offers }),
    owed: owedMoney(tracker.role),
    statuses: settings.statuses,
    money: moneyRules(other, tracker, rules),
    complete: pairs.every((pair) => isComplete(other, pair)),
  });
}

/** The other side's report about a pair; undefined where there is none. */
export function reportOf(other: OtherReports, pair: Pair): Known<Report> | undefined {
  return other.there.get(pair.affiliate);
}

export function daysOf({ plan }: OtherReports): DayBasis {
  if (!plan.aligned) return 'not-aligned';
  return plan.here.by === 'hour' || plan.there.by === 'hour' ? 'from-hours' : 'same';
}

/** False where the reports cannot be held against each other: rows missing, another zone, nothing known. */
export function isComplete(other: OtherReports, pair: Pair): boolean {
  const there = reportOf(other, pair)?.value;
  const here = other.here.value;
  if (!here || !there || !other.plan.aligned) return false;
  const isAsPlanned = ({ timeZone }: Report) => hasSameDays(timeZone, other.plan.timeZone, other.range);
  return here.complete && there.complete && isAsPlanned(here) && isAsPlanned(there);
}

export function currencyOf(report: Report | null | undefined, connection: Connection): string {
  return report?.currency ?? connection.currency;
}

export function trafficQuery(range: DayRange, timeZone: string): ReportQuery {
  return { ...range, timeZone, groupBy: ['campaign', 'offer', 'day'] };
}

/** What somebody sends: a network that sells others' offers on knows no campaigns. */
function sentQuery(sender: Connection, range: DayRange, timeZone: string): ReportQuery {
  return sender.role === 'tracker' ? trafficQuery(range, timeZone) : otherQuery(range, timeZone, null);
}

export function clockOf(connection: Connection, profileOf: ProfileOf): Clock {
  const { zones, zonesOfVersion1, hours = false } = profileOf(connection.platform);
  const ofVersion = connection.version === 1 ? zonesOfVersion1 : undefined;
  return { zones: ofVersion ?? zones, timeZone: connection.timeZone, hours };
}

async function readOther(
  connection: Connection,
  allPairs: readonly Pair[],
  { tracker, range, timeZone: wanted, reader, profileOf, changes = noChanges, proofs }: GatherOptions,
): Promise<OtherReports> {
  const pairs = allPairs.filter(({ there }) => there.connection === connection.id);
  const plan = planDays(wanted, range, clockOf(tracker, profileOf), clockOf(connection, profileOf));
  const affiliates = [...new Set(pairs.map(({ affiliate }) => affiliate))];
  // A network's own report without an affiliate is about everybody: it is never asked for as the other side.
  const askable = affiliates.filter((affiliate) => connection.role === 'affiliate' || affiliate !== null);
  const [here, ...there] = await Promise.all([
    readDays(reader, tracker.id, sentQuery(tracker, range, plan.timeZone), plan.here),
    ...askable.map((affiliate) =>
      readDays(reader, connection.id, otherQuery(range, plan.timeZone, affiliate), plan.there),
    ),
  ] as const);
  const [movedHere, ...movedThere] = await Promise.all([
    changes(tracker.id, sentQuery(tracker, range, plan.timeZone)),
    ...askable.map((affiliate) => changes(connection.id, otherQuery(range, plan.timeZone, affiliate))),
  ] as const);
  return {
    connection,
    ...{ plan, range },
    pairs,
    bookedBy: profileOf(tracker.platform).bookedBy ?? 'conversion',
    here,
    there: new Map(there.map((report, index) => [askable[index] ?? null, report])),
    moved: {
      here: movedHere,
      there: new Map(movedThere.map((moved, index) => [askable[index] ?? null, moved])),
    },
    proofs: proofs?.between(tracker.id, connection.id) ?? [],
  };
}

const noChanges: Reports['changes'] = async () => [];

/** An affiliate's own report, or a network's about one affiliate. */
export function otherQuery(range: DayRange, timeZone: string, affiliate: string | null): ReportQuery {
  const query: ReportQuery = { ...range, timeZone, groupBy: ['offer', 'day'] };
  return affiliate === null ? query : { ...query, filter: { affiliate: [affiliate] } };
}

function rowsThere(other: OtherReports, pair: Pair): readonly ReportRow[] | undefined {
  return reportOf(other, pair)?.value?.rows;
}

/** Two currencies on one side (several affiliates of a network) are none that could be named. */
function moneyRules(
  { connection, here, there }: OtherReports,
  tracker: Connection,
  { settings, rates }: CompareRules,
): MoneyRules {
  const currencies = new Set([...there.values()].map(({ value }) => currencyOf(value, connection)));
  const [only = connection.currency] = currencies;
  return {
    here: currencyOf(here.value, tracker),
    there: currencies.size > 1 ? null : only,
    display: settings.displayCurrency,
    rates: rates.tableOf([tracker.id, connection.id]),
  };
}
