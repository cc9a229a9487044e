/** An address taken apart as a browser would, but with a query that may be full of macros. */
export interface Address {
  /** Lower case, Unicode names as punycode, with a port where it is not the scheme's own. */
  host: string;
  path: string;
  /** As written, without the fragment. */
  query: string;
  /** Names in lower case, values decoded once. */
  parameters: ReadonlyMap<string, ReadonlySet<string>>;
  fragment: string;
}

/**
 * Reads an http address; a missing scheme is https. Macros of every style (`{clickid}`, `#s2#`, `%%id%%`, `[cid]`,
 * `{{x}}`, `$x`, `__X__`) may stand in the query, so only what comes before it is read by the platform's own parser.
 *
 * @returns undefined for other schemes, for user names (`https://acme.example@evil.example/`), for no address at all
 */
export function readAddress(text: string): Address | undefined {
  const [, place = '', query = '', fragment = ''] = PARTS.exec(text.trim().slice(0, LONGEST)) ?? [];
  const url = URL.parse(withScheme(place));
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const [asked = '', ...after] = query.replace(HASH_MACROS, '').split('#');
  const parameters = readQuery(asked);
  return {
    host: url.host,
    path: url.pathname,
    query: asked,
    parameters,
    fragment: fragment || after.join('#'),
  };
}

/** Percent-decoding that leaves alone what is no encoding: a macro such as `%%de%%` is none. */
export function decode(text: string): string {
  return text.includes('%') ? text.replace(/(?:%[\da-f]{2})+/gi, decodeBytes) : text;
}

/** No browser takes an address of this length along. */
const LONGEST = 20_000;

/** What comes before the query, the query with all that follows, or else the fragment. */
const PARTS = /^([^?#]*)(?:\?(.*)|#(.*))?$/s;

/** CAKE's macros: `#s2#` is no fragment. */
const HASH_MACROS = /#[\w.-]+#/g;

function withScheme(place: string): string {
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(place)) return place;
  return `https://${place.replace(/^\/\//, '')}`;
}

function readQuery(query: string): Map<string, Set<string>> {
  const parameters = new Map<string, Set<string>>();
  for (const part of query.split('&')) {
    const end = part.indexOf('=');
    const name = decode(end < 0 ? part : part.slice(0, end)).toLowerCase();
    const value = end < 0 ? '' : decode(part.slice(end + 1)).trim();
    const values = parameters.get(name);
    if (values) values.add(value);
    else parameters.set(name, new Set([value]));
  }
  return parameters;
}

function decodeBytes(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes; // no text in UTF-8
  }
}
