/**
 * Worked out by hand from affilae-facts.ts, seven days in UTC, in euros. Crypto: a conversion at 02:00 (accepted, 30)
 * and one at 14:00 (pending, 21 of 30, the rest is another publisher's) each day. Keto: one of 5 a day, the last refused.
 */
export const AFFILAE_EXPECTED = {
  totals: { clicks: 1050, conversions: 20, payout: '387' },
  crypto: {
    ...{ impressions: 7000, clicks: 700, conversions: 14, approved: 7, pending: 7, rejected: 0 },
    ...{ payout: '357', approvedPayout: '210', pendingPayout: '147', rejectedPayout: '0' },
  },
  keto: {
    ...{ impressions: 3500, clicks: 350, conversions: 6, approved: 6, pending: 0, rejected: 1 },
    ...{ payout: '30', approvedPayout: '30', pendingPayout: '0', rejectedPayout: '5' },
  },
  /** One day: 30 + 21 + 5. */
  day: { clicks: 150, conversions: 3, payout: '56' },
  /** Indicators count refused ones too. */
  kpiPayout: '392',
  advertiser: {
    all: { conversions: 14, approved: 7, pending: 7, payout: '420' },
    own: { conversions: 14, payout: '357' },
    other: { conversions: 0, payout: '63' },
  },
} as const;
