import { describe, expect, it } from 'vitest';
import { cake } from '@/connectors/cake';
import currencies from '../fixtures/cake/lists-currencies.json';
import { CAKE_KEY } from '../platforms/hosts.ts';
import { open, verifyContext } from './ask';
import { answering, connection, currencyList, offerRow, page, stand, standIn } from './cake-stand';
import { conformance } from './conformance';

standIn();

conformance('CAKE', {
  connection,
  platform: () => stand(),
  wrongKey: { ...CAKE_KEY, apiKey: 'NotTheKeyAtAll99' },
  reports: /\/Reports\//,
  answer: page,
  rowsAt: 'data',
  numbersAt: ['clicks', 'conversions', 'revenue'],
  pageRows: 1000,
  notes: ['rejected-included'],
  rangeDays: 28,
  daysAsked: ({ url }) => ({
    from: url.searchParams.get('start_date')?.slice(0, 10) ?? '',
    to: Temporal.PlainDate.from(url.searchParams.get('end_date')?.slice(0, 10) ?? '')
      .subtract({ days: 1 })
      .toString(),
  }),
});

describe('CAKE: the account', () => {
  it('is named by host and affiliate, its currency by the only one of the network', async () => {
    const { api } = open(connection());
    const account = await cake.verify(api, verifyContext(connection().credentials));
    expect(account).toMatchObject({
      ...{ name: 'login.bluenet.example #1234', role: 'affiliate', affiliateId: '1234' },
      ...{ currency: 'USD', timeZone: null, portal: null },
    });
  });

  it('takes the currency of the campaigns where the network has several', async () => {
    const rows = [{ ...offerRow(), currency_id: 3 }];
    const { api } = answering(({ url }) =>
      url.pathname.endsWith('/Currencies') ? currencyList() : { row_count: 1, data: rows },
    );
    expect((await cake.verify(api, verifyContext())).currency).toBe('GBP');
  });

  it.each([
    ['Offers/OfferStatuses', 2],
    ['Reports/PerformanceSummary', 3],
  ])('is proven by %s where the lists before it are missing', async (path, requests) => {
    const { api, asked } = answering(({ url }) =>
      url.pathname.endsWith(path) ? { row_count: 0, data: [] } : new Response('No', { status: 404 }),
    );
    expect((await cake.verify(api, verifyContext())).currency).toBeNull();
    expect(asked).toHaveLength(requests);
  });

  it.each([
    ['login.bluenet.example'],
    ['https://login.bluenet.example/affiliates/api/'],
    ['https://login.bluenet.example/affiliates/login?x=1'],
    ['login.bluenet.example/'],
  ])('is called below the origin of %s', async (domain) => {
    expect(cake.addresses({ domain })).toEqual({
      api: ['https://login.bluenet.example'],
      dashboard: 'https://login.bluenet.example',
    });
    expect(cake.addresses({ dashboard: domain }).api).toEqual(['https://login.bluenet.example']);
    const { api, asked } = answering(() => currencies);
    await cake.verify(api, verifyContext());
    expect(asked[0]?.url.pathname).toBe('/affiliates/api/Lists/Currencies');
  });
});
