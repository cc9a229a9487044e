/** Sums worked out by hand from everflow-story.ts: the seven days in UTC, in USD. */
export const EVERFLOW_EXPECTED = {
  network: {
    totals: {
      clicks: 1230,
      invalidClicks: 98,
      conversions: 57,
      hold: 5,
      events: 4,
      payout: '656.5',
      advertiserRevenue: '862.5',
      holdPayout: '25',
      holdAdvertiserRevenue: '31.25',
    },
    offers: {
      42: {
        clicks: 930,
        uniqueClicks: 846,
        invalidClicks: 70,
        conversions: 42,
        hold: 5,
        events: 4,
        payout: '206.5',
        advertiserRevenue: '262.5',
        holdPayout: '25',
        holdAdvertiserRevenue: '31.25',
      },
      57: {
        clicks: 300,
        uniqueClicks: 272,
        invalidClicks: 28,
        conversions: 15,
        hold: 0,
        events: 0,
        payout: '450',
        advertiserRevenue: '600',
        holdPayout: '0',
        holdAdvertiserRevenue: '0',
      },
    },
  },
  /** Affiliate 7. */
  affiliate: {
    offers: {
      42: {
        clicks: 720,
        uniqueClicks: 650,
        invalidClicks: 70,
        conversions: 35,
        hold: 5,
        events: 4,
        payout: '175',
        holdPayout: '25',
      },
      57: {
        clicks: 300,
        uniqueClicks: 272,
        invalidClicks: 28,
        conversions: 15,
        hold: 0,
        events: 0,
        payout: '450',
        holdPayout: '0',
      },
    },
  },
} as const;
