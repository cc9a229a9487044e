import { createHash } from 'node:crypto';

/**
 * The click id of the n-th conversion of an Affise offer (or of whatever else names it) at a moment. Both
 * platforms make theirs here, so that the same conversion has the same click id on both.
 */
export function clickId(offer: string, at: number, index: number): string {
  const digest = createHash('sha256').update(`${offer} ${at} ${index}`).digest('hex');
  return `w${digest.slice(0, 23).toUpperCase()}`;
}

/** A 24-digit hex id, as Affise gives to offers and conversions. */
export function hexId(of: string): string {
  return createHash('sha256').update(of).digest('hex').slice(0, 24);
}
