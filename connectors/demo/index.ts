import { type Account, NOTHING_TOLD } from '@/utils/model/connection';
import type { Portal } from '@/utils/model/platform';
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
      label: { en: 'Portal', ru: 'Портал' },
      where: {
        en: 'Invented numbers for trying Trackside out. Add both sides to see them compared.',
        ru: 'Вымышленные числа, чтобы попробовать Trackside. Добавьте обе стороны и увидите сравнение.',
      },
      kind: 'choice',
      initial: 'tracker',
      options: [
        { value: 'tracker', label: { en: 'Tracker', ru: 'Трекер' } },
        { value: 'network', label: { en: 'Network', ru: 'Партнёрская сеть' } },
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
