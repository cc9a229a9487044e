import { type BinomKind, listOf } from './binom-facts.ts';
import type { BinomSettings } from './binom-settings.ts';
import { listConversions } from './binom-two-conversions.ts';
import { badRequest, refuseTwo } from './binom-two-errors.ts';
import { binomTwoPanel } from './binom-two-panel.ts';
import { grouped } from './binom-two-report.ts';
import { stats } from './binom-two-stats.ts';
import { type Call, type Handler, json, type Reply, text } from './exchange.ts';
import { BINOM_KEYS } from './hosts.ts';

/** Binom 2: its API below /public/api/v1, and the panel's own page anywhere else. */
export function binomTwo(settings: BinomSettings): Handler {
  return (call) => {
    const path = call.path.replace(/^\/public\/api\/v1/, '');
    if (path === call.path) return binomTwoPanel(call, settings) ?? text(PANEL, 'text/html', 404);
    const key = call.headers['api-key'];
    if (key !== BINOM_KEYS.admin && key !== BINOM_KEYS.limited) return refuseTwo(401);
    if (call.method !== 'GET') return refuseTwo(405);
    return route(path, call, settings, key === BINOM_KEYS.admin) ?? refuseTwo(404);
  };
}

const PANEL =
  '<!doctype html><html><head><title>Binom</title></head><body><div id="root"></div></body></html>';

const COUNTRIES = [
  { name: 'Australia', code: 'AU' },
  { name: 'France', code: 'FR' },
  { name: 'Turkey', code: 'TR' },
  { name: 'United Kingdom', code: 'GB' },
  { name: 'United States', code: 'US' },
];

/** Lists of entities: by path, which kind, and what each entry has beside number and name. */
const LISTS: Readonly<Record<string, BinomKind>> = {
  '/campaign/list/filtered': 'campaign',
  '/offer/alternative/all': 'offer',
  '/affiliate_network/list/all': 'network',
  '/traffic_source/list/filtered': 'source',
};

function route(path: string, call: Call, settings: BinomSettings, isAdmin: boolean): Reply | undefined {
  if (path === '/user/role') return json(isAdmin ? { id: 2, role: 'admin' } : { id: 9, role: 'user' });
  if (path === '/settings/info') {
    return isAdmin ? json({ email: 'owner@northbuy.example', timezone: settings.timeZone }) : refuseTwo(403);
  }
  if (path === '/country/list') return json(COUNTRIES);
  if (path === '/conversions') return json(listConversions(call));
  if (path.startsWith('/stats/')) return stats(path.slice('/stats/'.length), call, settings);
  if (path.startsWith('/report/')) return grouped(path.slice('/report/'.length), call, settings);
  const kind = LISTS[path];
  return kind && list(kind, call);
}

function list(kind: BinomKind, { path, query }: Call): Reply {
  if (query.get('name') === '')
    badRequest('Name: Expected a value to contain between 1 and 1000 characters. Got: ""');
  const limit = path.endsWith('/filtered') ? Number(query.get('limit') ?? 100) : 1_000_000;
  const offset = Number(query.get('offset') ?? 0);
  const entries = listOf(kind).filter(({ deleted }) => !deleted);
  return json(
    entries.slice(offset, offset + limit).map(({ id, name, url }) => ({
      ...{ id, name, groupUuid: null, accessLevel: 'read' },
      ...(url && {
        url,
        payout: { money: { amount: 0, currency: 'USD' }, isAuto: true },
        conversionCaps: [],
      }),
    })),
  );
}
