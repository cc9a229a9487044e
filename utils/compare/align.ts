import type { ClickKind, CountedStatus } from '@/utils/model/comparison';
import { STATUSES } from '@/utils/model/comparison';
import type { Metrics } from '@/utils/model/metrics';

/** How a platform can cut days. */
export interface Clock {
  zones: 'any' | 'account' | 'utc';
  /** The account's own. */
  timeZone: string;
}

/** True where both names stand for one zone (`UTC`, `Etc/GMT`). */
export function sameZone(a: string, b: string): boolean {
  const now = Temporal.Now.instant();
  return a === b || now.toZonedDateTimeISO(a).equals(now.toZonedDateTimeISO(b)) || (isUtc(a) && isUtc(b));
}

/**
 * The one zone in which both can answer: the wanted one, else the one of the side that cannot move.
 *
 * @returns null where neither can move and their days differ.
 */
export function commonZone(wanted: string, here: Clock, there: Clock): string | null {
  const sides = [here, there];
  const fixed = sides.filter((side) => side.zones !== 'any').map(ownZone);
  const zone = fixed[0] ?? wanted;
  if (!fixed.every((other) => sameZone(other, zone))) return null;
  return sameZone(zone, wanted) ? wanted : zone;
}

/** The zone a platform answers in when asked for `wanted`. */
export function answeredZone(wanted: string, side: Clock): string {
  if (side.zones === 'any' || sameZone(ownZone(side), wanted)) return wanted;
  return ownZone(side);
}

/**
 * Which of a tracker's clicks stand for "sent to the network": with a lander the clicks on it; a direct link counts
 * none, there the visits themselves.
 */
export function clickKind({ clicks, visits }: Metrics): ClickKind {
  return clicks || visits === undefined ? 'clicks' : 'visits';
}

/** A tracker's numbers with `clicks` standing for what the network can have seen. */
export function comparable(metrics: Metrics, kind: ClickKind): Metrics {
  const { clicks: _, ...rest } = metrics;
  const clicks = metrics[kind];
  return clicks === undefined ? rest : { ...rest, clicks };
}

/** The statuses that a network's `conversions` is made of, as far as it tells them apart. */
export function countedStatuses(metrics: Metrics): CountedStatus[] {
  return STATUSES.filter((status) => metrics[status] !== undefined);
}

function ownZone({ zones, timeZone }: Clock): string {
  return zones === 'utc' ? 'UTC' : timeZone;
}

function isUtc(zone: string): boolean {
  return /^(etc\/)?(utc|gmt|gmt[+-]?0|universal|zulu|uct|greenwich)$/i.test(zone);
}
