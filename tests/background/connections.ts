import { type Account, type Connection, NOTHING_TOLD } from '@/utils/model/connection';

/** Noon of the day after the story week, 13 to 19 November. */
export const NOON = '2026-11-20T12:00:00Z';

/** A saved connection as verification would have left it. */
export function connect(
  more: Partial<Connection> & Pick<Connection, 'id' | 'platform' | 'role'>,
): Connection {
  return {
    portal: null,
    version: null,
    region: null,
    name: more.id,
    currency: 'USD',
    timeZone: 'Etc/UTC',
    apiBase: null,
    dashboard: null,
    account: { ...NO_ACCOUNT, role: more.role },
    shown: {},
    savedAt: NOON,
    verifiedAt: NOON,
    ...more,
  };
}

const NO_ACCOUNT: Account = {
  ...NOTHING_TOLD,
  role: 'tracker',
};

export const VOLUUM = connect({
  id: 'voluum',
  platform: 'voluum',
  role: 'tracker',
  name: 'Voluum main',
  dashboard: 'https://panel.voluum.com',
});

export const AFFISE = connect({
  id: 'affise',
  platform: 'affise',
  role: 'affiliate',
  portal: 'affiliate',
  name: 'Affise Acme',
  account: { ...NO_ACCOUNT, role: 'affiliate', affiliateId: '1182', clickHosts: ['acme.g2afse.com'] },
});

export const AFFISE_ADMIN = connect({
  id: 'admin',
  platform: 'affise',
  role: 'network',
  portal: 'admin',
  name: 'Affise staff',
  account: { ...NO_ACCOUNT, role: 'network', clickHosts: ['acme.g2afse.com', 'trk.acmeoffers.example'] },
});
