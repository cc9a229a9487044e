import type { Address } from './address';
import type { ClickLink } from './click-link';
import { idIn } from './parameter';

/**
 * `https://{tracking domain}/?a={affiliate}&c={creative}&s1=…`: the creative belongs to an offer, but is not its id.
 *
 * https://support.getcake.com/support/solutions/articles/5000545977
 */
export function readCakeLink(address: Address): ClickLink | undefined {
  const creative = idIn(address, 'c');
  const affiliate = idIn(address, 'a');
  if (!creative || affiliate === undefined || !address.parameters.has('a')) return undefined;
  return { by: 'code', offer: creative, affiliate, affiliateCode: null, said: `c=${creative}` };
}
