import { z } from 'zod/mini';
import type { LinkChoice } from '@/utils/messages/links';
import type { Instant } from '@/utils/model/day';
import { once } from '@/utils/model/once';
import type { Area } from '@/utils/store/area';

/** What a tab was offered: an offer, and what it may be linked to, in the order shown. */
export interface Offered {
  here: LinkChoice['here'];
  there: { connection: string; offer: string }[];
}

/**
 * A choice made in a dashboard's tab names nothing but a place in the list that the tab was last offered. Whoever forges
 * such a message has no token, and with one could choose only from that list, once.
 */
export interface ChoiceTokens {
  /** What the tab was offered before is worth nothing any more. */
  issue(tab: number, offered: Offered): Promise<string>;
  /** Null where it is not the tab's last one, was used, or is too old. */
  redeem(tab: number, token: string): Promise<Offered | null>;
  /** All that was offered anywhere: a connection is gone, and nothing may name it any more. */
  withdraw(): Promise<void>;
}

export interface ChoiceTokensOptions {
  /** `storage.session`: gone with the browser. */
  area: Area;
  newId: () => string;
  now: () => Instant;
}

export function createChoiceTokens({ area, newId, now }: ChoiceTokensOptions): ChoiceTokens {
  return {
    async issue(tab, offered) {
      const token = newId();
      await area.set({ [keyOf(tab)]: { token, offered, issuedAt: now() } });
      return token;
    },
    async redeem(tab, token) {
      const key = keyOf(tab);
      const kept = schema().safeParse((await area.get(key))[key]).data;
      if (kept?.token !== token) return null;
      await area.remove(key);
      const { minutes } = Temporal.Instant.from(kept.issuedAt).until(now(), { largestUnit: 'minutes' });
      return minutes < MINUTES ? kept.offered : null;
    },
    async withdraw() {
      const keys = Object.keys(await area.get(null));
      await area.remove(keys.filter((key) => key.startsWith(PREFIX)));
    },
  };
}

const MINUTES = 10;
const PREFIX = 'choice ';
const schema = once(() =>
  z.object({
    token: z.string(),
    issuedAt: z.string(),
    offered: z.object({
      here: z.object({ connection: z.string(), offer: z.string() }),
      there: z.array(z.object({ connection: z.string(), offer: z.string() })),
    }),
  }),
);
const keyOf = (tab: number) => `${PREFIX}${tab}`;
