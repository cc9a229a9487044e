import { z } from 'zod/mini';
import type { Entity, EntityKind } from '@/utils/model/report';
import type { Api } from '../client';
import type { EntityPage } from '../connector';
import { id, optionalMap, text } from '../shapes';

const entity = z.object({
  id,
  name: text,
  /** A campaign's own link; an offer's, with its tokens. */
  url: text,
  deleted: z.nullish(z.boolean()),
  /** An offer's: AUTO takes what the postback says, MANUAL ignores it. */
  payout: optionalMap(z.object({ type: z.optional(text) })),
});

const PAYOUT_MODELS = new Map<string, NonNullable<Entity['payoutModel']>>([
  ['MANUAL', 'fixed'],
  ['AUTO', 'postback'],
]);

const PATHS = new Map<EntityKind, { path: string; key: string }>([
  ['campaign', { path: '/campaign', key: 'campaigns' }],
  ['offer', { path: '/offer', key: 'offers' }],
  ['network', { path: '/affiliate-network', key: 'affiliateNetworks' }],
  ['source', { path: '/traffic-source', key: 'trafficSources' }],
]);

export const entityKinds: readonly EntityKind[] = [...PATHS.keys()];

/** The whole list at once; deleted ones too, for their traffic of earlier days is still in the reports. */
export async function* readEntities(api: Api, kind: EntityKind): AsyncIterable<EntityPage> {
  const { path = '', key = '' } = PATHS.get(kind) ?? {};
  const entities = await api.get(path, listUnder(key), [['includeDeleted', 'true']]);
  yield { entities: entities.flatMap((each) => toEntity(each, kind)), more: false };
}

/** A list under its key, the only list under whatever key (not all are in a document), or the bare list. */
function listUnder(key: string) {
  const found = z.transform((answer: unknown) => {
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer;
    const named = Object.entries(answer).find(([name]) => name === key);
    const lists = Object.values(answer).filter((value) => Array.isArray(value));
    return named ? named[1] : lists.length === 1 ? lists[0] : undefined;
  });
  return z.pipe(z.pipe(z.unknown(), found), z.array(entity));
}

function toEntity({ id, name, url, deleted, payout }: z.infer<typeof entity>, kind: EntityKind): Entity[] {
  if (id === null) return [];
  const payoutModel = PAYOUT_MODELS.get(payout?.type?.toUpperCase() ?? '');
  return [
    {
      kind,
      id,
      name,
      url,
      urls: url ? [url] : [],
      externalId: null,
      status: deleted === undefined || deleted === null ? null : deleted ? 'deleted' : 'active',
      ...(payoutModel && { payoutModel }),
    },
  ];
}
