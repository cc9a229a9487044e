import { z } from 'zod/mini';
import type { Receivers } from '@/utils/compare/links/sides';
import { createOfferTies, type Ties } from '@/utils/compare/links/tie-offers';
import { PLATFORMS, PORTALS, type Role } from '@/utils/model/platform';
import type { Input } from './cli-input';

/** The verb `link`: which offers of one connection are which offers of the others. */
export async function link(input: Input) {
  const given = input.as(question);
  const offers = (given.offers ?? []).map(sentOffer);
  const ties = createOfferTies({ connection: HERE, offers }, (given.connections ?? []).map(receiver));
  return { links: offers.flatMap((offer) => rowsOf(offer.id, ties.of(offer))) };
}

/** The connection that the offers are of has no id in the question, and no other one may have its. */
const HERE = '';

const id = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value) => String(value)),
);
const text = z.nullish(z.string());
const known = { id, name: text, url: text, externalId: z.nullish(id) };
const offer = z.object(known);
const connection = z.object({
  id,
  platform: z.enum(PLATFORMS),
  portal: z.nullish(z.enum(PORTALS)),
  affiliateId: z.nullish(id),
  clickHosts: z.nullish(z.array(z.string())),
  offers: z.nullish(z.array(z.object({ ...known, urls: z.nullish(z.array(z.string())) }))),
});
const question = z.object({ offers: z.array(offer), connections: z.nullish(z.array(connection)) });

type ConnectionInput = z.infer<typeof connection>;

function sentOffer({ id, name = null, url = null, externalId = null }: z.infer<typeof offer>) {
  return { id, name, url, externalId };
}

function receiver(given: ConnectionInput): Receivers {
  const offers = (given.offers ?? []).map((each) => ({ ...sentOffer(each), urls: each.urls ?? [] }));
  return {
    connection: given.id,
    platform: given.platform,
    role: roleOf(given),
    affiliateId: given.affiliateId ?? null,
    clickHosts: given.clickHosts ?? [],
    offers,
    complete: true,
  };
}

function roleOf({ platform, portal, affiliateId }: ConnectionInput): Role {
  if (platform === 'voluum' || platform === 'binom' || portal === 'tracker') return 'tracker';
  if (portal === 'advertiser') return 'advertiser';
  // Demo's network is seen through the eyes of its affiliate.
  const isStaff = portal === 'admin' || (portal === 'network' && (platform !== 'demo' || !affiliateId));
  return isStaff ? 'network' : 'affiliate';
}

function rowsOf(offer: string, { proven, suggest }: Ties): object[] {
  const known = proven.length > 0 ? proven : suggest();
  return known.length > 0 ? known : [{ offer, ...NOTHING }];
}

const NOTHING = {
  ...{ connection: null, entities: [], affiliate: null },
  ...{ origin: 'none', confidence: 0, evidence: '' },
};
