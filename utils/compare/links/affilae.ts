import type { Address } from './address';
import type { ClickLink } from './click-link';
import { idIn } from './parameter';

/**
 * `https://lb.affilae.com/r/?p={programme}&af={publisher}&lp=…`, or the shop's own address with `?ae={publisher}` or
 * `#ae{publisher}`: there only the shop tells the programme.
 *
 * https://affilae.com/en/documentations/understanding-and-implementing-subids
 */
export function readAffilaeLink(address: Address): ClickLink | undefined {
  const program = idIn(address, 'p');
  const member = idIn(address, 'af');
  if (program && member !== undefined && address.parameters.has('af')) {
    return { by: 'id', offer: program, affiliate: member, affiliateCode: null, said: `p=${program}` };
  }
  const publisher = idIn(address, 'ae') ?? /^ae(\d+)$/.exec(address.fragment)?.[1];
  if (!publisher) return undefined;
  const site = siteOf(address);
  return { by: 'site', offer: site, affiliate: publisher, affiliateCode: null, said: `ae=${publisher}` };
}

/** The host of a shop, which answers with and without `www.`. */
export function siteOf({ host }: Address): string {
  return host.replace(/^www\./, '');
}
