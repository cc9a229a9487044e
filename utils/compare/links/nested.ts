import { type Address, decode, readAddress } from './address';

/**
 * The address itself, then those inside it, level by level: a redirector carries the click link in a parameter or in
 * its path, as it is or encoded, even twice. What a link only passes on to be reported (sub ids, a referrer) is not
 * where the visitor goes.
 *
 * @returns at least one level where the text is an address, the outermost first
 */
export function addressesIn(text: string): Address[][] {
  const levels: Address[][] = [];
  let texts = [text];
  while (texts.length > 0 && levels.length < DEEPEST) {
    const level = texts.slice(0, WIDEST).flatMap((each) => readAddress(each) ?? []);
    if (level.length > 0) levels.push(level);
    texts = level.flatMap(addressesInside);
  }
  return levels;
}

const DEEPEST = 4;
const WIDEST = 8;

function addressesInside({ path, query }: Address): string[] {
  return [insidePath(path, query), ...insideQuery(query)].filter((text) => text !== undefined);
}

/** `https://r.example/go/https://acme.example/click?pid=1`: the query is the inner one's. */
function insidePath(path: string, query: string): string | undefined {
  const start = path.search(/https?(?::|%3a)(?:\/|%2f)/i);
  if (start < 0) return undefined;
  const inner = path.slice(start);
  return /^https?:/i.test(inner) ? `${inner.replace(/:\/+/, '://')}?${query}` : open(inner);
}

function insideQuery(query: string): string[] {
  if (isAddress(query)) return [query];
  const parts = query.split('&').map((part) => {
    const end = part.indexOf('=');
    return { part, name: part.slice(0, end).toLowerCase(), value: end < 0 ? '' : part.slice(end + 1) };
  });
  return parts.flatMap(({ name, value }, index) => {
    if (value.length < SHORTEST || REPORTED.test(name)) return [];
    if (!isAddress(value)) return open(value) ?? [];
    // Not encoded, so the parameters after it are its own, up to the next address.
    const after = parts.slice(index + 1);
    const end = after.findIndex((other) => isAddress(other.value));
    const own = (end < 0 ? after : after.slice(0, end)).map(({ part }) => part);
    return open([value, ...own].join('&')) ?? [];
  });
}

/** Shorter than any address with a path. */
const SHORTEST = 8;

const REPORTED =
  /^(?:(?:aff_?|ae)?sub[-_]?(?:id)?[-_]?\d*|[st]\d+|(?:click|external|visitor|source|ref)[-_]?id|cid|source|ref(?:err?er)?|ext\d|adv\d)$/;

/** Decoded until it is an address with its query; undefined where it never is one. */
function open(value: string): string | undefined {
  let text = value;
  for (let times = 0; times < DEEPEST; times++) {
    const isOpen = text.includes('?') || !/%3f/i.test(text);
    if (isOpen && (isAddress(text) || looksLikeHost(text))) return text;
    text = decode(text);
  }
  return undefined;
}

function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\/./i.test(text);
}

/** `acme.example/click?pid=1`, without a scheme. */
function looksLikeHost(text: string): boolean {
  return /^(?:[\p{L}\d-]+\.)+[\p{L}\d-]{2,}(?::\d+)?[/?]/u.test(text);
}
