import type { CompareCode } from '@/utils/compare/code';
import type { Compared } from '@/utils/compare/compare';
import type { Series, World } from '@/utils/compare/explain/world';
import { sumOffers } from '@/utils/compare/offer-rows';
import type { Pair } from '@/utils/compare/pairs';
import type { Connection } from '@/utils/model/connection';
import { type Day, type DayRange, eachDay } from '@/utils/model/day';
import type { Explained } from '@/utils/model/explanation';
import { type Metrics, sumMetrics, toTexts } from '@/utils/model/metrics';
import type { Report } from '@/utils/model/report';
import type { Change } from '@/utils/store/report-changes';
import { earlierDays } from './earlier-days';
import { proofAbout } from './row-proofs';
import { type Gathered, type OtherReports, reportOf } from './sides';

export type Explain = CompareCode['explain'];

export interface DifferingPairs {
  other: OtherReports;
  pairs: readonly Pair[];
  tracker: Gathered['tracker'];
  book: Gathered['book'];
  compared: Compared;
  /** Of the days asked for, those that are over; null: none. */
  closed: DayRange | null;
}

/** Why the pairs differ; null where they agree, or where nothing can be said of it. */
export function explainPairs(differing: DifferingPairs, explain: Explain): Explained | null {
  const { compared, closed } = differing;
  if (closed === null || (compared.verdict !== 'alert' && compared.verdict !== 'notice')) return null;
  const world = worldOf(differing, closed);
  return world && explain(world);
}

function worldOf({ other, pairs, tracker, book, compared }: DifferingPairs, closed: DayRange): World | null {
  const here = other.here.value;
  const answers = pairs.map((pair) => ({ pair, report: reportOf(other, pair)?.value }));
  const there = answers.find(({ report }) => report)?.report;
  if (!here || !there) return null;
  const offersHere = new Set(pairs.flatMap((pair) => [...pair.here.offers]));
  const ours = sumDays(closed, (days) => sumOffers(here.rows, { offers: offersHere, days }));
  const theirs = sumDays(closed, (days) =>
    sumMetrics(
      answers.map(({ pair, report }) => sumOffers(report?.rows ?? [], { offers: pair.there.offers, days })),
    ),
  );
  const movedHere = changesOf(other.moved.here, offersHere);
  const movedThere = pairs.flatMap((pair) =>
    changesOf(other.moved.there.get(pair.affiliate) ?? [], pair.there.offers),
  );
  return {
    here: {
      ...seriesOf(tracker, here, closed, ours),
      payoutModel: payoutModelOf(book, offersHere),
      conversionTime: other.bookedBy === 'visit' ? 'click' : 'conversion',
    },
    there: seriesOf(other.connection, there, closed, theirs),
    currency: compared.money.currency,
    rates: Object.fromEntries(
      compared.money.rates.map(({ from, least, most }) => [from, (least + most) / 2] as const),
    ),
    snapshots: [earlierDays('here', ours, movedHere), earlierDays('there', theirs, movedThere)].filter(
      (snapshot) => snapshot !== null,
    ),
    proof: proofAbout(other.proofs, offersHere, other.range, other.plan.timeZone),
  };
}

/** How the tracker comes by the payout of a conversion; null where its offers differ in that, or nobody tells. */
function payoutModelOf({ offers }: Gathered['book'], ids: ReadonlySet<string>): string | null {
  const models = new Set(offers.filter(({ id }) => ids.has(id)).map(({ payoutModel }) => payoutModel));
  const [model] = models;
  return models.size === 1 ? (model ?? null) : null;
}

function sumDays(range: DayRange, sumOn: (days: ReadonlySet<Day>) => Metrics): Map<Day, Metrics> {
  return new Map(eachDay(range).map((day) => [day, sumOn(new Set([day]))]));
}

function changesOf(changes: readonly Change[], offers: ReadonlySet<string>): Change[] {
  return changes.filter(({ keys }) => keys.offer && offers.has(keys.offer.id));
}

function seriesOf(
  { platform, role, account, currency }: Connection,
  { timeZone, asOf, complete, notes, ...report }: Report,
  closed: DayRange,
  days: ReadonlyMap<Day, Metrics>,
): Series {
  return {
    ...{ platform, role, ...closed },
    ...{ timeZone, asOf, complete, notes },
    currency: report.currency ?? currency,
    scope: account.assignedOnly ? 'assigned' : null,
    days: [...days].map(([day, metrics]) => ({ day, ...toTexts(metrics) })),
  };
}
