const ROUTE = /^\/(?:([0-9a-f-]{36})_([0-9a-f-]{36})\/)?report\/([a-z0-9,-]+)$/i;

/** What the address says: the report and its query, or some other page. */
export function readAddress() {
  const [path = '', query = ''] = location.hash.slice(1).split('?');
  const [, client, tab, groupings] = ROUTE.exec(path) ?? [];
  return { path, client, tab, groupings, query: new URLSearchParams(query) };
}

/** The hash of a report, keeping what the present address has and changing what is given. */
export function hashOf(groupings, changes) {
  const { client, tab, query } = readAddress();
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const owner = client && tab ? `/${client}_${tab}` : '';
  return `#${owner}/report/${groupings}?${next}`;
}

/** Changes that take every drill-down away. */
export const NO_FILTERS = { filter1: null, filter1Value: null, filter2: null, filter2Value: null };
