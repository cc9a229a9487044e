import type { Connector } from '../connector';
import { profileOf } from '../profiles';
import { readConversions } from './conversions';
import { entityKinds, readEntities } from './entities';
import { fields } from './form';
import { addressesOf } from './hosts';
import { labels, metrics } from './metrics';
import { PAGE_ROWS } from './pages';
import { readQuotes } from './quotes';
import { refusal } from './refusal';
import { readReport } from './report';
import { dimensions } from './slices';
import { verify } from './verify';

/** An affiliate network's platform, for its staff (admin portal) and its affiliates. https://api.affise.com/docs3.2 */
export const affise: Connector = {
  ...profileOf('affise'),
  portals: ['admin', 'affiliate'],
  fields,
  asks: { timeZone: true, currency: false },
  limits: { rows: PAGE_ROWS, pages: 40, rangeDays: 180, concurrency: 1, pause: 200, timeout: 25_000 },
  dimensions,
  metrics,
  labels,
  entityKinds,
  addresses: addressesOf,
  // Never as a parameter, although Affise takes it there: addresses end up in logs.
  authorize: ({ apiKey = '' }) => ({ headers: { 'API-Key': apiKey } }),
  refusal,
  verify,
  report: readReport,
  entities: readEntities,
  conversions: readConversions,
  quotes: readQuotes,
};
