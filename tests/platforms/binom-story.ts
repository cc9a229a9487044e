/**
 * A week of a media buyer's own tracker: what a stream of traffic did on each of the seven days before today, 30 % of
 * it (rounded down) at 02:00 UTC and the rest at 14:00; conversions all at 14:00. Money in US cents, per conversion
 * and per day. `visits` are hits on the campaign, `clicks` people sent on to the offer.
 */
export interface BinomStream {
  readonly campaign: keyof typeof BINOM.campaign;
  readonly offer: keyof typeof BINOM.offer;
  readonly country: string;
  readonly zone: string;
  readonly visits: number;
  readonly clicks: number;
  readonly leads: number;
  readonly payout: number;
  readonly cost: number;
}

/** Everything the tracker knows, by its numbers. */
export const BINOM = {
  campaign: {
    12: { name: 'Keto US · Facebook', source: 4, deleted: false },
    15: { name: 'Crypto AU · Native', source: 5, deleted: false },
    21: { name: 'VPN UK · Push', source: 6, deleted: false },
    // Deleted since, but it had traffic.
    30: { name: 'Dating FR · Push', source: 6, deleted: true },
    // Never had any.
    40: { name: 'Casino CA · SEO', source: 5, deleted: false },
  },
  offer: {
    35: { name: 'Acme - US - Keto Diet', network: 1, url: click(4417) },
    36: { name: 'Acme - AU - Crypto Webinar', network: 1, url: click(8450) },
    37: { name: 'Direct - UK - VPN', network: 0, url: 'https://go.northbuy.example/vpn-uk?cid={clickid}' },
    38: { name: 'Acme - FR - Dating', network: 1, url: click(2208) },
  },
  network: { 1: { name: 'Acme' } },
  source: { 4: { name: 'Facebook' }, 5: { name: 'Native' }, 6: { name: 'Push' } },
} as const;

/** A day of each stream. */
export const BINOM_STREAMS: readonly BinomStream[] = [
  stream(12, 35, 'United States', 'feed', [100, 70, 2], 500, 300),
  // Named as reports name it; the list of countries says Turkey.
  stream(12, 35, 'Türkiye', 'reels', [30, 20, 1], 500, 100),
  stream(15, 36, 'Australia', 'news', [50, 40, 1], 3000, 1500),
  stream(21, 37, 'United Kingdom', 'zone-9', [20, 20, 0], 0, 200),
  stream(30, 38, 'France', 'zone-7', [10, 10, 1], 340, 50),
];

/** Sums of the week by hand, in dollars. */
export const BINOM_EXPECTED = {
  totals: { visits: 1470, conversions: 35, payout: '338.8', mediaCost: '150.5' },
  campaigns: {
    12: { visits: 910, conversions: 21, payout: '105', mediaCost: '28' },
    15: { visits: 350, conversions: 7, payout: '210', mediaCost: '105' },
    21: { visits: 140, conversions: 0, payout: '0', mediaCost: '14' },
    30: { visits: 70, conversions: 7, payout: '23.8', mediaCost: '3.5' },
  },
  offers: {
    35: { clicks: 630, conversions: 21, payout: '105', mediaCost: '28' },
    36: { clicks: 280, conversions: 7, payout: '210', mediaCost: '105' },
    37: { clicks: 140, conversions: 0, payout: '0', mediaCost: '14' },
    38: { clicks: 70, conversions: 7, payout: '23.8', mediaCost: '3.5' },
  },
  networks: {
    1: { clicks: 980, conversions: 35, payout: '338.8', mediaCost: '136.5' },
  },
  sources: {
    4: { visits: 910, conversions: 21, payout: '105', mediaCost: '28' },
    5: { visits: 350, conversions: 7, payout: '210', mediaCost: '105' },
    6: { visits: 210, conversions: 7, payout: '23.8', mediaCost: '17.5' },
  },
  countries: {
    US: { visits: 700, conversions: 14, payout: '70', mediaCost: '21' },
    TR: { visits: 210, conversions: 7, payout: '35', mediaCost: '7' },
    AU: { visits: 350, conversions: 7, payout: '210', mediaCost: '105' },
    GB: { visits: 140, conversions: 0, payout: '0', mediaCost: '14' },
    FR: { visits: 70, conversions: 7, payout: '23.8', mediaCost: '3.5' },
  },
} as const;

function stream(
  campaign: BinomStream['campaign'],
  offer: BinomStream['offer'],
  country: string,
  zone: string,
  [visits, clicks, leads]: readonly [number, number, number],
  payout: number,
  cost: number,
): BinomStream {
  return { campaign, offer, country, zone, visits, clicks, leads, payout, cost };
}

function click(offer: number): string {
  return `https://acme.g2afse.com/click?pid=1182&offer_id=${offer}&sub1={clickid}`;
}
