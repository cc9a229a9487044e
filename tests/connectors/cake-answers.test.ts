import { describe, expect, it } from 'vitest';
import { cake } from '@/connectors/cake';
import { CAKE_KEY } from '../platforms/hosts.ts';
import { ask, byKey, failureOf, open, scripted, verifyContext } from './ask';
import { answering, connection, currencyList, offerRow, priced, standIn } from './cake-stand';

standIn();

describe('CAKE: the request', () => {
  it('names the first moment after the range, and repeats the fields', async () => {
    const { asked, ...opened } = answering(() => ({ row_count: 0, data: [] }));
    await ask(opened);
    const parameters = asked[0]?.url.searchParams;
    expect(asked[0]?.headers.get('accept')).toBe('application/json');
    expect(parameters?.get('start_date')).toBe('2026-03-03 00:00:00');
    expect(parameters?.get('end_date')).toBe('2026-03-10 00:00:00');
    expect(parameters?.get('conversion_type')).toBe('conversions');
    expect(parameters?.get('start_at_row')).toBe('1');
    expect(parameters?.getAll('fields')).toEqual(expect.arrayContaining(['offer_id', 'revenue']));
    expect(parameters?.get('api_key')).toBe(CAKE_KEY.apiKey);
  });

  it('asks within the base that a connection has', async () => {
    const { fetch, asked } = scripted(() => ({ row_count: 0, data: [] }));
    await ask(open({ ...connection(), apiBase: 'https://login.bluenet.example' }, { fetch }));
    expect(asked[0]?.url.pathname).toBe('/affiliates/api/Reports/CampaignSummary');
  });
});

describe('CAKE: the money', () => {
  it.each([
    ['US Dollar', 'USD'],
    ['US Dollars', 'USD'],
    ['Euro', 'EUR'],
    ['British Pound', 'GBP'],
    ['Pound Sterling', 'GBP'],
    ['AUD', 'AUD'],
  ])('knows %s', async (currency_name, code) => {
    const report = await ask(
      priced([{ ...offerRow(), currency_id: 1 }], [{ currency_id: 1, currency_name }]),
    );
    expect(report.currency).toBe(code);
    expect(report.notes.map((note) => note.code)).toEqual(['rejected-included']);
  });

  it('says where it does not know a currency, and takes no symbol for one', async () => {
    const odd = await ask(
      priced([{ ...offerRow(), currency_id: 8 }], [{ currency_id: 8, currency_name: 'Points' }]),
    );
    expect(odd.notes.map(({ code }) => code)).toContain('currency-unknown');
    const symbol = await ask(priced([{ ...offerRow(), currency_symbol: '€' }], []));
    expect(symbol).toMatchObject({ currency: 'USD', notes: [{ code: 'rejected-included' }] });
  });

  it('never adds up two currencies', async () => {
    const rows = [
      { ...offerRow(), currency_id: 2 },
      { ...offerRow(), offer_id: 2, currency_id: 1 },
    ];
    const report = await ask(priced(rows, currencyList().data));
    expect(report.currency).toBe('USD');
    expect(byKey(report).get('1')).toEqual({ clicks: 10, conversions: 2 });
    expect(byKey(report).get('2')).toMatchObject({ payout: '2.5' });
    expect(report.totals).not.toHaveProperty('payout');
    expect(report.notes.map(({ code }) => code)).toContain('currency-unknown');
  });
});

describe('CAKE: what hides in answers', () => {
  it.each([
    ['Invalid API Key', 200, 'credentials'],
    ['Invalid affiliate_id', 200, 'credentials'],
    ['Access is denied.', 200, 'access'],
    ['Too many requests', 200, 'rate-limit'],
    ['Cannot convert to System.DateTime.', 200, 'request'],
    ['Something went wrong', 200, 'unavailable'],
    ['Invalid API Key', 500, 'credentials'],
    ['Cannot convert to System.Int32.', 500, 'request'],
    ['Runtime Error', 500, 'unavailable'],
    ['Bad date range', 400, 'request'],
  ])('takes "%s" with %i by its meaning', async (message, status, kind) => {
    const as = (body: Response) => failureOf(ask(answering(() => body)));
    const json = await as(Response.json({ success: false, message, data: null }, { status }));
    expect(json).toMatchObject({ kind, message: expect.stringContaining(message) });
    const xml = `<r><success>False</success><message>${message}</message></r>`;
    expect((await as(new Response(xml, { status }))).kind).toBe(kind);
    if (status >= 400) expect((await as(new Response(message, { status }))).kind).toBe(kind);
  });

  it('never lets the key out of an address that a server repeats', async () => {
    for (const status of [200, 400, 404, 500]) {
      const { api } = answering(({ url }) =>
        Response.json({ success: false, message: `Bad request: ${url.href}` }, { status }),
      );
      const failure = await failureOf(cake.verify(api, verifyContext()));
      expect(JSON.stringify(failure)).not.toContain(CAKE_KEY.apiKey);
      expect(failure.message).toContain('[removed]');
    }
  });

  it('notes what the network keeps back, and rows that never come', async () => {
    const restricted = await ask(answering(() => ({ row_count: 1, data: [{ offer_id: 1, clicks: 3 }] })));
    expect(restricted.notes.map(({ code }) => code)).toEqual(['column-restricted', 'rejected-included']);
    const cut = await ask(
      answering(({ url }) => ({
        row_count: 5,
        data: url.searchParams.get('start_at_row') === '1' ? [offerRow()] : [],
      })),
    );
    expect(cut).toMatchObject({
      complete: false,
      notes: [{ code: 'rows-cut' }, { code: 'rejected-included' }],
    });
  });

  it('stops where a network sends the first page for ever', async () => {
    const { asked, ...opened } = answering(() => ({ data: Array(1000).fill(offerRow()) }));
    const report = await ask(opened);
    expect(asked).toHaveLength(2);
    expect(report.complete).toBe(false);
  });
});
