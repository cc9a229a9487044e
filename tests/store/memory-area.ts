import type { Area } from '@/utils/store/area';

/** A storage area that, as the browser's, keeps copies and hands out copies; null asks for everything. */
export function createMemoryArea() {
  const items = new Map<string, unknown>();
  let broken: string | null = null;
  const area: Area = {
    async get(keys) {
      const wanted = [...items].filter(([name]) => keys === null || [keys].flat().includes(name));
      return structuredClone(Object.fromEntries(wanted));
    },
    async set(added) {
      if (broken && Object.keys(added).some((name) => name.startsWith(`${broken}`)))
        throw new Error('QUOTA_BYTES');
      for (const [name, value] of Object.entries(added)) items.set(name, structuredClone(value));
    },
    async remove(keys) {
      for (const name of [keys].flat()) items.delete(name);
    },
  };
  return {
    ...area,
    items,
    /** From now on keys with this prefix cannot be written. */
    breakWrites(prefix: string | null) {
      broken = prefix;
    },
  };
}
