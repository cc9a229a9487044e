import type { Platform, Role } from '@/utils/model/platform';
import type { Entity } from '@/utils/model/report';

/** The connection that sends the traffic: a tracker, or a network that sells an upstream network's offers on. */
export interface Senders {
  connection: string;
  offers: readonly SentOffer[];
}

export type SentOffer = Pick<Entity, 'id' | 'name' | 'url' | 'externalId'>;

/** A connection that may be the other side, as far as it is known. */
export interface Receivers {
  connection: string;
  platform: Platform;
  role: Role;
  /** The id under which the network knows this account; null for the network's own staff. */
  affiliateId: string | null;
  clickHosts: readonly string[];
  offers: readonly ReceivedOffer[];
  /** False where offers may be missing: then an id that is not listed may still be right. */
  complete: boolean;
}

export type ReceivedOffer = Pick<Entity, 'id' | 'name' | 'url' | 'urls' | 'externalId'>;
