/** Where a network's click link leads, as its host and numbers say. */
export interface ClickUrl {
  /** Lower case, Unicode names as punycode, with a port where it is not the scheme's own. */
  host: string;
  offer: string;
  /** Null where the link names none, or a macro stands in its place. */
  affiliate: string | null;
}

/**
 * Reads an Affise-shaped click link, `https://{tracking host}/click?pid={affiliate}&offer_id={offer}`: Affise's own,
 * and Demo's. The query is full of macros in every style (`{clickid}`, `#s2#`, `%%id%%`, `[cid]`), so only the part
 * before it is read as an address.
 *
 * @returns undefined for every other address, and where a number is named twice and differently.
 */
export function parseClickUrl(text: string): ClickUrl | undefined {
  const [address = '', ...query] = text.trim().split('?');
  const host = clickHost(address);
  const parameters = readQuery(query.join('?'));
  const offer = number(parameters.get('offer_id'));
  if (!host || !offer || (parameters.get('pid')?.size ?? 0) > 1) return undefined;
  return { host, offer, affiliate: number(parameters.get('pid')) };
}

function clickHost(address: string): string | undefined {
  const absolute = /^https?:\/\//i.test(address) ? address : `https://${address.replace(/^\/\//, '')}`;
  if (!URL.canParse(absolute)) return undefined;
  const url = new URL(absolute);
  // `https://acme.example@evil.example/click`: what looks like the host is a user name.
  if (url.username || url.password || url.hash) return undefined;
  return /^https?:$/.test(url.protocol) && /^\/click\/?$/.test(url.pathname) ? url.host : undefined;
}

function readQuery(query: string): Map<string, Set<string>> {
  const parameters = new Map<string, Set<string>>();
  for (const part of query.split('&')) {
    const [name = '', ...value] = part.split('=');
    const key = name.toLowerCase();
    parameters.set(key, (parameters.get(key) ?? new Set()).add(value.join('=').trim()));
  }
  return parameters;
}

/** The one id among the values, without a fragment after it; null where there is none, several, or a macro. */
function number(values: ReadonlySet<string> | undefined): string | null {
  const [value = '', second] = values ?? [];
  return second === undefined ? (/^(\d{1,18})(?:#.*)?$/.exec(value)?.[1] ?? null) : null;
}
