import type { Address } from './address';
import type { ClickLink } from './click-link';
import { idIn } from './parameter';

/**
 * `https://{tracking domain}/{affiliate code}/{offer code}/?sub1=…`, or with `oid` and `affid` as numbers. The codes
 * are another in every network and cannot be computed.
 *
 * https://help.everflow.io/support/solutions/articles/22000218430-configuring-the-affiliate-tracking-link
 */
export function readEverflowLink(address: Address): ClickLink | undefined {
  const offer = idIn(address, 'oid');
  const affiliate = idIn(address, 'affid');
  if (offer === undefined || affiliate === undefined) return undefined;
  if (offer) return { by: 'id', offer, affiliate, affiliateCode: null, said: `oid=${offer}` };
  const [, affiliateCode, code] = CODES.exec(address.path) ?? [];
  if (!affiliateCode || !code || !isCode(affiliateCode) || !isCode(code)) return undefined;
  return { by: 'code', offer: code, affiliate, affiliateCode, said: `/${affiliateCode}/${code}/` };
}

const CODES = /^\/([a-z\d]{3,16})\/([a-z\d]{3,16})\/?$/i;

/** `/blog/keto/` is a page. */
function isCode(segment: string): boolean {
  return /[A-Z\d]/.test(segment);
}
