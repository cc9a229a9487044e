import { affilae } from '@/connectors/affilae';
import type { Portal } from '@/utils/model/platform';
import { affilaeDefaults } from '../platforms/affilae.ts';
import { AFFILAE_PROGRAMS } from '../platforms/affilae-facts.ts';
import { AFFILAE_KEYS } from '../platforms/hosts.ts';
import { type Asked, open, scripted } from './ask';
import { createStand } from './stand';

export const { stand, standIn } = createStand(({ affilae }) => affilae, affilaeDefaults);

export const [CRYPTO, KETO] = AFFILAE_PROGRAMS.map(({ id }) => id);

export const PERSONAL = /canary\.example|FR7630006|203\.0\.113\.7|Canary\/1\.0|customer-canary|rue Canary/;

export const connection = (portal: Portal = 'publisher') => ({
  connector: affilae,
  credentials: {
    apiKey: portal === 'publisher' ? AFFILAE_KEYS.publisher : AFFILAE_KEYS.advertiser,
    ...(portal === 'advertiser' && { programId: CRYPTO ?? '' }),
  },
  portal,
  apiBase: stand().httpOrigin,
});

/** A connection whose platform answers by itself. */
export function answering(respond: (asked: Asked) => unknown) {
  const { fetch, asked } = scripted(respond);
  return { ...open(connection(), { fetch }), asked };
}

/** One whose list of conversions holds these rows. */
export function listing(rows: readonly object[], kpi: object = { total: 0, partnerships: [] }) {
  return answering(({ url }) => {
    if (url.pathname.endsWith('publishers.me'))
      return { affiliateProfiles: { data: [{ id: 'site', name: 'Site' }] } };
    if (url.pathname.endsWith('.kpis')) return kpi;
    return url.pathname.endsWith('conversions.list') ? { total: rows.length, data: rows } : [];
  });
}
