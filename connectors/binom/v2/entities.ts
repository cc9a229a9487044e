import { z } from 'zod/mini';
import type { Entity, EntityKind } from '@/utils/model/report';
import type { Api, Parameter } from '../../client';
import type { EntityPage } from '../../connector';
import { id, optionalMap, text } from '../../shapes';

const entity = z.object({
  id,
  name: z.optional(text),
  /** An offer's: where it sends people, with Binom's tokens. */
  url: z.optional(text),
  /** A campaign's own, which not every list tells. */
  link: z.optional(text),
  /** An offer's: without `isAuto` the amount of the postback is ignored. */
  payout: optionalMap(z.object({ isAuto: z.nullish(z.boolean()) })),
});

// A single object where the documents say so, a list where trackers were asked.
const list = z.pipe(
  z.pipe(
    z.unknown(),
    z.transform((answer): unknown => (z.safeParse(entity, answer).data?.id ? [answer] : answer)),
  ),
  z.array(entity),
);

const LISTS = new Map<EntityKind, { path: string; paged: boolean }>([
  ['campaign', { path: '/public/api/v1/campaign/list/filtered', paged: true }],
  ['offer', { path: '/public/api/v1/offer/alternative/all', paged: false }],
  ['network', { path: '/public/api/v1/affiliate_network/list/all', paged: false }],
  ['source', { path: '/public/api/v1/traffic_source/list/filtered', paged: true }],
]);

const PAGE_ROWS = 500;

/** No list says how many there are: it ends with a short page, or with one that brings nothing new. */
export async function* readEntities(api: Api, kind: EntityKind): AsyncIterable<EntityPage> {
  const { path = '', paged = false } = LISTS.get(kind) ?? {};
  const known = new Set<string | null>();
  for (let offset = 0, more = true; more; offset += PAGE_ROWS) {
    const answer = await api.get(path, list, paged ? pageAt(offset) : []);
    const rows = answer.filter((row) => row.id !== 'totals' && !known.has(row.id));
    for (const row of rows) known.add(row.id);
    more = paged && answer.length >= PAGE_ROWS && rows.length > 0;
    yield { entities: rows.flatMap((row) => toEntity(row, kind)), more };
  }
}

/** An empty `name` would be refused. */
function pageAt(offset: number): Parameter[] {
  return [
    ['limit', String(PAGE_ROWS)],
    ['offset', String(offset)],
    ['sortType', 'asc'],
  ];
}

function toEntity({ id, name, url, link, payout }: z.infer<typeof entity>, kind: EntityKind): Entity[] {
  if (id === null) return [];
  const address = url ?? link ?? null;
  const urls = address ? [address] : [];
  const { isAuto } = payout ?? {};
  const model = typeof isAuto === 'boolean' && ({ payoutModel: isAuto ? 'postback' : 'fixed' } as const);
  return [{ kind, id, name: name ?? null, url: address, urls, externalId: null, status: null, ...model }];
}
