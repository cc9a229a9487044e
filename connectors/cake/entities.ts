import { z } from 'zod/mini';
import type { Entity, EntityKind } from '@/utils/model/report';
import type { Api } from '../client';
import type { EntityPage } from '../connector';
import { id, optionalMap, text } from '../shapes';
import { ROWS_CUT, readPages } from './pages';
import { unlessVital } from './refusal';

const offer = z.object({
  offer_id: z.optional(id),
  /** Null where this affiliate does not run the offer. */
  campaign_id: z.optional(id),
  offer_name: z.optional(text),
  offer_status: optionalMap(z.union([z.object({ offer_status_name: z.optional(text) }), z.string()])),
  preview_link: z.optional(text),
});

type Offer = z.infer<typeof offer>;

/** No more campaigns than this are asked for their links: one request each. */
const MOST_LINKS = 100;

/** Offers of the feed, and campaigns: the offers that this affiliate runs. */
export const entityKinds: readonly EntityKind[] = ['offer', 'campaign'];

export async function* readEntities(api: Api, kind: EntityKind): AsyncIterable<EntityPage> {
  const keyOf = ({ offer_id, campaign_id }: Offer) => `${offer_id} ${campaign_id}`;
  const linksOf = createLinks(api);
  const path = '/affiliates/api/Offers/Feed';
  for await (const { rows, cut } of readPages(api, path, offer, { parameters: [], keyOf })) {
    const entities: Entity[] = [];
    for (const row of rows) {
      const key = kind === 'campaign' ? row.campaign_id : row.offer_id;
      if (key) entities.push(toEntity(row, kind, key, await linksOf(row)));
    }
    yield { entities: mergeSame(entities), more: true, ...(cut && { notes: [ROWS_CUT] }) };
  }
  yield { entities: [], more: false };
}

function toEntity(row: Offer, kind: EntityKind, key: string, links: readonly string[]): Entity {
  const { offer_name, offer_status, preview_link } = row;
  const urls = [...links, ...(preview_link ? [preview_link] : [])];
  const status = typeof offer_status === 'string' ? offer_status : offer_status?.offer_status_name;
  return {
    kind,
    id: key,
    name: offer_name ?? null,
    url: urls[0] ?? null,
    urls,
    externalId: null,
    status: status || null,
  };
}

/** An offer with several contracts is several rows of the feed. */
function mergeSame(entities: readonly Entity[]): Entity[] {
  return [...Map.groupBy(entities, ({ id }) => id).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const urls = [...new Set(same.flatMap((entity) => entity.urls))];
    return [{ ...first, url: urls[0] ?? null, urls }];
  });
}

/**
 * The affiliate's own tracking links of a campaign, which carry `a` (affiliate) and `c` (creative). How the answer
 * is nested is not documented, so the links are looked for; a network without them goes without.
 */
function createLinks(api: Api) {
  const answer = z.pipe(
    z.unknown(),
    z.transform((body) => linksIn(body)),
  );
  const none: string[] = [];
  let left = MOST_LINKS;
  return async ({ campaign_id }: Offer): Promise<readonly string[]> => {
    if (!campaign_id || left <= 0) return none;
    left--;
    const links = await api
      .get('/affiliates/api/Offers/Campaign', answer, [['campaign_id', campaign_id]])
      .catch(unlessVital(null));
    if (links === null) left = 0;
    return links ?? none;
  };
}

function linksIn(value: unknown, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'unique_link' && typeof inner === 'string' && inner ? [inner] : linksIn(inner, depth + 1),
  );
}
