import { startOfDay } from './clock.ts';
import {
  AFFILIATES,
  KETO_ON_OTHER_DAYS,
  LATE_CRYPTO_CONVERSIONS,
  PLACEMENTS,
  type Placement,
  STREAMS,
  type Stream,
} from './story.ts';

/** What one stream did at one moment; money in US cents. */
export interface VoluumFact {
  readonly stream: Stream;
  readonly at: number;
  readonly visits: number;
  readonly clicks: number;
  readonly conversions: number;
  readonly revenue: number;
  readonly cost: number;
}

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

/** The moment a conversion is booked on: its visit's or its own. */
export type ConversionTimeMode = 'VISIT' | 'CONVERSION';

/** Everything Voluum knows, relative to the UTC day of `now`. */
export function voluumFacts(now: Date, mode: ConversionTimeMode): VoluumFact[] {
  return [...STREAMS.flatMap((stream) => streamWeek(stream)), ...ketoStream()].flatMap((day) => {
    const midnight = startOfDay(now, day.daysAgo);
    return HOURS.flatMap((part) => voluumHour(day, midnight, part, mode));
  });
}

/** Everything Affise knows, relative to the UTC day of `now`. */
export function affiseFacts(now: Date): AffiseFact[] {
  const days = [...PLACEMENTS.flatMap((placement) => placementWeek(placement)), ...ketoPlacement()];
  const facts = days.flatMap((day) => {
    const midnight = startOfDay(now, day.daysAgo);
    return HOURS.map((part) => affiseHour(day, midnight, part));
  });
  return [...facts, lateCrypto(now)];
}

const HOUR = 3_600_000;
const VISIT_LEAD = 6 * HOUR;

/** 30 % of every count happens at 02:00 UTC, the rest at 14:00. */
const HOURS = [
  { hour: 2, share: (count: number) => Math.floor((count * 3) / 10) },
  { hour: 14, share: (count: number) => count - Math.floor((count * 3) / 10) },
] as const;

type Part = (typeof HOURS)[number];
type StreamDay = Omit<VoluumFact, 'at' | 'revenue'> & { daysAgo: number };
type PlacementDay = Omit<AffiseFact, 'at'> & { daysAgo: number };

function streamWeek(stream: Stream): StreamDay[] {
  return stream.conversions.map((conversions, index) => ({
    stream,
    daysAgo: 7 - index,
    visits: evenly(stream.visits, index),
    clicks: evenly(stream.clicks, index),
    cost: evenly(stream.cost, index),
    conversions,
  }));
}

function ketoStream(): StreamDay[] {
  const stream = STREAMS.find((each) => each.offer === 'keto');
  if (!stream) throw new Error('the story has no Keto stream');
  const { older, today } = KETO_ON_OTHER_DAYS.voluum;
  return [...OLDER_DAYS.map((daysAgo) => ({ stream, daysAgo, ...older })), { stream, daysAgo: 0, ...today }];
}

function placementWeek(placement: Placement): PlacementDay[] {
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

function ketoPlacement(): PlacementDay[] {
  const { older, today } = KETO_ON_OTHER_DAYS.affise;
  const day = (
    daysAgo: number,
    { clicks, hosts, approved }: { clicks: number; hosts: number; approved: number },
  ) => ({
    ...NOTHING,
    offer: 4417,
    affiliate: AFFILIATES.northbuy,
    payout: 500,
    daysAgo,
    clicks,
    hosts,
    confirmed: approved,
  });
  return [...OLDER_DAYS.map((daysAgo) => day(daysAgo, older)), day(0, today)];
}

function voluumHour(day: StreamDay, midnight: number, part: Part, mode: ConversionTimeMode): VoluumFact[] {
  const at = midnight + part.hour * HOUR;
  const conversions = part.share(day.conversions);
  const empty = { stream: day.stream, visits: 0, clicks: 0, cost: 0, conversions: 0, revenue: 0 };
  const traffic = {
    visits: part.share(day.visits),
    clicks: part.share(day.clicks),
    cost: part.share(day.cost),
  };
  const booked = mode === 'VISIT' && part.hour === 2 ? at - VISIT_LEAD : at;
  const money = { conversions, revenue: conversions * day.stream.payout };
  return [
    { ...empty, at, ...traffic },
    { ...empty, at: booked, ...money },
  ];
}

function affiseHour(day: PlacementDay, midnight: number, part: Part): AffiseFact {
  const { daysAgo: _, ...fact } = day;
  return {
    ...fact,
    at: midnight + part.hour * HOUR,
    clicks: part.share(day.clicks),
    hosts: part.share(day.hosts),
    confirmed: part.share(day.confirmed),
    pending: part.share(day.pending),
    hold: part.share(day.hold),
    declined: part.share(day.declined),
  };
}

function lateCrypto(now: Date): AffiseFact {
  const identity = { offer: 8450, affiliate: AFFILIATES.northbuy, payout: 3000 };
  return { ...NOTHING, ...identity, at: startOfDay(now, 0) + HOUR / 2, confirmed: LATE_CRYPTO_CONVERSIONS };
}

const NOTHING = { clicks: 0, hosts: 0, confirmed: 0, pending: 0, hold: 0, declined: 0 };

const OLDER_DAYS = Array.from({ length: 23 }, (_, index) => 30 - index);

/** The share of day `index` (0 to 6) in a week's total; what does not divide falls on the last days. */
function evenly(total: number, index: number): number {
  return Math.floor(total / 7) + (index >= 7 - (total % 7) ? 1 : 0);
}
