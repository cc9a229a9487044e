import { tellRates } from '@/components/panel/tell-rates';
import type { Judged, MoneyBasis, Side, Verdict } from '@/utils/model/comparison';
import type { DayRange, Instant } from '@/utils/model/day';
import type { ExploreSource } from '@/utils/model/explore';
import type { MetricName } from '@/utils/model/metrics';
import { tellMoment } from '@/utils/texts/age';
import type { Texts } from '@/utils/texts/texts';

/** Where a number is from: what it is, and whose. */
export interface Origin {
  title: string;
  lines: readonly string[];
}

/** What must be known of a connection to say where its numbers are from. */
export interface OriginOf {
  side: Side;
  labels: ExploreSource['labels'];
  /** Of amounts that were converted. */
  rates?: MoneyBasis['rates'];
}

/**
 * Connection, the platform's own word for the metric, how old it is, zone, currency and rates, and whether all of it is
 * there: one line each.
 *
 * @param value undefined: the platform does not tell this number
 */
export function tellOrigin(
  texts: Texts,
  told: Told,
  { side, labels, rates = [] }: OriginOf,
  now: Instant,
): Origin {
  const { say, format } = texts;
  const { metric, value, currency } = told;
  const label = labels[metric];
  const when = side.asOf && tellMoment(texts, side.asOf, now, Temporal.Now.timeZoneId());
  const basis = [say('origin.zone', { zone: format.zone(side.timeZone) }), currency]
    .filter(Boolean)
    .join(' · ');
  return {
    title: `${say(`column.${metric}`)} · ${side.name}`,
    lines: [
      ...(value === undefined && side.asOf ? [say('origin.absent')] : []),
      ...(label === undefined ? [] : [say('origin.label', { label })]),
      ...(value === undefined ? [] : [basis]),
      ...(currency ? tellRates(texts, { rates }) : []),
      when ? say('origin.as-of', { when }) : say('table.never'),
      ...(side.asOf ? [say(side.complete ? 'origin.complete' : 'origin.partial')] : []),
    ],
  };
}

/** What a gap is, which days it is over, how it was judged, and what is missing from it. */
export function tellGapOrigin({ say, format }: Texts, gap: GapOf): Origin {
  const { metric, range, verdict, converted, unfinished } = gap;
  return {
    title: `${say('explore.gap')} · ${say(`metric.${metric}`)}`,
    lines: [
      say('explore.gap-is'),
      say('origin.closed', { days: format.days(range, range.to) }),
      ...(verdict === null ? [] : [say('origin.verdict', { verdict: say(`verdict.${verdict}`) })]),
      ...(converted ? [say('origin.converted')] : []),
      ...unfinished.map((name) => say('explore.partial', { names: name })),
    ],
  };
}

interface GapOf {
  metric: Judged;
  range: DayRange;
  /** Null: of the days before, which are not judged. */
  verdict: Verdict | null;
  converted: boolean;
  /** Names of connections whose numbers are not whole. */
  unfinished: readonly string[];
}

interface Told {
  metric: MetricName;
  value: string | number | undefined;
  /** Of an amount as it is shown; null: it is a count. */
  currency: string | null;
}
