import { type Call, type Handler, json, type Reply } from './exchange.ts';
import { HOSTS } from './hosts.ts';
import type { PlatformParts } from './serve.ts';
import { type VoluumSettings, voluumDefaults } from './settings.ts';
import { reportConversions } from './voluum-conversions.ts';
import { listEntities } from './voluum-entities.ts';
import { refuseVoluum, voluumError } from './voluum-errors.ts';
import { voluumPanel } from './voluum-panel.ts';
import { report, reportAsCsv } from './voluum-report.ts';
import { Sessions } from './voluum-session.ts';

/** Voluum: its API on one host, its panel on another. */
export function createVoluum(): PlatformParts<VoluumSettings> {
  const settings = voluumDefaults();
  const api = voluumApi(settings);
  const panel = voluumPanel(settings);
  const hosts = { [HOSTS.voluum.api]: api, [HOSTS.voluum.panel]: panel, [HOSTS.voluum.own]: panel };
  return { settings, hosts, api, refuse: refuseVoluum };
}

function voluumApi(settings: VoluumSettings): Handler {
  const sessions = new Sessions(settings);
  let recent: number[] = [];
  return (call) => {
    const time = call.at.getTime();
    recent = [...recent.filter((at) => Math.abs(time - at) < 1000), time];
    if (settings.requestsPerSecond > 0 && recent.length > settings.requestsPerSecond)
      return refuseVoluum(429, call);
    if (call.path === '/auth/access/session' && call.method === 'POST') return sessions.open(call);
    const session = sessions.find(call);
    if (!session) return refuseVoluum(401, call);
    if (call.path === '/auth/session') return call.method === 'DELETE' ? sessions.close(call) : json(session);
    return route(call, settings);
  };
}

function route(call: Call, settings: VoluumSettings): Reply {
  const { method, path } = call;
  if (path === '/report' && method === 'POST') return reportAsCsv(call, settings);
  if (method !== 'GET') return voluumError(405, 'METHOD_NOT_ALLOWED', call);
  if (path === '/report') return json(report(call, settings));
  if (path === '/report/conversions') return json(reportConversions(call, settings));
  if (path === '/dictionary/timezone') return json({ timezones: Intl.supportedValuesOf('timeZone') });
  return listEntities(call) ?? refuseVoluum(404, call);
}
