import type { Profile } from '@/connectors/profiles';
import { type Clock, commonZone, sameZone } from '@/utils/compare/align';
import { type Compared, compareOffers, type Eyes } from '@/utils/compare/compare';
import { type Pair, pairOffers } from '@/utils/compare/pairs';
import type { Bands } from '@/utils/model/comparison';
import type { Connection } from '@/utils/model/connection';
import { closedPart, type DayRange, type Instant } from '@/utils/model/day';
import type { Platform } from '@/utils/model/platform';
import type { Report, ReportQuery, ReportRow } from '@/utils/model/report';
import type { LinkBook } from '../links/links';
import type { Reader } from '../reports/reader';
import type { Known } from '../reports/reports';

/** What a screen needs to know of a platform. */
export type ProfileOf = (platform: Platform) => Pick<Profile, 'mark' | 'zones'>;

/** One other connection through the eyes of a tracker: the pairs that lead there, and both reports about them. */
export interface OtherReports {
  connection: Connection;
  /** The one zone both were asked in; null where they have none in common. */
  timeZone: string | null;
  pairs: Pair[];
  /** The tracker's, by campaign, offer and day. */
  here: Known<Report>;
  /** By offer and day, one for each affiliate that links name. */
  there: Map<string | null, Known<Report>>;
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
}

/** Everything that a comparison of one tracker with all that its offers lead to rests on. Never throws. */
export async function gather(options: GatherOptions): Promise<Gathered> {
  const { tracker, all, range, timeZone, book, reader } = options;
  const pairs = pairOffers(book.links);
  const linked = all.filter(
    ({ id, role }) => role !== 'tracker' && pairs.some(({ there }) => there.connection === id),
  );
  const [traffic, ...others] = await Promise.all([
    reader.report(tracker.id, trafficQuery(range, timeZone)),
    ...linked.map((connection) => readOther(connection, pairs, options)),
  ] as const);
  return { tracker, range, timeZone, traffic, book, others };
}

/** Compares some of the pairs of one other connection. */
export function comparePairs(
  other: OtherReports,
  pairs: readonly Pair[],
  { tracker, range }: Pick<Gathered, 'tracker' | 'range'>,
  { bands, now }: { bands: Bands; now: Instant },
): Compared {
  const here = other.here.value;
  const eyes = pairs.map(
    (pair): Eyes => ({ pair, here: here?.rows ?? [], there: rowsThere(other, pair) ?? [] }),
  );
  const closed = closedPart(range, other.timeZone ?? tracker.timeZone, now) ?? null;
  const rules = { range, closed, bands, sameCurrency: hasSameCurrency(other, tracker) };
  return compareOffers(eyes, { ...rules, complete: pairs.every((pair) => isComplete(other, pair)) });
}

/** The other side's report about a pair; undefined where there is none. */
export function reportOf(other: OtherReports, pair: Pair): Known<Report> | undefined {
  return other.there.get(pair.affiliate);
}

/** False where the reports cannot be held against each other: rows missing, another zone, nothing known. */
export function isComplete(other: OtherReports, pair: Pair): boolean {
  const there = reportOf(other, pair)?.value;
  const here = other.here.value;
  if (!here || !there || other.timeZone === null) return false;
  return here.complete && there.complete && sameZone(here.timeZone, there.timeZone);
}

export function currencyOf(report: Report | null | undefined, connection: Connection): string {
  return report?.currency ?? connection.currency;
}

export function trafficQuery(range: DayRange, timeZone: string): ReportQuery {
  return { ...range, timeZone, groupBy: ['campaign', 'offer', 'day'] };
}

export function clockOf(connection: Connection, profileOf: ProfileOf): Clock {
  return { zones: profileOf(connection.platform).zones, timeZone: connection.timeZone };
}

async function readOther(
  connection: Connection,
  allPairs: readonly Pair[],
  { tracker, range, timeZone: wanted, reader, profileOf }: GatherOptions,
): Promise<OtherReports> {
  const pairs = allPairs.filter(({ there }) => there.connection === connection.id);
  const timeZone = commonZone(wanted, clockOf(tracker, profileOf), clockOf(connection, profileOf));
  const zone = timeZone ?? wanted;
  const affiliates = [...new Set(pairs.map(({ affiliate }) => affiliate))];
  // A network's own report without an affiliate is about everybody: it is never asked for as the other side.
  const askable = affiliates.filter((affiliate) => connection.role === 'affiliate' || affiliate !== null);
  const [here, ...there] = await Promise.all([
    reader.report(tracker.id, trafficQuery(range, zone)),
    ...askable.map((affiliate) => reader.report(connection.id, otherQuery(range, zone, affiliate))),
  ] as const);
  return {
    connection,
    timeZone,
    pairs,
    here,
    there: new Map(there.map((report, index) => [askable[index] ?? null, report])),
  };
}

/** An affiliate's own report, or a network's about one affiliate. */
export function otherQuery(range: DayRange, timeZone: string, affiliate: string | null): ReportQuery {
  const query: ReportQuery = { ...range, timeZone, groupBy: ['offer', 'day'] };
  return affiliate === null ? query : { ...query, filter: { affiliate: [affiliate] } };
}

function rowsThere(other: OtherReports, pair: Pair): readonly ReportRow[] | undefined {
  return reportOf(other, pair)?.value?.rows;
}

function hasSameCurrency({ connection, here, there }: OtherReports, tracker: Connection): boolean {
  const mine = currencyOf(here.value, tracker);
  return [...there.values()].every(({ value }) => currencyOf(value, connection) === mine);
}
