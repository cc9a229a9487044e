import { PlatformError } from '@/utils/model/errors';
import type { Dimension, EntityKind, EntityRef } from '@/utils/model/report';
import type { Api, Parameter } from '../../client';
import { readPage } from './pages';

/** Ids for the names that reports show. */
export interface NamedIds {
  /**
   * Without an id where the name is of nothing in these days, as for traffic that never got to an offer.
   *
   * @throws PlatformError where two things have this name: their numbers cannot be told apart.
   */
  refOf(kind: EntityKind, name: string): EntityRef;
}

/** Reads the pages of the kinds that the words name, to look their ids up. */
export async function readIds(
  api: Api,
  words: readonly Dimension[],
  period: readonly Parameter[],
): Promise<NamedIds> {
  const kinds = (['offer', 'network', 'source'] as const).filter((kind) => words.includes(kind));
  const names = new Map<EntityKind, Map<string, string[]>>();
  for (const kind of kinds) names.set(kind, idsByName(await readPage(api, kind, period)));
  return {
    refOf(kind, name) {
      const [id = '', ...others] = names.get(kind)?.get(name) ?? [];
      if (others.length > 0)
        throw new PlatformError('answer', `Binom 1 tells by name only, and has this ${kind} twice: ${name}.`);
      return { id, name: name || null };
    },
  };
}

function idsByName(rows: Awaited<ReturnType<typeof readPage>>): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, name } of rows) if (id && name) ids.set(name, [...(ids.get(name) ?? []), id]);
  return ids;
}
