import { NOTHING_TOLD } from '@/utils/model/connection';
import { phrase } from '@/utils/texts/phrase';
import type { Connector } from '../connector';
import { profileOf } from '../profiles';
import { readConversions, readEntities } from './lists';
import { metrics, readReport } from './report';

/** A table that a person has pasted, for whoever cannot get a key: it calls nobody. */
export const pasted: Connector = {
  ...profileOf('pasted'),
  portals: [],
  fields: [
    {
      name: 'role',
      label: phrase('pasted.side'),
      where: phrase('pasted.side-where'),
      kind: 'choice',
      initial: 'affiliate',
      options: [
        { value: 'affiliate', label: phrase('pasted.side-network') },
        { value: 'tracker', label: phrase('pasted.side-tracker') },
      ],
    },
    {
      name: 'table',
      label: phrase('pasted.table'),
      where: phrase('pasted.table-where'),
      kind: 'text',
    },
  ],
  asks: { timeZone: true, currency: true },
  limits: { rows: 100_000, pages: 1, rangeDays: null, concurrency: 1, pause: 0, timeout: 1000 },
  dimensions: () => ['offer', 'day'],
  metrics: () => metrics,
  entityKinds: () => ['offer'],
  addresses: () => ({ api: [], dashboard: null }),
  authorize: () => ({}),
  async verify(_, { values }) {
    return { ...NOTHING_TOLD, role: values.role === 'tracker' ? 'tracker' : 'affiliate' };
  },
  report: readReport,
  entities: readEntities,
  conversions: readConversions,
};
