/**
 * What an answer looks like, as a text for people: names of keys and types, never a value. Keys that may be values
 * themselves (ids, hashes, mail addresses, the keys of a table) are `*`.
 */
export function shapeOf(...bodies: readonly unknown[]): string {
  return print(bodies.map((body) => nodeOf(body)).reduce(merge, NOTHING));
}

/** All that one place of an answer was seen to hold. */
interface Node {
  met: number;
  /** How often as a map: a key met less often is optional. */
  maps?: number;
  types: ReadonlySet<string>;
  /** The elements of a list, all as one. */
  list?: Node;
  map?: ReadonlyMap<string, Node>;
}

const NOTHING: Node = { met: 0, types: new Set() };

function nodeOf(value: unknown, depth = 0): Node {
  if (typeof value !== 'object' || value === null) return { met: 1, types: new Set([typeOf(value)]) };
  if (depth >= DEEPEST) return { met: 1, types: new Set(['…']) };
  if (Array.isArray(value)) {
    const elements = value.map((element) => nodeOf(element, depth + 1));
    return { met: 1, types: new Set(), list: elements.reduce(merge, NOTHING) };
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, nodeOf(inner, depth + 1)] as const);
  const isTable = entries.length > MOST_KEYS || isTableOf(entries.map(([, inner]) => inner));
  const map = new Map<string, Node>();
  for (const [key, inner] of entries) {
    const name = isTable || !isName(key) ? '*' : key;
    map.set(name, merge(map.get(name) ?? NOTHING, inner));
  }
  return { met: 1, types: new Set(), map, maps: 1 };
}

const DEEPEST = 12;
/** No record has so many. */
const MOST_KEYS = 80;

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

/** Three or more maps of the same make side by side: their keys are whose they are. */
function isTableOf(nodes: readonly Node[]): boolean {
  const shapes = new Set(nodes.map((node) => (node.map ? print(node) : undefined)));
  return nodes.length >= 3 && shapes.size === 1 && !shapes.has(undefined);
}

/** A word of a programmer, not of a customer: no digits but a few at its end, no dots, signs or great length. */
function isName(key: string): boolean {
  return /^[A-Za-z_$][A-Za-z_$-]{0,39}\d{0,2}$/.test(key) && !/^[\da-f]{8,}$/i.test(key);
}

function merge(one: Node, other: Node): Node {
  const node: Node = { met: one.met + other.met, types: one.types.union(other.types) };
  if (one.list || other.list) node.list = merge(one.list ?? NOTHING, other.list ?? NOTHING);
  if (!one.map && !other.map) return node;
  const map = new Map(one.map);
  for (const [key, inner] of other.map ?? []) map.set(key, merge(map.get(key) ?? NOTHING, inner));
  return { ...node, map, maps: (one.maps ?? 0) + (other.maps ?? 0) };
}

function print({ types, list, map, maps = 0 }: Node, indent = ''): string {
  const parts = [...types].toSorted();
  if (list) parts.push(list.met === 0 ? '[]' : `[${print(list, indent)}]`);
  if (map) parts.push(printMap(map, maps, indent));
  return parts.join(' | ');
}

function printMap(map: ReadonlyMap<string, Node>, maps: number, indent: string): string {
  const inner = `${indent}  `;
  const lines = [...map].map(([key, node]) => {
    const isOptional = key !== '*' && node.met < maps;
    return `${inner}${key}${isOptional ? '?' : ''}: ${print(node, inner)}`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}
