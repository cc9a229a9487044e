import { owedMoney } from '@/utils/compare/owed';
import type { Pair } from '@/utils/compare/pairs';
import { countedStatuses } from '@/utils/compare/statuses';
import type { OtherSide, Side } from '@/utils/model/comparison';
import type { Connection } from '@/utils/model/connection';
import { closedPart } from '@/utils/model/day';
import { type MetricTexts, toTexts } from '@/utils/model/metrics';
import type { Report } from '@/utils/model/report';
import type { Known } from '../reports/reports';
import { type Explain, explainPairs } from './explain-pairs';
import { viewLink } from './offers';
import {
  type CompareRules,
  comparePairs,
  currencyOf,
  daysOf,
  type Gathered,
  type OtherReports,
  type ProfileOf,
  reportOf,
} from './sides';
import { isAlone, type Subject } from './subject';

/** Whose numbers, how old, and what is wrong with them. */
export function viewSide(
  connection: Connection,
  { value, failure }: Known<Report>,
  profileOf: ProfileOf,
  metrics: MetricTexts = toTexts(value?.totals ?? {}),
): Side {
  return {
    connection: connection.id,
    name: connection.name,
    platform: connection.platform,
    mark: profileOf(connection.platform).mark,
    role: connection.role,
    metrics,
    currency: currencyOf(value, connection),
    timeZone: value?.timeZone ?? connection.timeZone,
    asOf: value?.asOf ?? null,
    complete: value?.complete ?? false,
    notes: value?.notes ?? [],
    failure,
  };
}

/** The subject's pairs on one other side, told apart by whether others feed their offers too. */
export function splitPairs(
  subject: Subject,
  { pairs, apart }: OtherReports,
): { alone: Pair[]; shared: Pair[] } {
  const fed = new Set(subject.own.map(({ offer }) => offer?.id ?? ''));
  const own = pairs.filter(({ here }) => !here.offers.isDisjointFrom(fed));
  const isOwn = (pair: Pair) => isAlone(subject, pair) || Boolean(apart?.pairs.includes(pair));
  return {
    alone: own.filter(isOwn),
    shared: own.filter((pair) => !isOwn(pair)),
  };
}

/**
 * What one other connection says: about the offers that are the subject's alone, summed; where it has none, about its
 * shared offers over all campaigns. Undefined where nothing of the subject leads there.
 */
export function viewOther(
  gathered: Gathered,
  subject: Subject,
  whole: OtherReports,
  { profileOf, explain, ...rules }: CompareRules & { profileOf: ProfileOf; explain: Explain },
): OtherSide | undefined {
  const { alone, shared } = splitPairs(subject, whole);
  const pairs = alone.length > 0 ? alone : shared;
  const other = alone.length > 0 ? (whole.apart ?? whole) : whole;
  if (pairs.length === 0) return undefined;
  const compared = comparePairs(other, pairs, gathered, rules);
  const closed = closedPart(gathered.range, other.plan.timeZone, rules.now) ?? null;
  const answer = uniteAnswers(pairs.map((pair) => reportOf(other, pair)));
  return {
    ...viewSide(other.connection, answer, profileOf, toTexts(compared.there)),
    scope: alone.length > 0 ? 'subject' : 'shared',
    base: toTexts(compared.base),
    gaps: compared.gaps,
    verdict: isWaiting(answer) || isWaiting(other.here) ? 'wait' : compared.verdict,
    definitions: {
      clicks: compared.clicks,
      statuses: countedStatuses(compared.there, rules.settings.statuses),
      bookedBy: other.bookedBy,
      timeZone: other.plan.timeZone,
      affiliate: affiliatesOf(pairs),
      owed: owedMoney(gathered.tracker.role),
      money: compared.money,
      days: daysOf(other),
      ...(other.campaignIn && { campaignIn: [...other.campaignIn] }),
    },
    links: pairs.flatMap(({ links }) => links.map((link) => viewLink(link, gathered.book))),
    byDay: compared.byDay,
    explained: explainPairs(
      { other, pairs, compared, tracker: gathered.tracker, book: gathered.book, closed },
      explain,
    ),
    ...(compared.waterfall && { waterfall: compared.waterfall }),
  };
}

export function isWaiting({ value, failure, fresh }: Known<Report>): boolean {
  return value === null && failure === null && !fresh;
}

/** Several reports of one connection (one for each affiliate) as one: as old as the oldest, as whole as the worst. */
export function uniteAnswers(answers: readonly (Known<Report> | undefined)[]): Known<Report> {
  const known = answers.filter((answer) => answer !== undefined);
  const values = known.map(({ value }) => value).filter((value) => value !== null);
  const oldest = values.toSorted((a, b) => Temporal.Instant.compare(a.asOf, b.asOf))[0] ?? null;
  const complete = values.length === answers.length && values.every((value) => value.complete);
  return {
    value: oldest && { ...oldest, complete, notes: values.flatMap(({ notes }) => notes) },
    failure: known.find(({ failure }) => failure !== null)?.failure ?? null,
    fresh: known.every(({ fresh }) => fresh),
  };
}

export function affiliatesOf(pairs: readonly Pair[]): string | null {
  const affiliates = new Set(
    pairs.map(({ affiliate }) => affiliate).filter((affiliate) => affiliate !== null),
  );
  return affiliates.size > 0 ? [...affiliates].join(', ') : null;
}
