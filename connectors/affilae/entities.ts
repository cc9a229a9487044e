import { addDays, dayAt } from '@/utils/model/day';
import type { Portal } from '@/utils/model/platform';
import type { Entity, EntityKind, EntityRef } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, EntityPage } from '../connector';
import { ADVERTISER_CONVERSIONS, offerOf, sharesOf } from './advertiser';
import { readRows } from './conversions';
import { EXPERIMENTAL, OF_LATE, ROWS_CUT } from './notes';
import { type Partnership, readPartnerships } from './partnerships';

export function entityKinds(portal: Portal | null): readonly EntityKind[] {
  return portal === 'advertiser' ? ['offer', 'affiliate'] : ['offer'];
}

/** Programmes of a publisher, with their site and own link; of an advertiser, what its conversions name. */
export async function* readEntities(
  api: Api,
  kind: EntityKind,
  { portal, now }: Pick<CallContext, 'portal' | 'now'>,
): AsyncIterable<EntityPage> {
  if (portal !== 'advertiser') {
    const { partnerships, isCut } = await readPartnerships(api);
    const notes = isCut ? [ROWS_CUT, EXPERIMENTAL] : [EXPERIMENTAL];
    yield { entities: partnerships.flatMap(toEntity), more: false, notes };
    return;
  }
  const today = dayAt(now(), 'Etc/UTC');
  const range = { from: addDays(today, 1 - DAYS), to: today };
  const { rows } = await readRows(api, ADVERTISER_CONVERSIONS, range, []);
  const refs = rows.flatMap((row) =>
    kind === 'offer' ? (offerOf(row) ?? []) : sharesOf(row).map(({ affiliate }) => affiliate),
  );
  const known = new Map(refs.filter(({ id }) => id).map((ref) => [ref.id, ref]));
  yield {
    entities: [...known.values()].map((ref) => plain(ref, kind)),
    more: false,
    notes: [OF_LATE, EXPERIMENTAL],
  };
}

const DAYS = 90;

function toEntity({ program, url, trackingId, status }: Partnership): Entity[] {
  if (!program.id) return [];
  // https://affilae.com/en/documentations/understanding-and-implementing-subids
  const link = trackingId && `https://lb.affilae.com/r/?p=${program.id}&af=${trackingId}`;
  const urls = [url, link].filter((address) => typeof address === 'string');
  return [{ ...plain(program, 'offer'), url: urls[0] ?? null, urls, status }];
}

function plain(ref: EntityRef, kind: EntityKind): Entity {
  return { kind, ...ref, url: null, urls: [], externalId: null, status: null };
}
