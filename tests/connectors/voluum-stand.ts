import { voluum } from '@/connectors/voluum';
import { VOLUUM_KEY } from '../platforms/hosts.ts';
import type { Asked } from './ask';
import type { OfferRow } from './conformance';
import { createStand } from './stand';

export const { stand, standIn } = createStand(({ voluum }) => voluum);

export const connection = () => ({
  connector: voluum,
  credentials: VOLUUM_KEY,
  portal: null,
  apiBase: stand().httpOrigin,
});

export const TOKEN = {
  token: 'session-token-0001',
  expirationTimestamp: '2026-03-10T13:30:00.000Z',
  inaugural: false,
};

/** A page as Voluum writes it: numbers are numbers, totals are over all rows. */
export function page(rows: readonly OfferRow[], { url }: Pick<Asked, 'url'>) {
  const offset = Number(url.searchParams.get('offset') ?? 0);
  const limit = Number(url.searchParams.get('limit') ?? 100);
  const sum = (value: (row: OfferRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  return {
    totalRows: rows.length,
    offset,
    limit,
    truncated: false,
    messages: [],
    totals: {
      clicks: sum(({ clicks }) => clicks),
      conversions: sum(({ conversions }) => conversions),
      revenue: sum(({ payout }) => payout),
    },
    rows: rows.slice(offset, offset + limit).map(({ id, name, clicks, conversions, payout }) => ({
      offerId: id,
      offerName: name,
      visits: 20,
      clicks,
      conversions,
      revenue: payout,
      cost: 1,
      costSources: null,
    })),
  };
}
