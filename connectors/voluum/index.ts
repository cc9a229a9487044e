import { z } from 'zod/mini';
import { NOTHING_TOLD } from '@/utils/model/connection';
import { addDays, dayAt, type Instant } from '@/utils/model/day';
import { originOf } from '../address';
import type { Connector } from '../connector';
import { profileOf } from '../profiles';
import { readConversions } from './conversions';
import { entityKinds, readEntities } from './entities';
import { fields } from './form';
import { dimensions } from './groupings';
import { refusal } from './refusal';
import { PAGE_ROWS, readReport } from './report';
import { metrics } from './rows';

const session = z.object({
  token: z.string().check(z.minLength(1)),
  expirationTimestamp: z.nullish(z.unknown()),
});

const tinyReport = z.object({ rows: z.array(z.unknown()) });

/** A tracker for media buyers. https://developers.voluum.com */
export const voluum: Connector = {
  ...profileOf('voluum'),
  portals: [],
  fields,
  asks: { timeZone: true, currency: true },
  limits: {
    rows: PAGE_ROWS,
    pages: 20,
    rangeDays: null,
    oneFilterValue: true,
    concurrency: 2,
    pause: 333,
    timeout: 25_000,
  },
  dimensions: () => dimensions,
  metrics: () => metrics,
  labels: () => ({
    ...{ invalidClicks: 'Suspicious clicks', events: 'Custom conversions' },
    ...{ payout: 'Revenue', mediaCost: 'Cost' },
  }),
  entityKinds: () => entityKinds,

  addresses: ({ dashboard }) => ({
    api: ['https://api.voluum.com'],
    dashboard: originOf(dashboard) ?? 'https://panel.voluum.com',
  }),

  authorize: (_, token) => (token === null ? {} : { headers: { 'cwauth-token': token } }),

  session: {
    async open(api, { accessId, accessKey }) {
      const opened = await api.open('/auth/access/session', session, { accessId, accessKey });
      return { token: opened.token, expiresAt: instantOf(opened.expirationTimestamp) };
    },
  },

  refusal,

  /** The session proves the key, one row of a report that it may read numbers. */
  async verify(api, { timeZone, now }) {
    const today = dayAt(now(), timeZone ?? 'Etc/UTC');
    await api.get('/report', tinyReport, [
      ['from', `${today}T00:00:00Z`],
      ['to', `${addDays(today, 1)}T00:00:00Z`],
      ['tz', timeZone ?? 'Etc/UTC'],
      ['groupBy', 'campaign'],
      ['columns', 'campaignName'],
      ['columns', 'visits'],
      ['limit', '1'],
      ['offset', '0'],
      ['include', 'ALL'],
    ]);
    return {
      ...NOTHING_TOLD,
      role: 'tracker',
    };
  },

  report: readReport,
  entities: readEntities,
  conversions: readConversions,
};

/** The moment a token ends; null where it is missing or unreadable. */
function instantOf(timestamp: unknown): Instant | null {
  try {
    return Temporal.Instant.from(String(timestamp)).toString();
  } catch {
    return null; // RangeError
  }
}
