import type { EntityRef } from '@/utils/model/report';

/**
 * What holds every word of the text: the very id first, then names that begin with the text, then the rest, each in
 * the order given.
 *
 * @param refs the offers that an item may be found by, its own first
 */
export function findOffers<Item>(
  items: readonly Item[],
  text: string,
  refs: (item: Item) => readonly EntityRef[],
): Item[] {
  const wanted = text.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const holds = (item: Item) => {
    const searched = refs(item).map(textOf).join(' ');
    return words.every((word) => searched.includes(word));
  };
  return items.filter(holds).sort((a, b) => place(refs(a)[0], wanted) - place(refs(b)[0], wanted));
}

function textOf({ id, name }: EntityRef): string {
  return `${id} ${name ?? ''}`.toLowerCase();
}

function place(own: EntityRef | undefined, wanted: string): number {
  if (own?.id.toLowerCase() === wanted) return 0;
  return own?.name?.toLowerCase().startsWith(wanted) ? 1 : 2;
}
