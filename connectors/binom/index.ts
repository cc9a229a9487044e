import { PlatformError } from '@/utils/model/errors';
import { type Dimension, SUB_IDS } from '@/utils/model/report';
import type { Connector } from '../connector';
import { profileOf } from '../profiles';
import { addressesOf, authorize } from './addresses';
import { fields } from './form';
import { metrics } from './numbers';
import { refusal } from './refusal';
import { versionOne } from './v1';
import { entityKinds } from './v1/pages';
import { versionTwo } from './v2';
import { PAGE_ROWS } from './v2/stats';
import { verify } from './verify';

const dimensions: readonly Dimension[] = [...entityKinds, 'country', ...SUB_IDS, 'day', 'hour'];

/** A tracker for media buyers on a server of their own, in two versions that share a name. https://docs.binom.org */
export const binom: Connector = {
  ...profileOf('binom'),
  portals: [],
  fields,
  asks: { timeZone: true, currency: true },
  limits: {
    rows: PAGE_ROWS,
    pages: 50,
    rangeDays: 31,
    concurrency: 2,
    pause: 200,
    timeout: 45_000,
  },
  dimensions: () => dimensions,
  metrics: () => metrics,
  labels: () => ({
    ...{ visits: 'Clicks', invalidClicks: 'Bots', conversions: 'Leads' },
    ...{ payout: 'Revenue', mediaCost: 'Cost' },
  }),
  entityKinds: () => entityKinds,
  addresses: addressesOf,
  authorize: (credentials, _, path) => authorize(credentials, path),
  refusal,
  verify,

  report: (api, query, { version }) => (version === 1 ? versionOne : versionTwo).readReport(api, query),
  entities: (api, kind, { version }) => (version === 1 ? versionOne : versionTwo).readEntities(api, kind),
  conversions(api, query, context) {
    if (context.version === 1) throw new PlatformError('request', 'Binom 1 has no list of conversions.');
    return versionTwo.readConversions(api, query, context);
  },
};
