import { tellCause } from '@/components/panel/tell-cause';
import type { Side } from '@/utils/model/comparison';
import { type ComparedRow, isBreakdown, type PlainRow } from '@/utils/model/explore';
import type { Dimension } from '@/utils/model/report';
import type { Texts } from '@/utils/texts/texts';

/** Two or three words of why a row differs; empty where all is well or nobody knows. */
export function tellWhy(texts: Texts, row: ComparedRow): string {
  const { say, format } = texts;
  if (row.verdict === 'wait' && isBreakdown(row.by)) return say('verdict.wait');
  if (row.verdict === 'floor' && row.level === 0) return say('explore.too-few');
  const { rejected = 0 } = row.there;
  const isShort = Number(row.gaps.conversions.difference ?? 0) < 0;
  const isLoud = row.verdict === 'alert' || row.verdict === 'notice';
  if (
    rejected > 0 &&
    isShort &&
    (!row.cause || row.cause.cause === 'statuses') &&
    (isLoud || row.level === 1)
  ) {
    return say('explore.declined', { count: format.count(rejected) });
  }
  const sides = { here: '', there: '', currency: row.currency.here ?? '' };
  return row.cause ? tellCause(texts, row.cause, sides).short : '';
}

/** Of a value that one side alone knows: which one. */
export function tellOnly(
  { say }: Pick<Texts, 'say'>,
  { only, connection }: ComparedRow,
  sides: Sides,
): string {
  if (only === null) return '';
  const here = [...sides.values()].find(({ role }) => role === 'tracker');
  const there = sides.get(connection ?? '')?.name ?? say('explore.says');
  return say('explore.only-at', { name: only === 'here' ? (here?.name ?? say('explore.tracked')) : there });
}

type Sides = ReadonlyMap<string, Pick<Side, 'name' | 'role'>>;

/** What a row is named after. */
export function nameOfRow(
  { say, format }: Pick<Texts, 'say' | 'format'>,
  row: ComparedRow,
  connectionName: string,
): string {
  if (row.by === 'day') return tellDay({ format }, row.day ?? '');
  if (row.by === 'offer') return row.offer?.name ?? `#${row.offer?.id}`;
  if (row.by === 'there') return connectionName || say('explore.not-linked');
  if (row.value === null && isBreakdown(row.by)) return say('explore.not-broken-down');
  return nameOfEntity({ say, format }, { entity: row.value }, row.by);
}

/** Of a day, an hour, a country, an entity or a sub id. */
export function nameOfEntity(
  texts: Pick<Texts, 'say' | 'format'>,
  { entity }: Pick<PlainRow, 'entity'>,
  word: Dimension,
): string {
  if (!entity) return texts.say('explore.not-named');
  if (word === 'day') return tellDay(texts, entity.id);
  if (word === 'hour') return `${tellDay(texts, entity.id.slice(0, 10))}, ${entity.id.slice(11, 13)}:00`;
  if (word === 'country') return texts.format.country(entity.id);
  return entity.name ?? entity.id;
}

/** `Thu 5 Nov`. */
function tellDay({ format }: Pick<Texts, 'format'>, day: string): string {
  return format.weekday(day);
}
