import { reportAffiseConversions } from './affise-conversions.ts';
import { ENTITY_ROUTES } from './affise-entities.ts';
import { affiseError, refuseAffise } from './affise-errors.ts';
import { affisePanel } from './affise-panel.ts';
import { customReport, readyMadeReport } from './affise-report.ts';
import { type User, userOf } from './affise-users.ts';
import { type Call, type Handler, json, type Reply } from './exchange.ts';
import { HOSTS } from './hosts.ts';
import type { PlatformParts } from './serve.ts';
import { type AffiseSettings, affiseDefaults } from './settings.ts';

/** Affise for the tenant acme: its API, the network's panel and the affiliates' panel. */
export function createAffise(): PlatformParts<AffiseSettings> {
  const settings = affiseDefaults();
  const api = affiseApi(settings);
  const hosts: Record<string, Handler> = {
    [HOSTS.affise.api]: api,
    [HOSTS.affise.admin]: affisePanel('admin', settings),
    [HOSTS.affise.affiliate]: affisePanel('affiliate', settings),
    [HOSTS.affise.own]: affisePanel('affiliate', settings),
  };
  return { settings, hosts, api, refuse: refuseAffise };
}

/** Answers one path of the API to one user. */
export type AffiseRoute = (call: Call, user: User, settings: AffiseSettings) => Reply;

const ROUTES: Readonly<Record<string, AffiseRoute>> = {
  '/3.0/stats/custom': customReport,
  '/3.0/stats/conversions': reportAffiseConversions,
  '/3.0/stats/getbydate': readyMadeReport(['year', 'month', 'day']),
  '/3.0/stats/getbyhour': readyMadeReport(['year', 'month', 'day', 'hour']),
  '/3.0/stats/getbyprogram': readyMadeReport(['offer']),
  '/3.0/stats/getbycountries': readyMadeReport(['country']),
  '/3.0/stats/getbypartner': readyMadeReport(['affiliate']),
  '/3.0/stats/getbyadvertiser': readyMadeReport(['advertiser']),
  ...ENTITY_ROUTES,
};

function affiseApi(settings: AffiseSettings): Handler {
  return (call) => {
    const answer = ROUTES[call.path.replace(/^\/3\.0\/offer\/[^/]+$/, '/3.0/offer/{id}')];
    if (!answer) return json({ status: 2, error: 'Page Not Found' }, 404);
    const user = userOf(call);
    if (!user) return refuseAffise(401);
    if (call.method !== 'GET') return affiseError(405, 'Method Not Allowed');
    return answer(call, user, settings);
  };
}
