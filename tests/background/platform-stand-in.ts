import { z } from 'zod/mini';
import type { Connector } from '@/connectors/connector';
import { type Account, NOTHING_TOLD } from '@/utils/model/connection';
import { phrase } from '@/utils/texts/phrase';

/** A platform as small as one can be: one key, one call, an API host proposed next to the dashboard's. */
export const standIn: Connector = {
  platform: 'voluum',
  name: 'Stand-in',
  mark: 'St',
  portals: [],
  fields: [
    field('dashboard', 'address', 'Dashboard address'),
    field('apiKey', 'secret', 'API key'),
    { ...field('note', 'text', 'Note'), optional: true },
  ],
  asks: { timeZone: true, currency: true },
  dashboard: 'voluum',
  limits: { rows: 100, pages: 1, rangeDays: null, concurrency: 1, pause: 0, timeout: 1000 },
  zones: 'any',
  dimensions: () => ['day'],
  metrics: () => ['clicks'],
  entityKinds: () => [],
  addresses({ dashboard = '' }) {
    const url = URL.parse(dashboard);
    if (!url?.hostname.includes('.')) return { api: [], dashboard: null };
    const [, ...domain] = url.hostname.split('.');
    const api = ['api', 'api2'].map((name) => `https://${name}.${domain.join('.')}`);
    return { api, dashboard: url.origin };
  },
  authorize: ({ apiKey = '' }) => ({ headers: { 'x-key': apiKey } }),
  async verify(api) {
    const { name, currency } = await api.get('/me', me);
    return { ...ACCOUNT, name, currency: currency ?? null };
  },
  async *report() {
    yield* [];
  },
  async *entities() {
    yield* [];
  },
};

const me = z.object({ name: z.string(), currency: z.nullish(z.string()) });

export const ACCOUNT: Account = {
  ...NOTHING_TOLD,
  role: 'tracker',
};

function field(name: string, kind: 'address' | 'secret' | 'text', label: string) {
  return { name, kind, label: phrase('refused.missing', { label }), where: phrase('pasted.table-where') };
}
