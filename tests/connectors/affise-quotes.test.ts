import { afterAll, beforeAll, expect, it } from 'vitest';
import { affise } from '@/connectors/affise';
import type { Portal } from '@/utils/model/platform';
import currencyExtended from '../fixtures/affise/currency-extended.json';
import { AFFISE_KEYS } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { failureOf, NOW, open, scripted } from './ask';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());

const connection = (portal: Portal = 'admin', apiKey: string = AFFISE_KEYS.generalManager) => ({
  ...{ connector: affise, credentials: { apiKey, baseUrl: 'https://api-acme.affise.com' }, portal },
  apiBase: platforms.affise.httpOrigin,
});

async function quotesOf(body: unknown, portal: Portal = 'admin') {
  const { fetch, asked } = scripted(() => body);
  const { api, context } = open(connection(portal), { fetch });
  return { found: await affise.quotes?.(api, context), asked };
}

it("Affise's quotes are units of a currency for one of the network's own", async () => {
  const body = {
    status: 1,
    quotes: [
      ...currencyExtended.quotes,
      { code: 'eur', rate: 0.92, default: false },
      { code: 'UAH', rate: '41.5' },
      { code: 'XXX', rate: 0 },
      { code: 'YYY', rate: null },
      { rate: 2 },
    ],
  };
  const { found, asked } = await quotesOf(body);
  expect(found).toEqual({
    base: 'USD',
    quotes: new Map([
      ['USD', '1'],
      ['EUR', '0.92'],
      ['UAH', '41.5'],
    ]),
  });
  expect(asked.map(({ url }) => url.pathname + url.search)).toEqual([
    '/3.0/admin/currency?extended=1&get_only_active=1',
  ]);
});

it('Affise tells its affiliates no quotes, so they are not asked for', async () => {
  const { found, asked } = await quotesOf({}, 'affiliate');
  expect([found, asked]).toEqual([null, []]);
});

it('quotes without a currency of their own say nothing', async () => {
  const { found } = await quotesOf({ status: 1, quotes: [{ code: 'EUR', rate: 0.92 }] });
  expect(found).toBeNull();
});

it('the local Affise lists its quotes to a general manager, and refuses a manager', async () => {
  const { api, context } = open(connection());
  expect((await affise.quotes?.(api, context))?.base).toBe('USD');
  const manager = open(connection('admin', AFFISE_KEYS.affiliateManager));
  expect(await failureOf(Promise.resolve(affise.quotes?.(manager.api, manager.context)))).toMatchObject({
    kind: 'access',
  });
});
