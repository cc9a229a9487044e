import type { Instant } from './day';

export const LINK_ORIGINS = ['url-id', 'external-id', 'name-id', 'name', 'manual', 'none'] as const;
export type LinkOrigin = (typeof LINK_ORIGINS)[number];

/** "This offer here is those offers there." */
export interface Link {
  /** The connection that sends the traffic, and its offer. */
  here: { connection: string; offer: string };
  /** Null with origin `none`: the user said there is no other side, and is not asked again. */
  there: { connection: string; offers: readonly string[] } | null;
  /** The affiliate id that a network-role report is filtered to; null where the connection is that affiliate. */
  affiliate: string | null;
  origin: LinkOrigin;
  /** What it rests on, as found: `offer_id=4417 on acme.g2afse.com`. Data, not a sentence. */
  evidence: string;
  /** 0 to 1. */
  confidence: number;
  decidedAt: Instant | null;
}
