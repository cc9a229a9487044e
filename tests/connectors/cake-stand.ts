import { cake } from '@/connectors/cake';
import { cakeDefaults } from '../platforms/cake.ts';
import { CAKE_KEY } from '../platforms/hosts.ts';
import { type Asked, open, scripted } from './ask';
import { type OfferRow, offers } from './conformance';
import { createStand } from './stand';

export const { stand, standIn } = createStand(
  ({ cake }) => cake,
  () => ({
    ...cakeDefaults(),
    timeZone: 'Etc/UTC',
  }),
);

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
