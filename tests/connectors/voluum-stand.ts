import { afterAll, beforeAll } from 'vitest';
import { voluum } from '@/connectors/voluum';
import { VOLUUM_KEY } from '../platforms/hosts.ts';
import { type Platform, type Platforms, startPlatforms } from '../platforms/serve.ts';
import type { VoluumSettings } from '../platforms/settings.ts';
import { type Asked, NOW } from './ask';
import type { OfferRow } from './conformance';

let platforms: Platforms;

/** Runs the platform around the tests of a file. */
export function standIn(): void {
  beforeAll(async () => {
    platforms = await startPlatforms({ now: () => new Date(NOW) });
  });
  afterAll(() => platforms.stop());
}

export function stand(): Platform<VoluumSettings> {
  return platforms.voluum;
}

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
