import type { Platform } from '@/utils/model/platform';
import type { Address } from './address';
import { readAffilaeLink } from './affilae';
import { readAffiseLink } from './affise';
import { readCakeLink } from './cake';
import { readEverflowLink } from './everflow';

/** What a network's click link says of itself. Whose network it is only its host can tell. */
export interface ClickLink {
  /**
   * How it names the offer: by the id that the network's lists use; by a code (CAKE's creative, Everflow's encoded
   * number) that only the network's own links of the offer explain; by the shop that it leads to (Affilae).
   */
  by: 'id' | 'code' | 'site';
  offer: string;
  /** Null where none is named, or a macro stands in its place. */
  affiliate: string | null;
  /** The affiliate in a form that only its own links explain (Everflow). */
  affiliateCode: string | null;
  /** The part of the address that says so: `offer_id=4417`. */
  said: string;
}

export interface ClickLinkFormat {
  read(address: Address): ClickLink | undefined;
  /** Hosts that all of the platform's accounts share: there an id says whose it is, being the platform's own. */
  sharedHosts: readonly string[];
  /** Every offer knows this affiliate by another number, the one in its own link. */
  affiliatePerOffer: boolean;
}

const OF_ONE_NETWORK = { sharedHosts: [], affiliatePerOffer: false };

/** Of every platform that people are sent to. */
export const CLICK_LINKS: ReadonlyMap<Platform, ClickLinkFormat> = new Map([
  ['affise', { ...OF_ONE_NETWORK, read: readAffiseLink }],
  ['demo', { ...OF_ONE_NETWORK, read: readAffiseLink }],
  ['cake', { ...OF_ONE_NETWORK, read: readCakeLink }],
  ['everflow', { ...OF_ONE_NETWORK, read: readEverflowLink }],
  ['affilae', { read: readAffilaeLink, sharedHosts: ['lb.affilae.com'], affiliatePerOffer: true }],
]);
