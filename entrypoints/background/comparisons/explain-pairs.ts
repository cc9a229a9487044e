import type { CompareCode } from '@/utils/compare/code';
import type { Compared } from '@/utils/compare/compare';
import type { DayNumbers, Series, World } from '@/utils/compare/explain/world';
import { sumOffers } from '@/utils/compare/offer-rows';
import type { Pair } from '@/utils/compare/pairs';
import type { Connection } from '@/utils/model/connection';
import { type DayRange, eachDay } from '@/utils/model/day';
import type { Explained } from '@/utils/model/explanation';
import { type Metrics, sumMetrics, toTexts } from '@/utils/model/metrics';
import type { Report } from '@/utils/model/report';
import { type Gathered, type OtherReports, reportOf } from './sides';

export type Explain = CompareCode['explain'];

export interface DifferingPairs {
  other: OtherReports;
  pairs: readonly Pair[];
  tracker: Gathered['tracker'];
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

function worldOf({ other, pairs, tracker, compared }: DifferingPairs, closed: DayRange): World | null {
  const here = other.here.value;
  const answers = pairs.map((pair) => ({ pair, report: reportOf(other, pair)?.value }));
  const there = answers.find(({ report }) => report)?.report;
  if (!here || !there) return null;
  const offersHere = new Set(pairs.flatMap((pair) => [...pair.here.offers]));
  const dayHere = (days: ReadonlySet<string>) => sumOffers(here.rows, { offers: offersHere, days });
  const dayThere = (days: ReadonlySet<string>) =>
    sumMetrics(
      answers.map(({ pair, report }) => sumOffers(report?.rows ?? [], { offers: pair.there.offers, days })),
    );
  return {
    // Trackers are asked for conversions by their own time.
    here: { ...seriesOf(tracker, here, closed, dayHere), conversionTime: 'conversion' },
    there: seriesOf(other.connection, there, closed, dayThere),
    currency: compared.money.currency,
    rates: Object.fromEntries(
      compared.money.rates.map(({ from, least, most }) => [from, (least + most) / 2] as const),
    ),
  };
}

function seriesOf(
  { platform, role, account, currency }: Connection,
  report: Report,
  closed: DayRange,
  sumOn: (days: ReadonlySet<string>) => Metrics,
): Series {
  const days = eachDay(closed).map((day): DayNumbers => ({ day, ...toTexts(sumOn(new Set([day]))) }));
  return {
    ...{ platform, role, days, ...closed },
    ...{ timeZone: report.timeZone, asOf: report.asOf, complete: report.complete, notes: report.notes },
    currency: report.currency ?? currency,
    scope: account.assignedOnly ? 'assigned' : null,
  };
}
