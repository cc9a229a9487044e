import type { RowProof } from '@/utils/model/match';

/** So many conversions that both list, declined on the other side. */
export function declinedOn(day: string, count: number): RowProof {
  const side = { silence: null, waiting: new Map(), later: 0, declined: new Map(), clickIds: [] };
  const booked = { own: new Map(), click: null };
  return {
    ...{ timeZone: 'Etc/UTC', joined: 138, moves: null, prices: [], fixedHere: null },
    here: { ...side, booked },
    there: { ...side, booked, declined: new Map([[day, count]]) },
  };
}
