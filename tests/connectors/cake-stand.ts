import { afterAll, afterEach, beforeAll } from 'vitest';
import { cake } from '@/connectors/cake';
import type { Conversion } from '@/utils/model/conversion';
import type { ReportQuery } from '@/utils/model/report';
import { type CakeSettings, cakeDefaults } from '../platforms/cake.ts';
import { CAKE_KEY } from '../platforms/hosts.ts';
import { type Platform, type Platforms, startPlatforms } from '../platforms/serve.ts';
import { type Asked, NOW, open, scripted, WEEK } from './ask';
import { type OfferRow, offers } from './conformance';

let platforms: Platforms;

/** Runs the platform around the tests of a file. */
export function standIn(): void {
  beforeAll(async () => {
    platforms = await startPlatforms({ now: () => new Date(NOW) });
    stand().settings.timeZone = 'Etc/UTC';
  });
  afterAll(() => platforms.stop());
  afterEach(() => {
    stand().behave();
    Object.assign(stand().settings, cakeDefaults(), { timeZone: 'Etc/UTC' });
  });
}

export function stand(): Platform<CakeSettings> {
  return platforms.cake;
}

export const connection = () => ({
  connector: cake,
  credentials: { ...CAKE_KEY, domain: 'login.bluenet.example' },
  portal: null,
  apiBase: stand().httpOrigin,
});

/** A connection whose platform answers by itself. */
export function answering(answer: (asked: Asked) => unknown) {
  const { fetch, asked } = scripted(answer);
  return { ...open(connection(), { fetch }), asked };
}

export function priced(rows: readonly object[], list: readonly object[]) {
  return answering(({ url }) => {
    const data = url.pathname.endsWith('/Currencies') ? list : rows;
    return { row_count: data.length, data };
  });
}

export function currencyList() {
  const names = ['US Dollar', 'Euro', 'British Pound'];
  const data = names.map((currency_name, index) => ({ currency_id: index + 1, currency_name }));
  return { row_count: data.length, data };
}

export async function conversionsOf(
  { api, context }: ReturnType<typeof open>,
  query: Partial<ReportQuery> = {},
) {
  const conversions: Conversion[] = [];
  const notes: string[] = [];
  for await (const page of cake.conversions?.(api, { ...WEEK, groupBy: [], ...query }, context) ?? []) {
    conversions.push(...page.conversions);
    notes.push(...(page.notes ?? []).map(({ code }) => code));
  }
  return { conversions, notes };
}

export function offerRow() {
  const [row] = page(offers(1), { url: new URL('http://x') }).data;
  return row ?? {};
}

/** A page as CAKE writes it. */
export function page(rows: readonly OfferRow[], { url }: Pick<Asked, 'url'>) {
  const start = Number(url.searchParams.get('start_at_row') ?? 1);
  const limit = Number(url.searchParams.get('row_limit') ?? 30);
  return {
    row_count: rows.length,
    data: rows.slice(start - 1, start - 1 + limit).map(({ id, name, clicks, conversions, payout }) => ({
      ...{ offer_id: /^\d+$/.test(id) ? Number(id) : id, offer_name: name },
      ...{ clicks, conversions, revenue: payout, epc: 0.25 },
    })),
    success: true,
    message: null,
  };
}
