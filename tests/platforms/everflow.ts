import { conversionRows } from './everflow-conversions.ts';
import { everflowList } from './everflow-entities.ts';
import { forbidden, refuseEverflow } from './everflow-errors.ts';
import { type Holder, holderOf } from './everflow-keys.ts';
import { EVERFLOW_ZONES } from './everflow-parameters.ts';
import { entityTable } from './everflow-report.ts';
import { type EverflowSettings, everflowDefaults } from './everflow-settings.ts';
import { type Call, type Handler, json, type Reply } from './exchange.ts';
import { HOSTS } from './hosts.ts';
import type { PlatformParts } from './serve.ts';

/** Everflow: one API host for each region. */
export function createEverflow(): PlatformParts<EverflowSettings> {
  const settings = everflowDefaults();
  const hosts = {
    [HOSTS.everflow.us]: everflowApi(settings, () => 'us'),
    [HOSTS.everflow.eu]: everflowApi(settings, () => 'eu'),
  };
  return { settings, hosts, api: everflowApi(settings, () => settings.region), refuse: refuseEverflow };
}

function everflowApi(settings: EverflowSettings, region: () => 'us' | 'eu'): Handler {
  return (call) => {
    const key = call.headers['x-eflow-api-key'];
    if (key === undefined) return json({ error: 'No Authentication Method Found' }, 401);
    const holder = holderOf(key);
    if (!holder || holder.region !== region()) return refuseEverflow(401);
    return route(call, holder, settings);
  };
}

function route(call: Call, holder: Holder, settings: EverflowSettings): Reply {
  const path = call.path.replace('/v1/', '');
  if (path === 'meta/timezones' && call.method === 'GET') return json({ timezones: ZONES });
  const [portal = ''] = path.split('/');
  if (!['networks', 'affiliates', 'advertisers'].includes(portal)) return refuseEverflow(404);
  if (portal !== holder.portal) forbidden('Out of realm');
  if (holder.reportsOnly && !path.includes('/reporting/')) forbidden('Missing permission');
  if (call.method === 'POST' && path.endsWith('/reporting/entity/table'))
    return entityTable(call, holder, settings);
  if (call.method === 'POST' && path.endsWith('/reporting/conversions'))
    return conversionRows(call, holder, settings);
  if (call.method !== 'GET') return refuseEverflow(404);
  const account = ACCOUNTS[path];
  return account ? json(account) : (everflowList(path, call, settings) ?? refuseEverflow(404));
}

const ZONES = EVERFLOW_ZONES.map(({ id, zone, offset }) => ({
  timezone_id: id,
  timezone_name: `Some name (${zone})`,
  timezone: zone,
  utc_offset: offset,
}));

const ACCOUNTS: Readonly<Record<string, object>> = {
  networks: {
    ...{ network_id: 31, name: 'Blue River', status: 'active', default_currency_id: 'USD' },
    ...{ reporting_timezone_id: 80, customer_id: 'canary-customer', time_created: 1709500000 },
  },
  'affiliates/affiliate': {
    ...{
      network_affiliate_id: 7,
      name: 'Northbuy Ltd',
      default_currency_id: 'USD',
      account_status: 'active',
    },
    billing: { bank: 'canary bank' },
  },
  'affiliates/network': { network_id: 31, displayed_name: 'Blue River', timezone_id: 56, language_id: 1 },
  'affiliates/settings': { network_affiliate_id: 7 },
  'advertisers/advertiser': { network_advertiser_id: 12, name: 'NutraCorp' },
};
