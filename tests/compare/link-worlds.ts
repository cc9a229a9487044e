import type { Receivers, Senders } from '@/utils/compare/link';
import { createOfferTies } from '@/utils/compare/links/tie-offers';

export type SentOffer = Senders['offers'][number];
export type ReceivedOffer = Receivers['offers'][number];

export function sent(told: Partial<SentOffer>): SentOffer {
  return { id: 'o1', name: null, url: null, externalId: null, ...told };
}

export function received(id: string, told: Partial<ReceivedOffer> = {}): ReceivedOffer {
  return { id, name: null, url: null, urls: [], externalId: null, ...told };
}

/** An affiliate of an Affise network, with one offer. */
export const AFFISE: Receivers = {
  connection: 'affise',
  platform: 'affise',
  role: 'affiliate',
  affiliateId: '1182',
  clickHosts: ['acme.g2afse.com'],
  offers: [received('4417')],
  complete: true,
};

export const AFFISE_STAFF: Receivers = { ...AFFISE, connection: 'staff', role: 'network', affiliateId: null };

/** Its hosts are known from its own links only. */
export const CAKE: Receivers = {
  ...AFFISE,
  ...{ connection: 'cake', platform: 'cake', affiliateId: '1234', clickHosts: [] },
  offers: [
    received('55', { urls: ['https://bluetrk.example/?a=1234&c=901&s1='] }),
    received('901', { urls: ['https://bluetrk.example/?a=1234&c=902&s1=', 'https://landing.example/901'] }),
  ],
};

export const EVERFLOW: Receivers = {
  ...AFFISE,
  ...{ connection: 'everflow', platform: 'everflow', affiliateId: '77', clickHosts: [] },
  offers: [
    received('4', { url: 'https://www.blueriver-go.example/28KL6/2CTPL/?sub1={click_id}' }),
    received('5', { url: 'https://www.blueriver-go.example/28KL6/2ctpl/' }),
  ],
};

const PROGRAM = '651c00000000000000000011';

export const AFFILAE: Receivers = {
  ...AFFISE,
  ...{ connection: 'affilae', platform: 'affilae', affiliateId: null, clickHosts: [] },
  offers: [
    received(PROGRAM, { urls: ['https://coins.example/', `https://lb.affilae.com/r/?p=${PROGRAM}&af=1994`] }),
    received('5e3c00000000000000000012', { url: 'https://www.keto.example/' }),
  ],
};

/** Rows as short text, `affise 4417 url-id 1182`; `nothing` where there is none. */
export function tie(offer: Partial<SentOffer>, ...others: Receivers[]): string[] {
  const found = tiesOf(offer, ...others).map(
    ({ connection, entities, origin, affiliate }) =>
      `${connection} ${entities.join('+')} ${origin}${affiliate === null ? '' : ` ${affiliate}`}`,
  );
  return found.length > 0 ? found : ['nothing'];
}

export function tiesOf(offer: Partial<SentOffer>, ...others: Receivers[]) {
  const one = sent(offer);
  const { proven, suggest } = createOfferTies({ connection: 'here', offers: [one] }, others).of(one);
  return proven.length > 0 ? proven : suggest();
}
