import { PlatformError } from '@/utils/model/errors';

/**
 * What a person typed or pasted as an address, as an origin: the scheme may be missing, a path is dropped, http
 * becomes https except on this machine itself.
 *
 * @returns null where it is no address, or one with a user name or password in it.
 */
export function originOf(typed: string | undefined): string | null {
  const text = typed?.trim();
  if (!text) return null;
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || !url.hostname) return null;
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) url.protocol = 'https:';
  return url.origin;
}

/** The base of a connection's calls, without a trailing slash. */
export function baseOf(apiBase: string | null): URL {
  const url = apiBase === null ? null : URL.parse(apiBase);
  if (!url) throw new PlatformError('request', 'This connection has no API address.');
  if (url.username || url.password || url.search || url.hash) {
    throw new PlatformError('address', 'The API address holds more than a host and a path.');
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new PlatformError('address', 'The API address must begin with https.');
  }
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

/** A path inside the base as a whole address. Anything that could lead out of the base is a mistake in a connector. */
export function inside(base: URL, path: string): URL {
  const plain = /^(\/[\w~-][\w.~-]*)+$/.test(path);
  if (!plain) throw new PlatformError('request', 'A call to the platform has a path that is not allowed.');
  return new URL(`${base.origin}${base.pathname.replace(/\/$/, '')}${path}`);
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
