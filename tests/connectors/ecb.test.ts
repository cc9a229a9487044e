import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEcbRates } from '@/connectors/ecb';

const sample = (name: string) => readFileSync(`tests/fixtures/ecb/${name}.xml`, 'utf8');
const DAILY = sample('eurofxref-daily');
const NINETY = sample('eurofxref-hist-90d');

type Asked = [address: string, init: RequestInit];

function answering(text: string, init: ResponseInit = {}) {
  const asked: Asked[] = [];
  const fetch = async (...request: Asked) => {
    asked.push(request);
    return new Response(text, { headers: { 'content-type': 'text/xml' }, ...init });
  };
  return { fetch, asked };
}

describe("the ECB's rates", () => {
  it('of one day are read', async () => {
    const { fetch, asked } = answering(DAILY);
    const days = await readEcbRates('daily', fetch);
    expect([...days.keys()]).toEqual(['2024-06-28']);
    expect(days.get('2024-06-28')?.get('IDR')).toBe('17487.21');
    expect(days.get('2024-06-28')?.size).toBe(9);
    expect(asked).toMatchObject([
      [
        'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml',
        { redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
      ],
    ]);
  });

  it('of ninety days are read', async () => {
    const { fetch, asked } = answering(NINETY);
    const days = await readEcbRates('90-days', fetch);
    expect([...days].map(([day, quotes]) => [day, quotes.get('USD')])).toEqual([
      ['2024-06-28', '1.0705'],
      ['2024-06-27', '1.0696'],
      ['2024-06-26', '1.0688'],
    ]);
    expect(asked[0]?.[0]).toMatch(/eurofxref-hist-90d\.xml$/);
  });

  it('pass over what is no day, no currency or no rate', async () => {
    const broken = DAILY.replace("'USD'", "'US Dollar'")
      .replace("'171.94'", "'N/A'")
      .replace("'1.9558'", "'0'");
    const [quotes] = [...(await readEcbRates('daily', answering(broken).fetch)).values()];
    expect([...(quotes?.keys() ?? [])].slice(0, 2)).toEqual(['GBP', 'PLN']);
  });

  it.each<[string, string, ResponseInit, string]>([
    [
      'a page',
      '<!doctype html><html><body>Sorry</body></html>',
      { headers: { 'content-type': 'text/html' } },
      'answer',
    ],
    ['half a file', DAILY.slice(0, 400), {}, 'answer'],
    ['another file', '<rates/>', {}, 'answer'],
    ['a day that is none', DAILY.replace('2024-06-28', '2024-06-31'), {}, 'answer'],
    ['nothing', '', {}, 'answer'],
    ['too much', `${DAILY}<!--${'x'.repeat(2 * 1024 * 1024)}-->`, {}, 'answer'],
    ['a refusal', 'no', { status: 503 }, 'unavailable'],
    ['nobody', 'no', { status: 404 }, 'address'],
  ])('are refused where the answer is %s', async (_, text, init, kind) => {
    const { fetch } = answering(text, init);
    await expect(readEcbRates('daily', fetch)).rejects.toMatchObject({ failure: { kind } });
  });

  it('are refused where nobody answers', async () => {
    const fetch = async () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(readEcbRates('daily', fetch)).rejects.toMatchObject({ name: 'PlatformError' });
  });
});
