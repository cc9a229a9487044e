import type {
  LinkCandidate,
  LinkedOffer,
  OfferedCandidates,
  OfferLink,
  OfferList,
} from '@/utils/messages/links';
import type { EntityRef } from '@/utils/model/report';

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
    suggestions: [],
  } as LinkedOffer;
}

function list(offers: LinkedOffer[], more: Partial<OfferList> = {}): OfferList {
  const linked = offers.filter(({ links }) => links.some(({ to }) => to)).length;
  return { offers, found: offers.length, all: offers.length, linked, waiting: false, ...more };
}

const NORMAL = [
  own('Acme - AU - Crypto Webinar', '1860', proven('8450', 'Crypto Webinar AU', NORTHWIND)),
  {
    ...own('Direct - UK - VPN', '1128'),
    suggestions: [
      {
        ...{
          to: ACME,
          there: [{ id: '6010', name: 'SafeLink VPN UK' }],
          origin: 'name' as const,
          confidence: 0.71,
        },
        evidence: 'Direct - UK - VPN ~ SafeLink VPN UK',
      },
      {
        ...{
          to: NORTHWIND,
          there: [{ id: '77', name: 'VPN UK mobile' }],
          origin: 'name-id' as const,
          confidence: 0.62,
        },
        evidence: '77 in Direct - UK - VPN',
      },
    ],
  },
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
const MANY = [...NAMES, LONG, ...NAMES].map(
  (name, index): LinkCandidate => ({
    connection: 'c2',
    connectionName: index % 2 ? 'Everflow Northwind' : 'Affise Acme',
    mark: index % 2 ? 'EF' : 'AF',
    offer: { id: String(4417 + 97 * index), name },
    like: null,
    counts: index % 3 ? counts(index * 17, String(index * 85), -0.138 * index) : null,
  }),
);

const AROUND: Omit<OfferedCandidates, 'offers' | 'found' | 'suggested'> = {
  own: { metrics: { clicks: 4812, conversions: 160, payout: '800' }, currency: 'USD' },
  days: { from: '2026-11-01', to: '2026-11-07' },
  waiting: false,
  token: '5d0f6c52-6f0e-4a83-9f55-5a9f1c0de001',
};

/** What matches a text. */
export const CANDIDATES: OfferedCandidates = { ...AROUND, offers: MANY, found: 412, suggested: false };

/** What is suggested, as in the picture: the same name and pay, the same name for less, and one without traffic. */
export const SUGGESTED: OfferedCandidates = {
  ...AROUND,
  found: 3,
  suggested: true,
  offers: [
    suggested(
      'Affise Acme',
      'AF',
      { id: '4417', name: 'Keto Diet US – CPA' },
      0.92,
      counts(138, '690', -0.1375),
    ),
    suggested(
      'Everflow Northwind',
      'EF',
      { id: '1288', name: 'Keto Diet US' },
      0.88,
      counts(114, '478.8', -0.402),
    ),
    suggested('CAKE Blue', 'CK', { id: '903', name: 'Keto Gummies US' }, 0.71, counts(0, '0', -1)),
  ],
};

function counts(conversions: number, payout: string, ratio: number): LinkCandidate['counts'] {
  const verdict = ratio < -0.1 ? 'alert' : 'ok';
  return {
    metrics: { conversions, payout },
    currency: 'USD',
    gap: { ratio, difference: '-110', verdict },
  };
}

function suggested(
  connectionName: string,
  mark: string,
  offer: EntityRef,
  confidence: number,
  numbers: LinkCandidate['counts'],
): LinkCandidate {
  const like = { origin: 'name', confidence, evidence: '' } as const;
  return { connection: mark, connectionName, mark, offer, like, counts: numbers };
}
