import type { ClickKind } from '@/utils/model/comparison';
import type { Metrics } from '@/utils/model/metrics';

/** How a platform can cut days. */
export interface Clock {
  /** `one-offset`: any zone that is a whole number of hours from UTC on all days asked for. */
  zones: 'any' | 'one-offset' | 'account' | 'utc';
  /** The account's own. */
  timeZone: string;
  /** It can be asked for hours as well as for days. */
  hours?: boolean;
}

/** True where both names stand for one zone (`UTC`, `Etc/GMT`). */
export function sameZone(a: string, b: string): boolean {
  const now = Temporal.Now.instant();
  return a === b || now.toZonedDateTimeISO(a).equals(now.toZonedDateTimeISO(b)) || (isUtc(a) && isUtc(b));
}

/** The zone a platform answers in when asked for `wanted`. */
export function answeredZone(wanted: string, side: Clock): string {
  const isFree = side.zones === 'any' || side.zones === 'one-offset';
  if (isFree || sameZone(ownZone(side), wanted)) return wanted;
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

/** The zone that a side is in by itself; UTC for one that may be asked in another. */
export function ownZone({ zones, timeZone }: Clock): string {
  return zones === 'account' ? timeZone : 'UTC';
}

function isUtc(zone: string): boolean {
  return /^(etc\/)?(utc|gmt|gmt[+-]?0|universal|zulu|uct|greenwich)$/i.test(zone);
}
