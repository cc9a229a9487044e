/**
 * What happened on both platforms, by hand. Arrays hold the seven story days, oldest first: 7 days ago to
 * yesterday. Totals over those days are spread evenly. Money is in US cents. The sums are in expected.ts.
 */

/** One Voluum campaign sending visitors to one offer. */
export interface Stream {
  readonly campaign: CampaignKey;
  readonly offer: OfferKey;
  readonly visits: number;
  readonly clicks: number;
  readonly conversions: readonly number[];
  readonly payout: number;
  readonly cost: number;
}

/** One Affise offer run by one affiliate; `counted` is approved + pending + hold. */
export interface Placement {
  readonly offer: number;
  readonly affiliate: number;
  readonly payout: number;
  readonly clicks: number;
  readonly hosts: number;
  readonly counted: readonly number[];
  readonly pending?: readonly number[];
  readonly hold?: readonly number[];
  readonly declined?: readonly number[];
}

/** Ids of the Voluum campaigns. */
export const CAMPAIGN_IDS = {
  keto: 'c0a10001-4b7e-4c11-9d01-6f2b8e5a0001',
  insurance: 'c0a10002-4b7e-4c11-9d01-6f2b8e5a0002',
  sweepsPush: 'c0a10003-4b7e-4c11-9d01-6f2b8e5a0003',
  sweepsPop: 'c0a10004-4b7e-4c11-9d01-6f2b8e5a0004',
  crypto: 'c0a10005-4b7e-4c11-9d01-6f2b8e5a0005',
  dating: 'c0a10006-4b7e-4c11-9d01-6f2b8e5a0006',
  vpn: 'c0a10007-4b7e-4c11-9d01-6f2b8e5a0007',
  casino: 'c0a10008-4b7e-4c11-9d01-6f2b8e5a0008',
  nutra: 'c0a10009-4b7e-4c11-9d01-6f2b8e5a0009',
} as const;

/** Ids of the Voluum offers. */
export const OFFER_IDS = {
  keto: '0ffe0001-8d2c-4f60-a7b3-1c9e4d7f0001',
  autoQuote: '0ffe0002-8d2c-4f60-a7b3-1c9e4d7f0002',
  homeQuote: '0ffe0003-8d2c-4f60-a7b3-1c9e4d7f0003',
  sweeps: '0ffe0004-8d2c-4f60-a7b3-1c9e4d7f0004',
  crypto: '0ffe0005-8d2c-4f60-a7b3-1c9e4d7f0005',
  dating: '0ffe0006-8d2c-4f60-a7b3-1c9e4d7f0006',
  vpn: '0ffe0007-8d2c-4f60-a7b3-1c9e4d7f0007',
  casino: '0ffe0008-8d2c-4f60-a7b3-1c9e4d7f0008',
  nutra: '0ffe0009-8d2c-4f60-a7b3-1c9e4d7f0009',
} as const;

export type CampaignKey = keyof typeof CAMPAIGN_IDS;
export type OfferKey = keyof typeof OFFER_IDS;

/** Voluum's week. */
export const STREAMS: readonly Stream[] = [
  stream('keto', 'keto', 7310, 4812, [22, 24, 21, 25, 23, 24, 21], 500, 51200),
  stream('insurance', 'autoQuote', 1209, 0, [4, 3, 4, 3, 3, 4, 3], 2200, 39345),
  stream('insurance', 'homeQuote', 806, 0, [2, 2, 3, 3, 2, 2, 3], 2200, 26230),
  stream('sweepsPush', 'sweeps', 26105, 18440, [44, 45, 46, 44, 45, 44, 44], 210, 49830),
  stream('sweepsPop', 'sweeps', 7420, 5160, [12, 13, 12, 13, 12, 13, 13], 210, 14120),
  stream('crypto', 'crypto', 3980, 2205, [9, 9, 9, 9, 9, 8, 9], 3000, 120400),
  stream('dating', 'dating', 9870, 6120, [6, 7, 5, 0, 0, 0, 0], 340, 13930),
  stream('vpn', 'vpn', 6420, 3951, [13, 14, 13, 14, 13, 14, 13], 1200, 80340),
  stream('casino', 'casino', 655, 410, [1, 2, 1, 1, 2, 1, 1], 8000, 9600),
  stream('nutra', 'nutra', 1340, 860, [0, 1, 0, 1, 0, 1, 0], 400, 2210),
];

/** The affiliate whose key the tests hold, and two others only a manager sees. */
export const AFFILIATES = { northbuy: 1182, otherMedia: 1290, ninefold: 9999 } as const;

const { northbuy, otherMedia, ninefold } = AFFILIATES;

/** Affise's week. */
export const PLACEMENTS: readonly Placement[] = [
  {
    ...placement(4417, northbuy, 500, 4655, 4190, [21, 24, 20, 24, 16, 17, 16]),
    pending: [0, 0, 0, 0, 4, 7, 7],
    declined: [0, 0, 1, 0, 6, 6, 5],
  },
  placement(5120, northbuy, 2200, 1180, 1062, [4, 3, 4, 3, 3, 4, 3]),
  placement(5121, northbuy, 2200, 788, 709, [2, 2, 3, 3, 2, 2, 3]),
  {
    ...placement(3301, northbuy, 210, 23128, 20110, [56, 57, 58, 56, 57, 56, 56]),
    hold: [0, 0, 0, 0, 0, 8, 8],
  },
  placement(8450, northbuy, 3000, 2161, 1944, [9, 9, 9, 9, 9, 8, 6]),
  placement(2208, northbuy, 340, 6001, 5400, [6, 7, 5, 7, 6, 7, 6]),
  placement(6010, northbuy, 1200, 3880, 3492, [13, 14, 13, 14, 13, 13, 13]),
  placement(4417, otherMedia, 450, 2000, 1800, [7, 7, 7, 7, 7, 7, 8]),
  placement(7001, ninefold, 400, 840, 756, [0, 1, 0, 1, 0, 0, 0]),
];

/** Days outside the story, Keto only: each of the days 8 to 30 ago, and today. */
export const KETO_ON_OTHER_DAYS = {
  voluum: {
    older: { visits: 100, clicks: 60, conversions: 2, cost: 500 },
    today: { visits: 200, clicks: 130, conversions: 5, cost: 1400 },
  },
  affise: {
    older: { clicks: 60, hosts: 54, approved: 2 },
    today: { clicks: 90, hosts: 81, approved: 4 },
  },
} as const;

/** Crypto conversions of yesterday's visits that Affise dated today at 00:30 UTC. */
export const LATE_CRYPTO_CONVERSIONS = 3;

function stream(
  campaign: CampaignKey,
  offer: OfferKey,
  visits: number,
  clicks: number,
  conversions: readonly number[],
  payout: number,
  cost: number,
): Stream {
  return { campaign, offer, visits, clicks, conversions, payout, cost };
}

function placement(
  offer: number,
  affiliate: number,
  payout: number,
  clicks: number,
  hosts: number,
  counted: readonly number[],
): Placement {
  return { offer, affiliate, payout, clicks, hosts, counted };
}
