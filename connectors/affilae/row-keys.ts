import type { MetricName } from '@/utils/model/metrics';
import type { Portal } from '@/utils/model/platform';
import {
  type Dimension,
  type EntityRef,
  type ReportQuery,
  type RowKeys,
  SUB_IDS,
} from '@/utils/model/report';
import { filteredWords } from '../query';
import { TALLIED } from '../tally';
import { madeAt, type Row, subIdsOf } from './conversions';

/** `aesubid0` to `aesubid5`. */
const SUBS = SUB_IDS.slice(0, 6);

/** A programme is an offer; to its advertiser, a publisher is an affiliate. */
export function dimensions(portal: Portal | null): readonly Dimension[] {
  const common: Dimension[] = ['offer', ...SUBS, 'day', 'hour'];
  return portal === 'advertiser' ? ['affiliate', ...common] : common;
}

/** Clicks come from indicators, which only publishers have. */
export function metrics(portal: Portal | null): readonly MetricName[] {
  return portal === 'advertiser' ? TALLIED : ['impressions', 'clicks', ...TALLIED];
}

export function keysOf(row: Row, offer: EntityRef | null): RowKeys {
  const made = madeAt(row);
  const subs = subIdsOf(row);
  return {
    offer: offer ?? NONE,
    ...Object.fromEntries(SUBS.map((word, index) => [word, subs[index] ?? ''])),
    ...(made && { day: made.slice(0, 10), hour: made.slice(0, 13) }),
  };
}

export const NONE: EntityRef = { id: '', name: null };

export function wordsOf(query: ReportQuery): ReadonlySet<Dimension> {
  return new Set([...query.groupBy, ...filteredWords(query)]);
}

/** The zone of the answer under the name that was asked for, where both mean UTC. */
export function zoneOf({ timeZone }: ReportQuery): string {
  const utc = new Temporal.ZonedDateTime(0n, 'UTC');
  return utc.equals(utc.withTimeZone(timeZone)) ? timeZone : 'Etc/UTC';
}
