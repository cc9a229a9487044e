import type { LinkOrigin } from '@/utils/model/link';

/** That an offer here and offers there belong together, and what that rests on. */
export interface Tie {
  offer: string;
  connection: string;
  entities: readonly string[];
  /** As the offer's own address names it; null where it names none. */
  affiliate: string | null;
  origin: Exclude<LinkOrigin, 'manual' | 'none'>;
  confidence: number;
  /** As found: data, not a sentence. */
  evidence: string;
}
