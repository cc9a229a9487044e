import { z } from 'zod/mini';
import type { Portal } from '@/utils/model/platform';
import type { Entity, EntityKind } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, EntityPage } from '../connector';
import { id, text } from '../shapes';
import { hasMore, PAGE_ROWS, pagination, totalRowsOf } from './pages';

// What is not named here ends at the door: these lists hold keys, password hashes, mail addresses and balances.
const entity = z.object({
  id,
  title: z.optional(text),
  login: z.optional(text),
  name: z.optional(text),
  status: z.optional(text),
  /** Network staff: the advertiser's address. */
  url: z.optional(text),
  /** Affiliates: their own tracking links, which show the click host and `pid`. */
  link: z.optional(text),
  links: z.nullish(z.array(z.object({ url: z.optional(text) }))),
  external_offer_id: z.optional(id),
});

const list = {
  offers: z.object({ offers: z.array(entity), pagination }),
  partners: z.object({ partners: z.array(entity), pagination }),
  advertisers: z.object({ advertisers: z.array(entity), pagination }),
};

export function entityKinds(portal: Portal | null): readonly EntityKind[] {
  return portal === 'admin' ? ['offer', 'affiliate', 'advertiser'] : ['offer'];
}

/** https://api.affise.com/docs3.2: GET /3.0/offers, /3.0/partner/offers, /3.0/admin/partners, /3.0/admin/advertisers */
export async function* readEntities(
  api: Api,
  kind: EntityKind,
  { portal }: Pick<CallContext, 'portal'>,
): AsyncIterable<EntityPage> {
  for (let page = 1, more = true; more; page++) {
    const { rows, told } = await readPage(api, kind, portal, page);
    more = hasMore(page, rows.length, told);
    yield { entities: rows.flatMap((row) => toEntity(row, kind)), more, ...totalRowsOf(told) };
  }
}

/** One of the affiliate's own tracking links; null where no offer has one. */
export async function ownLink(api: Api): Promise<URL | null> {
  const { rows } = await readPage(api, 'offer', 'affiliate', 1);
  const links = rows.map(({ link }) => (link ? URL.parse(link) : null));
  return links.find((link) => link?.searchParams.has('pid')) ?? null;
}

async function readPage(api: Api, kind: EntityKind, portal: Portal | null, page: number) {
  const paging = [
    ['page', String(page)],
    ['limit', String(PAGE_ROWS)],
  ] as const;
  if (kind === 'affiliate') {
    const { partners, pagination: told } = await api.get('/3.0/admin/partners', list.partners, paging);
    return { rows: partners, told };
  }
  if (kind === 'advertiser') {
    const { advertisers, pagination: told } = await api.get(
      '/3.0/admin/advertisers',
      list.advertisers,
      paging,
    );
    return { rows: advertisers, told };
  }
  const path = portal === 'admin' ? '/3.0/offers' : '/3.0/partner/offers';
  const { offers, pagination: told } = await api.get(path, list.offers, paging);
  return { rows: offers, told };
}

function toEntity(row: z.infer<typeof entity>, kind: EntityKind): Entity[] {
  if (row.id === null) return [];
  const addresses = kind === 'offer' ? [row.link, row.url, ...(row.links ?? []).map(({ url }) => url)] : [];
  const urls = [...new Set(addresses.filter((address) => typeof address === 'string'))];
  const names = [row.title, row.login, row.name];
  return [
    {
      kind,
      id: row.id,
      name: names.find((name) => name && !name.includes('@')) ?? null,
      url: urls[0] ?? null,
      urls,
      externalId: row.external_offer_id ?? null,
      status: row.status ?? null,
    },
  ];
}
