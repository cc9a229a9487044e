import type { Credentials } from '@/utils/model/connection';
import { originOf } from '../address';
import type { Addresses, Authorization } from '../connector';

/** Both versions are called on the tracker's own host; the paths say which of them. */
export function addressesOf({ baseUrl, dashboard }: Credentials): Addresses {
  const panel = originOf(dashboard);
  const api = originOf(baseUrl) ?? panel;
  return { api: api === null ? [] : [api], dashboard: panel ?? api };
}

/** Where Binom 1 does everything, unless its owner renamed the script. */
export const SCRIPT = '/index.php';

/**
 * Binom 2 takes the key in a header of its own; `Authorization: Bearer` is refused. Binom 1 takes it in the address
 * only, and nothing but the renamed script answers there.
 */
export function authorize(credentials: Credentials, path: string): Authorization {
  const { apiKey = '' } = credentials;
  if (path !== SCRIPT) return { headers: { 'api-key': apiKey } };
  return { parameters: { api_key: apiKey }, path: scriptOf(credentials) };
}

/** The path of the script, from its own field or from an address that was pasted with it. */
function scriptOf({ scriptName, baseUrl, dashboard }: Credentials): string {
  const named = scriptName?.trim().replace(/^\/+/, '');
  if (named && /^[\w.-]+$/.test(named)) return `/${named.replace(/(\.php)?$/i, '.php')}`;
  const pasted = [scriptName, baseUrl, dashboard].map(pathOf);
  return pasted.find((path) => path !== undefined) ?? SCRIPT;
}

function pathOf(address = ''): string | undefined {
  const typed = address.trim();
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  return url?.pathname.endsWith('.php') ? url.pathname : undefined;
}
