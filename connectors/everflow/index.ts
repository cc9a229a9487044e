import type { Connector } from '../connector';
import { profileOf } from '../profiles';
import { dimensions } from './columns';
import { CONVERSIONS, readConversions } from './conversions';
import { entityKinds, readEntities } from './entities';
import { addressesOf, fields } from './form';
import { labels, wordsOf } from './metrics';
import { PAGE_ROWS } from './pages';
import { refusal } from './refusal';
import { readReport, TABLES } from './report';
import { verify } from './verify';

/**
 * A network's platform, for its staff (network portal) and its affiliates. https://developers.everflow.io
 *
 * The portals of advertisers and of the Marketplace are not read: the rows of the former are in no document, those of
 * the latter come nested in another way, and no recording of either exists.
 */
export const everflow: Connector = {
  ...profileOf('everflow'),
  portals: ['network', 'affiliate'],
  fields,
  // Told to network keys; of what partners' keys are told there is no sure word.
  asks: { timeZone: true, currency: true },
  limits: {
    rows: PAGE_ROWS,
    pages: 100,
    // Up to 367; reports by hour are asked for with a day more.
    rangeDays: 365,
    // What several values of one filter mean together is not documented.
    oneFilterValue: true,
    // All partners of a network share 5 calls a second.
    concurrency: 1,
    pause: 200,
    timeout: 25_000,
  },
  dimensions,
  metrics: (portal) => [...wordsOf(portal).values()],
  labels,
  entityKinds,
  addresses: addressesOf,
  authorize: ({ apiKey = '' }) => ({ headers: { 'X-Eflow-API-Key': apiKey } }),
  posts: [...Object.values(TABLES), ...Object.values(CONVERSIONS)],
  refusal,
  verify,
  report: readReport,
  entities: readEntities,
  conversions: readConversions,
};
