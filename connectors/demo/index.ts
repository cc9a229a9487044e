import { type Account, NOTHING_TOLD } from '@/utils/model/connection';
import type { Portal } from '@/utils/model/platform';
import { phrase } from '@/utils/texts/phrase';
import type { Connector } from '../connector';
import { profileOf } from '../profiles';
import { readConversions } from './conversions';
import { entityKinds, readEntities } from './entities';
import { dimensions, metrics, readReport } from './report';
import { AFFILIATE_ID, CLICK_HOST } from './story';

/** A pair of invented platforms that need no key and no network: a tracker and the network it sends to. */
export const demo: Connector = {
  ...profileOf('demo'),
  portals: ['tracker', 'network'],
  fields: [
    {
      name: 'portal',
      label: phrase('demo.portal'),
      where: phrase('demo.portal-where'),
      kind: 'choice',
      initial: 'tracker',
      options: [
        { value: 'tracker', label: phrase('demo.portal-tracker') },
        { value: 'network', label: phrase('demo.portal-network') },
      ],
    },
  ],
  asks: { timeZone: false, currency: false },
  limits: { rows: 100_000, pages: 1, rangeDays: null, concurrency: 1, pause: 0, timeout: 1000 },
  dimensions,
  metrics,
  entityKinds,
  addresses: () => ({ api: [], dashboard: null }),
  authorize: () => ({}),
  async verify(_, { portal, values }) {
    return accountOf((portal ?? values.portal) === 'network' ? 'network' : 'tracker');
  },
  report: readReport,
  entities: readEntities,
  conversions: readConversions,
};

function accountOf(portal: Portal & ('tracker' | 'network')): Account {
  const isNetwork = portal === 'network';
  return {
    ...NOTHING_TOLD,
    name: isNetwork ? 'Demo Network' : 'Demo Tracker',
    role: isNetwork ? 'affiliate' : 'tracker',
    portal,
    currency: 'USD',
    timeZone: 'Etc/UTC',
    affiliateId: isNetwork ? AFFILIATE_ID : null,
    clickHosts: isNetwork ? [CLICK_HOST] : [],
  };
}
