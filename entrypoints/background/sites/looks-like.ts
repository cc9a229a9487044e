import type { DashboardId } from '@/utils/model/platform';

/**
 * Whose panel an address may be. An address on a customer's own domain proves nothing: it is only offered, the user
 * says whose it is, and the reader of that dashboard declines every page that is none.
 */
export function looksLike(address: string): DashboardId | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const { hostname, pathname, searchParams, hash } = url;
  if (hostname === 'panel.voluum.com' || VOLUUM_ROUTE.test(hash)) return 'voluum';
  if (/(^|\.)affise\.com$/.test(hostname) && !SERVICES.test(hostname)) return 'affise';
  if (AFFISE_PATHS.test(pathname)) return 'affise';
  const isScript = /\/[\w-]+\.php$/.test(pathname) && BINOM_PAGES.has(searchParams.get('page') ?? '');
  return isScript || BINOM_PATHS.test(pathname) ? 'binom' : null;
}

const VOLUUM_ROUTE = /^#\/[\da-f-]{36}_[\da-f-]{36}\/report\//i;
const SERVICES = /^(api|cdn|help-center|www)[-.]/;
const AFFISE_PATHS = /^\/(v2\/(offers?|statistics)|statistics\/affise)(\/|$)/;
const BINOM_PATHS = /^\/panel\/(campaigns|offers|affiliate-networks|traffic-sources|report\/[a-z-]+\/\d)/;
const BINOM_PAGES: ReadonlySet<string> = new Set([
  ...['Campaigns', 'Offers', 'Affiliate_Networks', 'Traffic_Sources', 'Stats'],
]);
