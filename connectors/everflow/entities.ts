import { z } from 'zod/mini';
import type { Portal } from '@/utils/model/platform';
import type { Entity, EntityKind } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, EntityPage } from '../connector';
import { id, text } from '../shapes';
import { paging, readPages } from './pages';

// What is not named here ends at the door: partners and advertisers come with contacts, billing and balances.
const entity = z.object({
  network_offer_id: z.optional(id),
  network_affiliate_id: z.optional(id),
  network_advertiser_id: z.optional(id),
  name: z.optional(text),
  offer_status: z.optional(text),
  account_status: z.optional(text),
  project_id: z.optional(id),
  /** Network staff: the advertiser's address. */
  destination_url: z.optional(text),
  /** Affiliates: their own tracking links. */
  tracking_url: z.optional(text),
  redirect_tracking_url: z.optional(text),
});

/** A row of any of the lists. */
export type Row = z.infer<typeof entity>;

const rows = z.nullable(z.array(entity));

/** Lists by kind, each under a name of its own. */
export const lists = {
  offer: z.pipe(
    z.object({ offers: rows, paging }),
    z.transform(({ offers, paging: told }) => ({ rows: offers, paging: told })),
  ),
  affiliate: z.pipe(
    z.object({ affiliates: rows, paging }),
    z.transform(({ affiliates, paging: told }) => ({ rows: affiliates, paging: told })),
  ),
  advertiser: z.pipe(
    z.object({ advertisers: rows, paging }),
    z.transform(({ advertisers, paging: told }) => ({ rows: advertisers, paging: told })),
  ),
};

/** Smart links have no documented list; their ids and names are in reports. */
export function entityKinds(portal: Portal | null): readonly EntityKind[] {
  return portal === 'affiliate' ? ['offer'] : ['offer', 'affiliate', 'advertiser'];
}

export const RUNNABLE_OFFERS = '/v1/affiliates/offersrunnable';

/** GET /v1/networks/{offers,affiliates,advertisers}; for affiliates the offers that they may run. */
export async function* readEntities(
  api: Api,
  kind: EntityKind,
  { portal }: Pick<CallContext, 'portal'>,
): AsyncIterable<EntityPage> {
  const wanted = kind === 'affiliate' || kind === 'advertiser' ? kind : 'offer';
  const path = portal === 'affiliate' ? RUNNABLE_OFFERS : `/v1/networks/${wanted}s`;
  for await (const { rows: read, ...page } of readPages((asked) => api.get(path, lists[wanted], asked))) {
    yield { entities: read.flatMap((row) => toEntity(wanted, row)), ...page };
  }
}

function toEntity(kind: 'offer' | 'affiliate' | 'advertiser', row: Row): Entity[] {
  const rowId = row[`network_${kind}_id`];
  if (!rowId) return [];
  const addresses = kind === 'offer' ? addressesIn(row) : [];
  return [
    {
      kind,
      id: rowId,
      name: row.name ?? null,
      url: addresses[0] ?? null,
      urls: addresses,
      externalId: row.project_id ?? null,
      status: row.offer_status ?? row.account_status ?? null,
    },
  ];
}

/** Where an offer's links begin and end, each address once. */
function addressesIn({ tracking_url, redirect_tracking_url, destination_url }: Row): string[] {
  const addresses = [tracking_url, redirect_tracking_url, destination_url];
  return [...new Set(addresses.filter((address) => typeof address === 'string'))];
}
