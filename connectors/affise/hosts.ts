import type { Credentials } from '@/utils/model/connection';
import { originOf } from '../address';
import type { Addresses } from '../connector';

/**
 * Where the API may be, from what the form holds. A dashboard at affise.com names its tenant, and older tenants have
 * a dot where newer ones have a dash; a dashboard with a domain of its own names nothing, and the API address is
 * asked for.
 */
export function addressesOf({ baseUrl, dashboard }: Credentials): Addresses {
  const panel = originOf(dashboard);
  const api = originOf(baseUrl);
  if (api !== null) return { api: [api], dashboard: panel };
  if (panel === null) return { api: [], dashboard: null };
  if (isApi(panel)) return { api: [panel], dashboard: null };
  const tenant = tenantOf(panel);
  const hosts =
    tenant === null ? [] : [`https://api-${tenant}.affise.com`, `https://api.${tenant}.affise.com`];
  return { api: hosts, dashboard: panel };
}

/** `acme` from any of a tenant's own hosts (`api-acme.affise.com`, `offers.acme.affise.com`, `acme.affise.com`). */
export function tenantOf(origin: string | null): string | null {
  const host = origin === null ? undefined : URL.parse(origin)?.hostname;
  const tenant = host && /^(?:(?:api|offers)[-.])?([a-z\d][a-z\d-]*)\.affise\.com$/.exec(host)?.[1];
  return tenant && !NOT_TENANTS.has(tenant) ? tenant : null;
}

/** Affise's own hosts beside the tenants'. */
const NOT_TENANTS = new Set([
  'api',
  'offers',
  'www',
  'cdn',
  'help-center',
  'help',
  'docs',
  'static',
  'status',
]);

function isApi(origin: string): boolean {
  return /^https:\/\/api[-.][a-z\d-]+\.affise\.com$/.test(origin);
}
