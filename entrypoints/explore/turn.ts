import type { GridOrder } from '@/components/explore/grid-columns';

/** Once more on the same head turns the order round; numbers begin with the highest. */
export function nextSort(by: string, order: GridOrder): GridOrder {
  return by === order.by ? { by, descending: !order.descending } : { by, descending: by !== 'name' };
}

/** With the key where it was not, without it where it was. */
export function toggle(keys: readonly string[], key: string): string[] {
  return keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
}
