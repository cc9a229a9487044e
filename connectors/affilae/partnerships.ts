import { z } from 'zod/mini';
import type { EntityRef } from '@/utils/model/report';
import type { Api, Parameter } from '../client';
import { id, optionalMap, text } from '../shapes';
import { listOf } from './lists';
import { isKind } from './refusal';

// The same answer holds the bank account and the address of the publisher.
const profiles = listOf('affiliateProfiles', z.object({ id, name: z.optional(text) }));

/** Text, or an object of which no more than the id is sure. */
export const program = z.pipe(
  optionalMap(
    z.union([
      z.pipe(
        z.string(),
        z.transform((key) => ({ id: key, name: null, url: null })),
      ),
      z.object({ id, name: z.optional(text), url: z.optional(text) }),
    ]),
  ),
  z.transform((said) => ({ id: said?.id ?? null, name: said?.name ?? null, url: said?.url ?? null })),
);

const partnerships = listOf(
  'partnerships',
  z.object({
    id,
    program: z.optional(program),
    partnershipName: z.optional(text),
    trackingId: z.optional(id),
    status: z.optional(text),
  }),
);

export interface Partnership {
  id: string;
  program: EntityRef;
  url: string | null;
  /** The number that stands for this publisher in this programme's links. */
  trackingId: string | null;
  status: string | null;
}

/** A publisher's sites. One key sees them all. */
export async function readProfiles(api: Api): Promise<EntityRef[]> {
  const { rows } = await api.get('/publisher/publishers.me', profiles).catch((error) => {
    if (!isKind(error, ['address', 'answer'])) throw error;
    return api.get('/publisher/affiliateProfiles.list', profiles);
  });
  return rows.flatMap(({ id, name }) => (id === null ? [] : [{ id, name: name ?? null }]));
}

export async function readPartnerships(api: Api): Promise<{ partnerships: Partnership[]; isCut: boolean }> {
  const ask = (paging: readonly Parameter[]) =>
    api.get('/publisher/partnerships.list', partnerships, [['withProgramsDetails', 'true'], ...paging]);
  // Whether this list has pages is not known: where it refuses to, it is taken as a whole.
  const { rows, total = 0 } = await ask([
    ['limit', '1000'],
    ['offset', '0'],
  ]).catch((error) => {
    if (!isKind(error, ['request'])) throw error;
    return ask([]);
  });
  const known = rows.flatMap((row): Partnership[] => {
    const { id, program, partnershipName, trackingId = null, status = null } = row;
    if (id === null) return [];
    const name = program?.name ?? partnershipName ?? null;
    return [{ id, program: { id: program?.id ?? '', name }, url: program?.url ?? null, trackingId, status }];
  });
  return { partnerships: known, isCut: rows.length < total };
}
