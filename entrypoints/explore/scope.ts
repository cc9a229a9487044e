import type { DayRange, Instant } from '@/utils/model/day';
import type { ComparedAsk, ExploreSource, PlainAsk } from '@/utils/model/explore';
import { earlierDays, resolveExploreDays } from '@/utils/model/explore-days';
import type { Dimension } from '@/utils/model/report';
import type { Settings } from '@/utils/model/settings';
import { comparedGroups, comparedOrder, type Place, plainGroups, plainOrder } from './place';

/** What an address comes to, with the connections that there are. */
export interface Scope {
  mode: Place['mode'];
  sources: readonly ExploreSource[];
  /** Side by side: null where no tracker is connected. */
  here: ExploreSource | null;
  /** Who can stand on the other side. */
  others: readonly ExploreSource[];
  /** Plain. */
  of: readonly ExploreSource[];
  /** What all of them can be grouped by. */
  words: readonly Dimension[];
  range: DayRange;
  before: DayRange | null;
  /** The days that the one of `range` was gone into from. */
  within: DayRange | null;
  timeZone: string;
  currency: string | null;
}

export function scopeOf(
  place: Place,
  known: readonly ExploreSource[],
  settings: Settings,
  now: Instant,
): Scope {
  const sources = known.toSorted((a, b) => Number(isInvented(a)) - Number(isInvented(b)));
  const trackers = sources.filter(({ role }) => role === 'tracker');
  const here = trackers.find(({ connection }) => connection === place.here) ?? trackers[0] ?? null;
  const chosen = sources.filter(({ connection }) => place.of.includes(connection));
  const of = chosen.length > 0 ? chosen : sources.slice(0, 1);
  const timeZone =
    place.zone ?? settings.timeZone ?? here?.timeZone ?? of[0]?.timeZone ?? Temporal.Now.timeZoneId();
  const resolve = (days: Place['days']) =>
    typeof days === 'string' ? resolveExploreDays(days, timeZone, now, settings.weekStart) : days;
  const range = resolve(place.days);
  const [first, ...more] = of.map(({ dimensions }) => dimensions);
  return {
    ...{ mode: place.mode, sources, here, of, range, timeZone },
    others: sources.filter((source) => isOther(source, here)),
    words: (first ?? []).filter((word) => more.every((dimensions) => dimensions.includes(word))),
    before: place.against && earlierDays(range, place.against),
    within: place.within && resolve(place.within),
    currency: place.currency ?? settings.displayCurrency,
  };
}

/** Invented numbers are held against invented ones only. */
function isOther(source: ExploreSource, here: ExploreSource | null): boolean {
  if (source.role !== 'affiliate' && source.role !== 'network') return false;
  return !here || isInvented(source) === isInvented(here);
}

function isInvented({ platform }: ExploreSource): boolean {
  return platform === 'demo';
}

/** What of an ask is the page's own business, not the address's. */
type Turning = Pick<PlainAsk, 'from' | 'count' | 'refresh' | 'turn'>;

export function comparedAsk(place: Place, scope: Scope): Omit<ComparedAsk, keyof Turning> {
  return {
    ...common(place, scope),
    here: scope.here?.connection ?? '',
    there: place.there,
    currency: place.currency,
    only: place.only,
    groupBy: comparedGroups(place),
    order: comparedOrder(place),
  };
}

export function plainAsk(place: Place, scope: Scope): Omit<PlainAsk, keyof Turning> {
  const groupBy = plainGroups(place, scope.words);
  return {
    ...common(place, scope),
    connections: scope.of.map(({ connection }) => connection),
    filter: place.filter,
    uniques: place.columns.includes('uniqueClicks'),
    groupBy,
    order: plainOrder(place, groupBy),
  };
}

function common({ find, open }: Place, { range, timeZone, before }: Scope) {
  return { range, timeZone, before, find, open };
}
