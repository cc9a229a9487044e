import type { Instant } from './day';
import type { Micros } from './money';
import type { EntityRef, Note } from './report';

/** One conversion as a platform lists it. No address, no device, no customer: those never leave a connector. */
export interface Conversion {
  /** The platform's own id of the row. */
  id: string;
  transactionId: string | null;
  /** Every sub id or click id of the row that is not empty, in the platform's order. */
  clickIds: string[];
  offer: EntityRef | null;
  status: 'approved' | 'pending' | 'hold' | 'rejected' | null;
  /** The platform's own word. */
  statusRaw: string | null;
  payout: Micros | null;
  currency: string | null;
  clickedAt: Instant | null;
  convertedAt: Instant | null;
}

export interface ConversionList {
  conversions: Conversion[];
  /** False wherever conversions may be missing: then those of the other side prove nothing. */
  complete: boolean;
  notes: Note[];
}
