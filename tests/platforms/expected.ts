import type { CampaignKey, OfferKey } from './story.ts';

/** Sums worked out by hand from story.ts: the seven story days in UTC, in USD, CONVERSION mode at Voluum. */
export const EXPECTED = {
  voluum: {
    totals: {
      visits: 65115,
      clicks: 41958,
      conversions: 787,
      revenue: 6323.2,
      cost: 4072.05,
      profit: 2251.15,
    },
    campaigns: {
      keto: { visits: 7310, clicks: 4812, conversions: 160, revenue: 800, cost: 512 },
      insurance: { visits: 2015, clicks: 0, conversions: 41, revenue: 902, cost: 655.75 },
      sweepsPush: { visits: 26105, clicks: 18440, conversions: 312, revenue: 655.2, cost: 498.3 },
      sweepsPop: { visits: 7420, clicks: 5160, conversions: 88, revenue: 184.8, cost: 141.2 },
      crypto: { visits: 3980, clicks: 2205, conversions: 62, revenue: 1860, cost: 1204 },
      dating: { visits: 9870, clicks: 6120, conversions: 18, revenue: 61.2, cost: 139.3 },
      vpn: { visits: 6420, clicks: 3951, conversions: 94, revenue: 1128, cost: 803.4 },
      casino: { visits: 655, clicks: 410, conversions: 9, revenue: 720, cost: 96 },
      nutra: { visits: 1340, clicks: 860, conversions: 3, revenue: 12, cost: 22.1 },
    } satisfies Record<CampaignKey, ExpectedTraffic>,
    offers: {
      keto: { visits: 7310, clicks: 4812, conversions: 160, revenue: 800, cost: 512 },
      autoQuote: { visits: 1209, clicks: 0, conversions: 24, revenue: 528, cost: 393.45 },
      homeQuote: { visits: 806, clicks: 0, conversions: 17, revenue: 374, cost: 262.3 },
      sweeps: { visits: 33525, clicks: 23600, conversions: 400, revenue: 840, cost: 639.5 },
      crypto: { visits: 3980, clicks: 2205, conversions: 62, revenue: 1860, cost: 1204 },
      dating: { visits: 9870, clicks: 6120, conversions: 18, revenue: 61.2, cost: 139.3 },
      vpn: { visits: 6420, clicks: 3951, conversions: 94, revenue: 1128, cost: 803.4 },
      casino: { visits: 655, clicks: 410, conversions: 9, revenue: 720, cost: 96 },
      nutra: { visits: 1340, clicks: 860, conversions: 3, revenue: 12, cost: 22.1 },
    } satisfies Record<OfferKey, ExpectedTraffic>,
  },
  /** Affiliate 1182. `counted` is approved + pending + hold, `payout` the money of those. */
  affise: {
    totals: { clicks: 41793, counted: 771, payout: 5459.2, declined: 18 },
    offers: {
      4417: { clicks: 4655, approved: 120, pending: 18, hold: 0, declined: 18, payout: 690 },
      5120: { clicks: 1180, approved: 24, pending: 0, hold: 0, declined: 0, payout: 528 },
      5121: { clicks: 788, approved: 17, pending: 0, hold: 0, declined: 0, payout: 374 },
      3301: { clicks: 23128, approved: 380, pending: 0, hold: 16, declined: 0, payout: 831.6 },
      8450: { clicks: 2161, approved: 59, pending: 0, hold: 0, declined: 0, payout: 1770 },
      2208: { clicks: 6001, approved: 44, pending: 0, hold: 0, declined: 0, payout: 149.6 },
      6010: { clicks: 3880, approved: 93, pending: 0, hold: 0, declined: 0, payout: 1116 },
    } satisfies Record<number, ExpectedPlacement>,
  },
} as const;

interface ExpectedTraffic {
  visits: number;
  clicks: number;
  conversions: number;
  revenue: number;
  cost: number;
}

interface ExpectedPlacement {
  clicks: number;
  approved: number;
  pending: number;
  hold: number;
  declined: number;
  payout: number;
}
