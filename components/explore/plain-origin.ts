import type { Side } from '@/utils/model/comparison';
import type { Instant } from '@/utils/model/day';
import type { ExploreSource, PlainNumbers } from '@/utils/model/explore';
import type { Texts } from '@/utils/texts/texts';
import { isAmount, isRatio, PLAIN_COLUMNS, type PlainColumn } from './plain-columns';
import { type Origin, tellOrigin } from './tell-origin';

/** Where a number of a connection's own table is from, or how it is worked out; null where a column holds none. */
export function plainOrigin(
  texts: Texts,
  column: string,
  { metrics }: Pick<PlainNumbers, 'metrics'>,
  { sides, labelsOf, now, people }: PlainOriginContext,
): Origin | null {
  const { say } = texts;
  const [name, isChange] = column.split('.');
  const metric = PLAIN_COLUMNS.find((each) => each === name);
  const [side, ...more] = sides;
  if (!metric || !side) return null;
  const who = more.length === 0 ? side.name : say('explore.connections-count', { count: sides.length });
  if (isChange) return { title: `${titleOf(texts, metric)} · ${who}`, lines: [say('origin.change')] };
  if (isRatio(metric)) {
    return { title: `${titleOf(texts, metric)} · ${who}`, lines: [say(`origin.of.${metric}`)] };
  }
  const origins = sides.map((each) => {
    const told = { metric, value: metrics[metric], currency: isAmount(metric) ? each.currency : null };
    return tellOrigin(texts, told, { side: each, labels: labelsOf(each.connection) }, now);
  });
  const counted =
    metric === 'uniqueClicks' ? [say(people === 'range' ? 'origin.unique-range' : 'origin.unique-day')] : [];
  const [only] = origins;
  if (more.length === 0) return only ? { ...only, lines: [...counted, ...only.lines] } : null;
  return {
    title: `${titleOf(texts, metric)} · ${who}`,
    lines: origins.map(({ lines }, index) => `${sides[index]?.name}: ${lines.join(', ')}`),
  };
}

function titleOf({ say }: Texts, column: PlainColumn): string {
  return say(`column.${column}`);
}

interface PlainOriginContext {
  /** That of the row; of totals all that were added up. */
  sides: readonly Side[];
  labelsOf(connection: string): ExploreSource['labels'];
  /** In what unique clicks count a person once. */
  people: 'range' | 'day';
  now: Instant;
}
