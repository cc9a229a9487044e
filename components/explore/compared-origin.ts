import type { Side } from '@/utils/model/comparison';
import type { Instant } from '@/utils/model/day';
import type { ComparedNumbers, ComparedRow, ComparedTable, ExploreSource } from '@/utils/model/explore';
import type { Texts } from '@/utils/texts/texts';
import { type Origin, tellGapOrigin, tellOrigin } from './tell-origin';

/** Where a number of a side-by-side table is from, by the key of its column; null where a column holds none. */
export function comparedOrigin(
  texts: Texts,
  column: string,
  numbers: Numbers,
  context: OriginContext,
): Origin | null {
  const [metric, what] = column.split('.');
  if (isStatus(metric)) return sideOrigin(texts, metric, 'there', numbers, context);
  if (!isJudged(metric)) return null;
  if (what === 'here' || what === 'there') return sideOrigin(texts, metric, what, numbers, context);
  return gapOrigin(texts, metric, what === 'before', numbers, context);
}

/** Of several connections together each is named with its age. */
function sideOrigin(
  texts: Texts,
  metric: Metric,
  where: 'here' | 'there',
  numbers: Numbers,
  context: OriginContext,
): Origin | null {
  const { table, labelsOf, now } = context;
  const sides = where === 'here' ? [table.here] : sidesOf(numbers, table);
  // Here's clicks are of the kind that stands against the other side's.
  const own = metric === 'clicks' && where === 'here' ? (numbers.clicks ?? 'clicks') : metric;
  const told = {
    metric: own,
    value: numbers[where][metric],
    currency: metric === 'payout' ? numbers.currency[where] : null,
  };
  const ratesOf = ({ connection }: Side) =>
    numbers.converted
      ? table.rates
          .filter((used) => where === 'here' || used.connection === connection)
          .flatMap(({ rates }) => rates)
      : [];
  const origins = sides.map((side) =>
    tellOrigin(texts, told, { side, labels: labelsOf(side.connection), rates: ratesOf(side) }, now),
  );
  const [only] = origins;
  if (!only || origins.length === 1) return only ?? null;
  return {
    title: `${texts.say(`column.${own}`)} · ${texts.say('explore.networks', { count: origins.length })}`,
    lines: origins.map(({ lines }, index) => `${sides[index]?.name}: ${lines.join(', ')}`),
  };
}

function gapOrigin(
  texts: Texts,
  metric: 'clicks' | 'conversions' | 'payout',
  isBefore: boolean,
  numbers: Numbers,
  { table, before, range }: OriginContext,
): Origin {
  return tellGapOrigin(texts, {
    metric,
    range: isBefore && before ? before : range,
    verdict: isBefore ? null : numbers.gaps[metric].verdict,
    converted: numbers.converted && metric === 'payout',
    unfinished: sidesOf(numbers, table)
      .filter(({ complete }) => !complete)
      .map(({ name }) => name),
  });
}

function sidesOf({ connection, verdict }: Numbers, { there }: ComparedTable): Side[] {
  if (verdict === 'unlinked') return [];
  return connection === null ? there : there.filter((side) => side.connection === connection);
}

const JUDGED = ['clicks', 'conversions', 'payout'] as const;
const STATUSES = ['approved', 'pending', 'rejected'] as const;
type Metric = (typeof JUDGED | typeof STATUSES)[number];

function isJudged(text: string | undefined): text is (typeof JUDGED)[number] {
  return JUDGED.some((name) => name === text);
}

function isStatus(text: string | undefined): text is (typeof STATUSES)[number] {
  return STATUSES.some((name) => name === text);
}

/** A row, or the totals with no connection of their own. */
type Numbers = ComparedNumbers & Pick<ComparedRow, 'connection'>;

export interface OriginContext {
  table: ComparedTable;
  labelsOf(connection: string): ExploreSource['labels'];
  range: { from: string; to: string };
  before: { from: string; to: string } | null;
  now: Instant;
}
