/** The names in a query, repeated ones repeated. In Firefox's content scripts its iterators cannot be iterated (bug 1023984). */
export function keysOf(query: URLSearchParams): string[] {
  const keys: string[] = [];
  query.forEach((_, key) => {
    keys.push(key);
  });
  return keys;
}
