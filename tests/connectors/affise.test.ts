import { afterEach, describe, expect, it } from 'vitest';
import { affise } from '@/connectors/affise';
import { admin, connection, stand, standIn } from './affise-stand';
import { type Asked, ask, failureOf, open, scripted } from './ask';
import { conformance, type OfferRow } from './conformance';

standIn();

for (const [portal, subject] of [
  ['affiliate', () => connection()],
  ['admin', admin],
] as const) {
  conformance(`Affise ${portal}`, {
    connection: subject,
    platform: () => stand(),
    wrongKey: { apiKey: 'f'.repeat(40) },
    reports: /^\/3\.0\/stats/,
    answer: page,
    rowsAt: 'stats',
    spareMaps: ['stats.*.traffic', 'stats.*.actions', 'stats.*.actions.confirmed', 'pagination'],
    numbersAt: ['traffic.raw', 'traffic.uniq', 'actions.confirmed.count', 'actions.confirmed.revenue'],
    pageRows: 500,
    rangeDays: 180,
    daysAsked: ({ url }) => ({
      from: url.searchParams.get('filter[date_from]') ?? '',
      to: url.searchParams.get('filter[date_to]') ?? '',
    }),
  });
}

describe('Affise: addresses', () => {
  it.each([
    ['acme.affise.com', ['https://api-acme.affise.com', 'https://api.acme.affise.com']],
    [
      'https://offers-acme.affise.com/statistics/affise/daily',
      ['https://api-acme.affise.com', 'https://api.acme.affise.com'],
    ],
    ['https://offers.acme.affise.com', ['https://api-acme.affise.com', 'https://api.acme.affise.com']],
    ['https://api-acme.affise.com/3.0/', ['https://api-acme.affise.com']],
    ['https://partners.brand.example', []],
    ['https://www.affise.com', []],
    ['not an address', []],
    ['', []],
  ])('takes %s for the API at %j', (dashboard, api) => {
    expect(affise.addresses({ dashboard }).api).toEqual(api);
  });

  it('believes the API address that was typed', () => {
    const values = { dashboard: 'https://partners.brand.example/v2/', baseUrl: ' api.brand.example/3.0/ ' };
    expect(affise.addresses(values)).toEqual({
      api: ['https://api.brand.example'],
      dashboard: 'https://partners.brand.example',
    });
  });
});

describe('Affise: errors in a 200', () => {
  afterEach(() => stand().behave());

  it.each([
    ['Token is necessary', 'credentials'],
    ['Auth Denied', 'access'],
    ['Page Not Found', 'address'],
    ['Too many requests', 'rate-limit'],
    ["Method does not allow extra fields: 'filter'", 'request'],
    ['Something went wrong', 'unavailable'],
  ])('takes "%s" by its meaning', async (error, kind) => {
    const { fetch } = scripted(() => ({ status: 2, error }));
    expect((await failureOf(ask(open(connection(), { fetch })))).kind).toBe(kind);
  });

  it('asks once more without naming fields where a tenant refuses one', async () => {
    const { fetch, asked } = scripted((call) =>
      call.url.searchParams.has('fields[]')
        ? Response.json(
            { status: 2, message: 'Request has invalid fields, available only: clicks' },
            { status: 400 },
          )
        : page([{ id: '1', name: 'One', clicks: 3, conversions: 0, payout: 0 }], call),
    );
    const report = await ask(open(connection(), { fetch }));
    expect(report.totals.clicks).toBe(3);
    expect(asked).toHaveLength(2);
    const { fetch: stubborn, asked: twice } = scripted(() =>
      Response.json(
        { status: 2, message: 'Request has invalid fields, available only: clicks' },
        { status: 400 },
      ),
    );
    expect((await failureOf(ask(open(connection(), { fetch: stubborn })))).kind).toBe('request');
    expect(twice).toHaveLength(2);
  });
});

/** A page as Affise writes it: digits as text, empty maps as lists, `next_page` only where there is one. */
function page(rows: readonly OfferRow[], { url }: Asked) {
  const number = Number(url.searchParams.get('page') ?? 1);
  const perPage = Math.min(500, Number(url.searchParams.get('limit') ?? 100));
  const more = number * perPage < rows.length;
  return {
    status: 1,
    stats: rows
      .slice((number - 1) * perPage, number * perPage)
      .map(({ id, name, clicks, conversions, payout }) => ({
        slice: {
          offer: {
            id: /^\d+$/.test(id) ? Number(id) : id,
            offer_id: '5718dac83b7d9bf8588b4579',
            title: name,
          },
        },
        traffic: { raw: String(clicks), uniq: String(clicks) },
        actions:
          conversions === 0
            ? []
            : { confirmed: { count: conversions, revenue: payout, charge: payout, null: 0 } },
        ratio: '1:NaN',
      })),
    pagination: {
      per_page: perPage,
      total_count: rows.length,
      page: number,
      ...(more && { next_page: number + 1 }),
    },
  };
}
