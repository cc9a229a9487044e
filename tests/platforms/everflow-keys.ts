/** The Everflow keys, one for each kind of holder; those of the EU are strangers in the US and the other way round. */
export const EVERFLOW_KEYS = {
  network: 'EfNetworkCanary00000001',
  /** May read reports, but not the network's own page. */
  reportsOnly: 'EfReportsCanary00000002',
  affiliate: 'EfAffiliateCanary000003',
  advertiser: 'EfAdvertiserCanary00004',
  europeanNetwork: 'EfEuropeCanary000000005',
} as const;

/** What a key opens. */
export interface Holder {
  readonly region: 'us' | 'eu';
  readonly portal: 'networks' | 'affiliates' | 'advertisers';
  /** The only affiliate it sees. */
  readonly affiliate?: number;
  readonly reportsOnly?: true;
}

/** Whose key this is. */
export function holderOf(key: unknown): Holder | undefined {
  return HOLDERS.get(String(key));
}

const HOLDERS = new Map<string, Holder>([
  [EVERFLOW_KEYS.network, { region: 'us', portal: 'networks' }],
  [EVERFLOW_KEYS.reportsOnly, { region: 'us', portal: 'networks', reportsOnly: true }],
  [EVERFLOW_KEYS.affiliate, { region: 'us', portal: 'affiliates', affiliate: 7 }],
  [EVERFLOW_KEYS.advertiser, { region: 'us', portal: 'advertisers' }],
  [EVERFLOW_KEYS.europeanNetwork, { region: 'eu', portal: 'networks' }],
]);
