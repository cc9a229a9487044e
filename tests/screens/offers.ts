import type { LinkCandidates, LinkedOffer, OfferLink, OfferList } from '@/utils/messages/map';

const ACME = { connection: 'c2', name: 'Affise Acme', mark: 'AF' };
const NORTHWIND = { connection: 'c3', name: 'Everflow Northwind', mark: 'EF' };

const proven = (id: string, name: string, to = ACME): OfferLink => ({
  ...{ to, there: [{ id, name }], origin: 'url-id' },
  evidence: `offer_id=${id} on acme.g2afse.com`,
});
const NONE: OfferLink = { to: null, there: [], origin: 'none', evidence: '' };

function own(name: string, payout: string | null, ...links: OfferLink[]): LinkedOffer {
  return {
    connection: 'c1',
    connectionName: 'Voluum main',
    mark: 'VO',
    offer: { id: `0ffe0001-8d2c-4f60-a7b3-${name.length}c9e4d7f0001`, name },
    traffic: payout && { metrics: { clicks: 4812, conversions: 160, payout }, currency: 'USD' },
    links,
  } as LinkedOffer;
}

function list(offers: LinkedOffer[], more: Partial<OfferList> = {}): OfferList {
  const linked = offers.filter(({ links }) => links.some(({ to }) => to)).length;
  return { offers, found: offers.length, all: offers.length, linked, waiting: false, ...more };
}

const NORMAL = [
  own('Acme - AU - Crypto Webinar', '1860', proven('8450', 'Crypto Webinar AU', NORTHWIND)),
  own('Direct - UK - VPN', '1128'),
  own('Acme - DE - Sweeps iPhone', '840', {
    ...proven('3301', 'Sweeps iPhone DE – SOI'),
    ...{ origin: 'manual', evidence: '#3301' },
  }),
  own('Acme - US - Keto Diet', '800', proven('4417', 'Keto Diet US – CPA')),
  own('BlueCasino - CA', '720', NONE),
  own('Acme - FR - Dating', null, proven('2208', 'Dating FR – DOI')),
];

export const NO_OFFERS = list([]);

const LONG = 'US | Keto | Facebook | CBO | Broad 25-65+ | Video creative 14 | retargeting | 2026-11';

const NAMES = [
  'SafeLink VPN UK',
  'Keto Diet US – CPA',
  'AutoQuote US',
  'HomeQuote US',
  'Dating FR – DOI',
  'Nutra BR – COD',
];

/** Every state of the links section, by name. */
export const OFFER_LISTS: ReadonlyMap<string, OfferList> = new Map([
  ['normal', list(NORMAL)],
  ['empty', NO_OFFERS],
  ['asking', list([], { waiting: true })],
  ['nothing-found', list([], { all: 9, linked: 6 })],
  [
    'long',
    list(
      [
        {
          ...own(LONG, '1234567.89', proven('4417', LONG), {
            ...proven('77', `${LONG} again`, { ...NORTHWIND, name: 'Everflow of the whole northern desk' }),
            origin: 'manual',
          }),
          connectionName: 'Voluum of the whole media buying team',
        },
        own(`${LONG} direct`, '98765.43'),
        own(`${LONG} decided`, null, NONE),
      ],
      { found: 4821, all: 12903, linked: 4410 },
    ),
  ],
]);

/** More than fit without scrolling, one with a name that does not fit at all. */
const MANY = [...NAMES, LONG, ...NAMES].map((name, index) => ({
  connection: 'c2',
  connectionName: index % 2 ? 'Everflow Northwind' : 'Affise Acme',
  mark: index % 2 ? 'EF' : 'AF',
  offer: { id: String(4417 + 97 * index), name },
}));

export const CANDIDATES: LinkCandidates = { offers: MANY, found: 412 };
