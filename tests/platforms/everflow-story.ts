import { startOfDay } from './clock.ts';
import { HOUR, PARTS } from './spread.ts';

/**
 * A week of the network Blue River, by hand: arrays hold seven days, oldest first, up to yesterday. Money is in US
 * cents for one conversion. The sums are in everflow-expected.ts.
 */
interface Placement {
  readonly offer: number;
  readonly affiliate: number;
  readonly sub1: string;
  readonly source: string;
  readonly payout: number;
  readonly clicks: readonly number[];
  readonly invalid: number;
  readonly repeated: number;
  readonly cv: readonly number[];
  readonly hold: readonly number[];
  readonly events: readonly number[];
}

const NONE = [0, 0, 0, 0, 0, 0, 0];

const PLACEMENTS: readonly Placement[] = [
  {
    offer: 42,
    affiliate: 7,
    sub1: 'keto-us',
    source: 'fb',
    payout: 500,
    clicks: [100, 110, 90, 120, 100, 95, 105],
    invalid: 10,
    repeated: 10,
    cv: [5, 6, 4, 6, 5, 5, 4],
    hold: [0, 0, 0, 0, 1, 2, 2],
    events: [1, 0, 1, 0, 1, 0, 1],
  },
  {
    offer: 57,
    affiliate: 7,
    sub1: 'crypto-au',
    source: 'native',
    payout: 3000,
    clicks: [40, 40, 45, 50, 45, 40, 40],
    invalid: 4,
    repeated: 4,
    cv: [2, 2, 2, 3, 2, 2, 2],
    hold: NONE,
    events: NONE,
  },
  {
    offer: 42,
    affiliate: 9,
    sub1: '',
    source: '',
    payout: 450,
    clicks: [30, 30, 30, 30, 30, 30, 30],
    invalid: 0,
    repeated: 2,
    cv: [1, 1, 1, 1, 1, 1, 1],
    hold: NONE,
    events: NONE,
  },
];

/** What happened at one moment. */
export interface EverflowFact {
  readonly offer: number;
  readonly affiliate: number;
  readonly sub1: string;
  readonly source: string;
  readonly payout: number;
  readonly at: number;
  readonly clicks: number;
  readonly invalid: number;
  readonly repeated: number;
  readonly cv: number;
  readonly hold: number;
  readonly events: number;
}

/** Everything Everflow knows, at 02:00 and 14:00 of each day in UTC. */
export function everflowFacts(now: Date): EverflowFact[] {
  return PLACEMENTS.flatMap(({ offer, affiliate, sub1, source, payout, ...week }) =>
    week.clicks.flatMap((clicks, index) =>
      PARTS.map(({ hour, share }) => ({
        ...{ offer, affiliate, sub1, source, payout },
        at: startOfDay(now, 7 - index) + hour * HOUR,
        clicks: share(clicks),
        invalid: share(week.invalid),
        repeated: share(week.repeated),
        cv: share(week.cv[index] ?? 0),
        hold: share(week.hold[index] ?? 0),
        events: share(week.events[index] ?? 0),
      })),
    ),
  );
}

/** The network's offers; `revenue` is what the advertiser pays for one conversion, in cents. */
export const EVERFLOW_OFFERS = [
  {
    id: 42,
    name: 'Keto Diet US',
    advertiser: 12,
    revenue: 625,
    country: { code: 'US', name: 'United States' },
    status: 'active',
    project: 'KETO-US',
  },
  {
    id: 57,
    name: 'Crypto Webinar AU',
    advertiser: 14,
    revenue: 4000,
    country: { code: 'AU', name: 'Australia' },
    status: 'active',
    project: '',
  },
  {
    id: 61,
    name: 'Sweeps iPhone DE',
    advertiser: 12,
    revenue: 300,
    country: { code: 'DE', name: 'Germany' },
    status: 'paused',
    project: '',
  },
] as const;

export const EVERFLOW_AFFILIATES = [
  { id: 7, name: 'Northbuy Ltd', status: 'active' },
  { id: 9, name: 'Other Media', status: 'active' },
] as const;

export const EVERFLOW_ADVERTISERS = [
  { id: 12, name: 'NutraCorp', status: 'active' },
  { id: 14, name: 'Coin Seminars', status: 'inactive' },
] as const;

/** The offer with this number. */
export function everflowOffer(id: number): (typeof EVERFLOW_OFFERS)[number] {
  const offer = EVERFLOW_OFFERS.find((each) => each.id === id);
  if (!offer) throw new Error(`the story has no Everflow offer ${id}`);
  return offer;
}
