import type { Portal } from '@/utils/model/platform';
import type { Entity, EntityKind } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, EntityPage } from '../connector';
import { CAMPAIGNS, NETWORKS, OFFERS, offerThere, SOURCES, trackedUrl, trackingLink } from './story';

export function entityKinds(portal: Portal | null): readonly EntityKind[] {
  return portal === 'network' ? ['offer'] : ['offer', 'campaign', 'source', 'network'];
}

export async function* readEntities(
  _: Api,
  kind: EntityKind,
  { portal }: CallContext,
): AsyncIterable<EntityPage> {
  yield { entities: portal === 'network' ? networkOffers() : tracked(kind), more: false };
}

function networkOffers(): Entity[] {
  const own = OFFERS.filter(({ elsewhere }) => !elsewhere);
  return own.map(offerThere).map(({ id, name }) => entity('offer', id, name, trackingLink(id)));
}

function tracked(kind: EntityKind): Entity[] {
  switch (kind) {
    case 'offer':
      return OFFERS.map((offer) => entity('offer', offer.id, offer.name, trackedUrl(offer)));
    case 'campaign':
      return [...CAMPAIGNS].map(([id, { name }]) => entity('campaign', id, name));
    case 'source':
      return [...SOURCES].map(([id, name]) => entity('source', id, name));
    default:
      return [...NETWORKS].map(([id, name]) => entity('network', id, name));
  }
}

function entity(kind: EntityKind, id: string, name: string, url: string | null = null): Entity {
  return { kind, id, name, url, urls: url ? [url] : [], externalId: null, status: 'active' };
}
