import type { Credentials } from '@/utils/model/connection';
import { phrase } from '@/utils/texts/phrase';
import { originOf } from '../address';
import type { Addresses, Field } from '../connector';

/** https://developers.everflow.io/user-guide/authentication says who makes which key. */
export const fields: readonly Field[] = [
  {
    name: 'dashboard',
    label: phrase('field.dashboard'),
    where: phrase('field.dashboard-where'),
    kind: 'address',
    optional: true,
    placeholder: 'https://acme.everflowclient.io',
  },
  {
    name: 'region',
    label: phrase('everflow.region'),
    where: phrase('everflow.region-where'),
    kind: 'choice',
    initial: 'auto',
    options: [
      { value: 'auto', label: phrase('everflow.region-auto') },
      { value: 'us', label: phrase('everflow.region-us') },
      { value: 'eu', label: phrase('everflow.region-eu') },
    ],
  },
  {
    name: 'apiKey',
    label: phrase('field.api-key'),
    where: phrase('everflow.api-key-where'),
    kind: 'secret',
  },
];

/** The vendor has one API host for each region. */
export function addressesOf({ region, dashboard }: Credentials): Addresses {
  const only = region === 'us' || region === 'eu' ? [HOSTS[region]] : [HOSTS.us, HOSTS.eu];
  return { api: only, dashboard: originOf(dashboard) };
}

/** The region that an API address belongs to; null where it is another server, as in tests. */
export function regionOf(apiBase: string | null): 'us' | 'eu' | null {
  if (apiBase === HOSTS.us) return 'us';
  return apiBase === HOSTS.eu ? 'eu' : null;
}

const HOSTS = { us: 'https://api.eflow.team', eu: 'https://api-eu.eflow.team' } as const;

export const ADVICE = {
  credentials: phrase('everflow.advice-credentials'),
  access: phrase('everflow.advice-access'),
  advertiser: phrase('everflow.advice-advertiser'),
};
