import { startOfDay } from './clock.ts';
import { evenly, HOUR, OLDER_DAYS, PARTS, type Part } from './spread.ts';
import {
  AFFILIATES,
  KETO_ON_OTHER_DAYS,
  LATE_CRYPTO_CONVERSIONS,
  PLACEMENTS,
  type Placement,
} from './story.ts';

/** What one affiliate did on one offer at one moment; the payout is per conversion, in US cents. */
export interface AffiseFact {
  readonly offer: number;
  readonly affiliate: number;
  readonly payout: number;
  readonly at: number;
  readonly clicks: number;
  readonly hosts: number;
  readonly confirmed: number;
  readonly pending: number;
  readonly hold: number;
  readonly declined: number;
}

/** Everything Affise knows, relative to the UTC day of `now`. */
export function affiseFacts(now: Date): AffiseFact[] {
  const days = [...PLACEMENTS.flatMap(storyWeek), ...ketoOnOtherDays()];
  const facts = days.flatMap(({ daysAgo, ...day }) => {
    const midnight = startOfDay(now, daysAgo);
    return PARTS.map((part) => partOf(day, midnight, part));
  });
  return [...facts, lateCrypto(now)];
}

type Day = Omit<AffiseFact, 'at'>;
type PlacementDay = Day & { readonly daysAgo: number };

const NOTHING = { clicks: 0, hosts: 0, confirmed: 0, pending: 0, hold: 0, declined: 0 };

function storyWeek(placement: Placement): PlacementDay[] {
  const { offer, affiliate, payout } = placement;
  return placement.counted.map((counted, index) => {
    const pending = placement.pending?.[index] ?? 0;
    const hold = placement.hold?.[index] ?? 0;
    const declined = placement.declined?.[index] ?? 0;
    const traffic = { clicks: evenly(placement.clicks, index), hosts: evenly(placement.hosts, index) };
    const confirmed = counted - pending - hold;
    return { offer, affiliate, payout, daysAgo: 7 - index, ...traffic, confirmed, pending, hold, declined };
  });
}

function ketoOnOtherDays(): PlacementDay[] {
  const { older, today } = KETO_ON_OTHER_DAYS.affise;
  const days = [...OLDER_DAYS.map((daysAgo) => ({ daysAgo, ...older })), { daysAgo: 0, ...today }];
  return days.map(({ daysAgo, clicks, hosts, approved }) => {
    const keto = { offer: 4417, affiliate: AFFILIATES.northbuy, payout: 500 };
    return { ...NOTHING, ...keto, daysAgo, clicks, hosts, confirmed: approved };
  });
}

function partOf(day: Day, midnight: number, { hour, share }: Part): AffiseFact {
  return {
    ...day,
    at: midnight + hour * HOUR,
    clicks: share(day.clicks),
    hosts: share(day.hosts),
    confirmed: share(day.confirmed),
    pending: share(day.pending),
    hold: share(day.hold),
    declined: share(day.declined),
  };
}

function lateCrypto(now: Date): AffiseFact {
  const identity = { offer: 8450, affiliate: AFFILIATES.northbuy, payout: 3000 };
  return { ...NOTHING, ...identity, at: startOfDay(now, 0) + HOUR / 2, confirmed: LATE_CRYPTO_CONVERSIONS };
}
