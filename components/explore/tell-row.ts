import { tellCause } from '@/components/panel/tell-cause';
import type { ComparedRow } from '@/utils/model/explore';
import type { Texts } from '@/utils/texts/texts';

/** Two or three words of why a row differs; empty where all is well or nobody knows. */
export function tellWhy(texts: Texts, row: ComparedRow): string {
  const { say, format } = texts;
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

/** What a row is named after. */
export function nameOfRow(
  { say, format }: Pick<Texts, 'say' | 'format'>,
  row: ComparedRow,
  connectionName: string,
): string {
  if (row.by === 'day') return tellDay({ format }, row.day ?? '');
  if (row.by === 'offer') return row.offer?.name ?? `#${row.offer?.id}`;
  return connectionName || say('explore.not-linked');
}

/** `Thu 5 Nov`. */
export function tellDay({ format }: Pick<Texts, 'format'>, day: string): string {
  return format.weekday(day);
}
