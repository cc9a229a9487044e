import type { CampaignKey, OfferKey } from './story.ts';

/** A Voluum campaign as its owner set it up. `country` null means global. */
export interface Campaign {
  readonly name: string;
  readonly country: Country | null;
  readonly source: SourceKey;
}

/** A Voluum offer; `network` is null where the owner left it empty. */
export interface Offer {
  readonly name: string;
  readonly country: Country;
  readonly network: NetworkKey | null;
  readonly url: string;
}

/** An offer of the Affise network. `host` is its tracking domain, `price` the default payout in cents. */
export interface AffiseOffer {
  readonly id: number;
  readonly title: string;
  readonly country: string;
  readonly advertiser: AdvertiserKey;
  readonly payout: number;
  readonly host: string;
}

type Country = keyof typeof COUNTRIES;
type SourceKey = keyof typeof SOURCES;
type NetworkKey = keyof typeof NETWORKS;
type AdvertiserKey = keyof typeof ADVERTISERS;

/** English names, as both platforms print them. */
export const COUNTRIES = {
  US: 'United States',
  DE: 'Germany',
  AU: 'Australia',
  FR: 'France',
  GB: 'United Kingdom',
  CA: 'Canada',
  BR: 'Brazil',
} as const;

/** Voluum traffic sources. */
export const SOURCES = {
  facebook: { id: '50c00001-2f4d-4a8e-b6c0-7d1e3f5a0001', name: 'Facebook' },
  search: { id: '50c00002-2f4d-4a8e-b6c0-7d1e3f5a0002', name: 'Search' },
  push: { id: '50c00003-2f4d-4a8e-b6c0-7d1e3f5a0003', name: 'Push' },
  pop: { id: '50c00004-2f4d-4a8e-b6c0-7d1e3f5a0004', name: 'Pop' },
  native: { id: '50c00005-2f4d-4a8e-b6c0-7d1e3f5a0005', name: 'Native' },
  seo: { id: '50c00006-2f4d-4a8e-b6c0-7d1e3f5a0006', name: 'SEO' },
} as const;

/** Voluum affiliate networks. */
export const NETWORKS = {
  acme: { id: '4e700001-6b3a-4d5c-8e9f-0a1b2c3d0001', name: 'Acme' },
  blueCasino: { id: '4e700002-6b3a-4d5c-8e9f-0a1b2c3d0002', name: 'BlueCasino' },
} as const;

/** Voluum campaigns by their key in the story. */
export const CAMPAIGNS: Readonly<Record<CampaignKey, Campaign>> = {
  keto: { name: 'Keto US · Facebook', country: 'US', source: 'facebook' },
  insurance: { name: 'Insurance US · Search', country: 'US', source: 'search' },
  sweepsPush: { name: 'Sweeps DE · Push', country: 'DE', source: 'push' },
  sweepsPop: { name: 'Sweeps DE · Pop', country: 'DE', source: 'pop' },
  crypto: { name: 'Crypto webinar AU · Native', country: 'AU', source: 'native' },
  dating: { name: 'Dating FR · Pop', country: 'FR', source: 'pop' },
  vpn: { name: 'VPN UK · Native', country: 'GB', source: 'native' },
  casino: { name: 'Casino CA · SEO', country: null, source: 'seo' },
  nutra: { name: 'Nutra BR · Push', country: 'BR', source: 'push' },
};

const ACME = 'https://acme.g2afse.com/click';
const CUSTOM = 'https://trk.acmeoffers.example/click';

/** Voluum offers by their key in the story. */
export const OFFERS: Readonly<Record<OfferKey, Offer>> = {
  keto: acme(
    'Acme - US - Keto Diet',
    'US',
    `${ACME}?pid=1182&offer_id=4417&sub1={clickid}&sub2={campaign.id}`,
  ),
  autoQuote: acme('Acme - US - AutoQuote', 'US', `${ACME}?pid=1182&offer_id=5120&sub1={clickid}`),
  homeQuote: acme('Acme - US - HomeQuote', 'US', `${ACME}?pid=1182&offer_id=5121&sub1={clickid}`),
  sweeps: acme('Acme - DE - Sweeps iPhone', 'DE', `${ACME}?pid=1182&offer_id=3301&sub1={clickid}`),
  crypto: acme('Acme - AU - Crypto Webinar', 'AU', `${ACME}?pid=1182&offer_id=8450&sub1={clickid}`),
  dating: acme('Acme - FR - Dating', 'FR', `${CUSTOM}?pid=1182&offer_id=2208&sub1={clickid}`),
  vpn: {
    name: 'Direct - UK - VPN',
    country: 'GB',
    network: null,
    url: 'https://go.northbuy.example/vpn-uk?cid={clickid}',
  },
  casino: {
    name: 'BlueCasino - CA',
    country: 'CA',
    network: 'blueCasino',
    url: 'https://go.bluecasino.example/?aff=77&sub={clickid}',
  },
  nutra: acme('Acme - BR - Nutra', 'BR', `${ACME}?pid=9999&offer_id=7001&sub1={clickid}`),
};

/** Which Affise offer each Voluum offer leads to in truth, also where its link does not say so. */
export const AFFISE_OFFER_OF: Readonly<Partial<Record<OfferKey, number>>> = {
  keto: 4417,
  autoQuote: 5120,
  homeQuote: 5121,
  sweeps: 3301,
  crypto: 8450,
  dating: 2208,
  vpn: 6010,
  nutra: 7001,
};

/** Affise advertisers, with the hex ids Affise gives them. */
export const ADVERTISERS = {
  nutraCorp: { id: '5bc9d7c16d73e41c00000001', title: 'NutraCorp' },
  quoteWise: { id: '5bc9d7c16d73e41c00000002', title: 'QuoteWise' },
  promo: { id: '5bc9d7c16d73e41c00000003', title: 'Promo GmbH' },
  coinSeminars: { id: '5bc9d7c16d73e41c00000004', title: 'Coin Seminars' },
  rencontre: { id: '5bc9d7c16d73e41c00000005', title: 'Rencontre SAS' },
  safeLink: { id: '5bc9d7c16d73e41c00000006', title: 'SafeLink' },
} as const;

/** Every offer of the Affise network. */
export const AFFISE_OFFERS: readonly AffiseOffer[] = [
  affise(4417, 'Keto Diet US – CPA', 'US', 'nutraCorp', 500),
  affise(5120, 'AutoQuote US', 'US', 'quoteWise', 2200),
  affise(5121, 'HomeQuote US', 'US', 'quoteWise', 2200),
  affise(3301, 'Sweeps iPhone DE – SOI', 'DE', 'promo', 210),
  affise(8450, 'Crypto Webinar AU', 'AU', 'coinSeminars', 3000),
  { ...affise(2208, 'Dating FR – DOI', 'FR', 'rencontre', 340), host: 'trk.acmeoffers.example' },
  affise(6010, 'SafeLink VPN UK', 'GB', 'safeLink', 1200),
  affise(7001, 'Nutra BR – COD', 'BR', 'nutraCorp', 400),
];

function acme(name: string, country: Country, url: string): Offer {
  return { name, country, network: 'acme', url };
}

function affise(
  id: number,
  title: string,
  country: string,
  advertiser: AdvertiserKey,
  payout: number,
): AffiseOffer {
  return { id, title, country, advertiser, payout, host: 'acme.g2afse.com' };
}
