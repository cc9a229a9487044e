import type { Address } from './address';
import type { ClickLink } from './click-link';
import { idIn } from './parameter';

/**
 * `https://{tracking host}/click?pid={affiliate}&offer_id={offer}&sub1=…`; on a domain of the network's own the path
 * stays. Short links (`/c3WWuu`) and smart links (`/sl?id=`) name no offer.
 *
 * https://help-center.affise.com/en/articles/6483711-affise-tracking-link-parameters
 */
export function readAffiseLink(address: Address): ClickLink | undefined {
  if (!/^\/click\/?$/i.test(address.path)) return undefined;
  const offer = idIn(address, 'offer_id');
  const affiliate = idIn(address, 'pid');
  if (!offer || affiliate === undefined) return undefined;
  return { by: 'id', offer, affiliate, affiliateCode: null, said: `offer_id=${offer}` };
}
