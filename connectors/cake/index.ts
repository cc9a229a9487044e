import { originOf } from '../address';
import type { Connector } from '../connector';
import { profileOf } from '../profiles';
import { readConversions } from './conversions';
import { entityKinds, readEntities } from './entities';
import { fields } from './form';
import { PAGE_ROWS } from './pages';
import { parseAnswer } from './parse';
import { refusal } from './refusal';
import { dimensions, metrics, readReport } from './report';
import { verify } from './verify';

/** What networks run for their affiliates, each on a host of its own: the affiliate API, seen by one affiliate. */
export const cake: Connector = {
  ...profileOf('cake'),
  portals: [],
  fields,
  // The currency is found where the network has only one; no call tells the zone.
  asks: { timeZone: true, currency: true },
  limits: {
    rows: PAGE_ROWS,
    pages: 30,
    rangeDays: 28,
    concurrency: 2,
    pause: 0,
    timeout: 60_000,
  },
  dimensions: () => dimensions,
  metrics: () => metrics,
  labels: () => ({ payout: 'Revenue' }),
  entityKinds: () => entityKinds,

  addresses({ domain, dashboard }) {
    const portal = originOf(dashboard);
    const api = originOf(domain) ?? portal;
    return { api: api === null ? [] : [api], dashboard: portal ?? api };
  },

  // Only in the query: CAKE takes nothing else.
  authorize: ({ apiKey = '', affiliateId = '' }) => ({
    parameters: { api_key: apiKey.trim(), affiliate_id: affiliateId.trim() },
  }),

  parse: parseAnswer,
  refusal,
  verify,
  report: readReport,
  entities: readEntities,
  conversions: readConversions,
};
