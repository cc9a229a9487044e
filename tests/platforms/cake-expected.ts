/** Worked out by hand from cake-facts.ts: the seven days before now by the account's clock, in dollars. */
export const CAKE_EXPECTED = {
  totals: { clicks: 1050, conversions: 76, payout: '1930' },
  offers: {
    4051: { clicks: 700, conversions: 62, payout: '1860' },
    4090: { clicks: 350, conversions: 14, payout: '70' },
  },
  /** The last day but one: 8 × $30 + 2 × $5. */
  secondLastDay: { clicks: 150, conversions: 10, payout: '250' },
  /** 02:00 has 30 % of each day, rounded down: 2 of 9 and of 8 crypto, none of 2 keto. */
  subs: {
    fb: { clicks: 7 * 30 + 7 * 15, conversions: 14, payout: '420' },
    '007': { clicks: 490, conversions: 48, payout: '1440' },
    '': { clicks: 245, conversions: 14, payout: '70' },
  },
  /** Crypto: 62 − 3 rejected; the 9 of yesterday are pending, but for the one rejected. */
  reviewed: { conversions: 59, approved: 51, pending: 8, rejected: 3, payout: '1770', rejectedPayout: '90' },
} as const;
