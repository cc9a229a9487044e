import type { KeptNumbers } from '@/utils/model/kept';

/** Of all connections together. */
export function bytesOf({ connections }: Pick<KeptNumbers, 'connections'>): number {
  return connections.reduce((sum, { bytes }) => sum + bytes, 0);
}
