import { z } from 'zod/mini';
import { LINK_ORIGINS, type Link } from '@/utils/model/link';
import { once } from '@/utils/model/once';
import type { Area } from './area';

/** The user's own decisions (`manual`, `none`): they win for ever. Automatic links are worked out anew. */
export interface LinkStore {
  list(): Promise<Link[]>;
  /**
   * Replaces an earlier decision about the same offer and the same other connection. "None" speaks of all other
   * connections, so it replaces every earlier decision about the offer, and any later one replaces it.
   */
  put(link: Link): Promise<void>;
  /** The decision about one other connection; null: the one that there is no other side at all. */
  remove(here: Link['here'], there: string | null): Promise<void>;
  /** Decisions about offers that nothing was decided about so far; all of them or none. */
  add(links: readonly Link[]): Promise<void>;
  /** All decisions in which the connection is on either side. */
  forget(connection: string): Promise<void>;
}

export function createLinkStore(area: Area): LinkStore {
  // Reading, changing and writing back is one step: the next one waits until the last one is done.
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<unknown[]> {
    const stored = (await area.get(KEY))[KEY];
    return Array.isArray(stored) ? stored : [];
  }

  /** What cannot be read stays as it is: it may be a newer version's. */
  function keepOnly(isKept: (link: Link) => boolean, ...added: Link[]): Promise<void> {
    const change = last.then(async () => {
      const kept = (await read()).filter((stored) => parse(stored).every(isKept));
      const links = [...kept, ...added];
      await (links.length > 0 ? area.set({ [KEY]: links }) : area.remove(KEY));
    });
    last = Promise.allSettled([change]);
    return change;
  }

  return {
    list: async () => (await read()).flatMap(parse),
    put: (link) => keepOnly((earlier) => !isReplaced(earlier, link), link),
    remove: (here, there) =>
      keepOnly((link) => !isSameOffer(link.here, here) || (link.there?.connection ?? null) !== there),
    add: (links) => keepOnly(() => true, ...links),
    forget: (connection) =>
      keepOnly(({ here, there }) => here.connection !== connection && there?.connection !== connection),
  };
}

const KEY = 'links';
export const linkSchema = once(
  (): z.ZodMiniType<Link> =>
    z.object({
      here: z.object({ connection: z.string(), offer: z.string() }),
      there: z.nullable(z.object({ connection: z.string(), offers: z.array(z.string()) })),
      affiliate: z.nullable(z.string()),
      origin: z.enum(LINK_ORIGINS),
      evidence: z.string(),
      confidence: z.number(),
      decidedAt: z.nullable(z.string()),
    }),
);

/** The link as a list, empty where it cannot be read. */
function parse(stored: unknown): Link[] {
  const parsed = linkSchema().safeParse(stored);
  return parsed.success ? [parsed.data] : [];
}

function isReplaced(earlier: Link, { here, there }: Link): boolean {
  if (!isSameOffer(earlier.here, here)) return false;
  return !there || !earlier.there || earlier.there.connection === there.connection;
}

function isSameOffer(a: Link['here'], b: Link['here']): boolean {
  return a.connection === b.connection && a.offer === b.offer;
}
