import { originOf } from '../address';
import type { Connector } from '../connector';
import { profileOf } from '../profiles';
import { readAdvertiserConversions, readAdvertiserReport } from './advertiser';
import { entityKinds, readEntities } from './entities';
import { fields } from './form';
import { MOST_PAGES, PAGE_ROWS } from './lists';
import { readPublisherConversions, readPublisherReport } from './publisher';
import { refusal } from './refusal';
import { dimensions, metrics } from './row-keys';
import { verify } from './verify';

/**
 * Programmes of advertisers, with publishers as their affiliates; a key sees one of the two sides. Experimental: there
 * is no public description of its answers.
 */
export const affilae: Connector = {
  ...profileOf('affilae'),
  portals: ['publisher', 'advertiser'],
  fields,
  asks: { timeZone: false, currency: true },
  // Seen in use: refusals after a few requests close together, and answers that take ten seconds.
  limits: { rows: PAGE_ROWS, pages: MOST_PAGES, rangeDays: 31, concurrency: 1, pause: 300, timeout: 20_000 },
  dimensions,
  metrics,
  labels: () => ({ approved: 'Accepted', payout: 'Commissions' }),
  entityKinds,

  addresses: ({ dashboard }) => ({
    api: ['https://rest.affilae.com'],
    dashboard: originOf(dashboard) ?? 'https://app.affilae.com',
  }),

  authorize({ apiKey = '', programId }, _, path) {
    const headers = { authorization: `Bearer ${apiKey.trim()}` };
    const program = programId?.trim();
    return path.startsWith('/advertiser/') && program ? { headers, parameters: { program } } : { headers };
  },

  refusal,
  verify,
  report: (api, query, context) =>
    context.portal === 'advertiser'
      ? readAdvertiserReport(api, query, context)
      : readPublisherReport(api, query, context),
  entities: readEntities,
  conversions: (api, query, context) =>
    context.portal === 'advertiser'
      ? readAdvertiserConversions(api, query, context)
      : readPublisherConversions(api, query, context),
};
