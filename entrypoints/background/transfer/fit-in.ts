import type { Connection } from '@/utils/model/connection';
import type { Settings } from '@/utils/model/settings';

/** The connections with names that nobody has yet: `Voluum main`, then `Voluum main 2`. */
export function renamed(connections: readonly Connection[], taken: readonly string[]): Connection[] {
  const names = new Set(taken);
  return connections.map((connection) => {
    const name = freeName(connection.name, names);
    names.add(name);
    return { ...connection, name };
  });
}

/** What holds after the import: of lists what was there stays, about connections under the ids that they have here. */
export function settingsFor(
  imported: Partial<Settings>,
  current: Settings,
  ids: ReadonlyMap<string, string>,
): Partial<Settings> {
  const { bandOverrides = [], views = [], ...plain } = imported;
  const own = bandOverrides.flatMap((override) => {
    const [here, there] = [ids.get(override.here), ids.get(override.there)];
    return here !== undefined && there !== undefined ? [{ ...override, here, there }] : [];
  });
  const known = new Set(current.views.map(({ name }) => name));
  const added = views.map(({ name, address }) => ({
    name: freeName(name, known),
    address: [...ids].reduce((text, [from, to]) => text.replaceAll(from, to), address),
  }));
  return {
    ...plain,
    bandOverrides: [...current.bandOverrides, ...own],
    views: [...current.views, ...added],
  };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}`;
  return free;
}
