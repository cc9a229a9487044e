import { expect, it } from 'vitest';
import { createShownRates } from '@/entrypoints/background/rates/shown-rates';
import { createRateBook, typedSheets } from '@/utils/compare/rate-table';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';
import { AFFISE, NOON, VOLUUM } from './connections';
import { page } from './world';

const BLUE = { ...AFFISE, id: 'blue', name: 'Affise Blue', currency: 'EUR' };
const UAH = { ...AFFISE, id: 'uah', name: 'Affise UAH', currency: 'UAH' };
const TYPED: Settings['typedRates'] = [{ currency: 'EUR', per: 'USD', rate: '0.5', since: null }];

it('tells of each connection in another currency what it is converted with, or that nobody knows', async () => {
  const rates = await list({ displayCurrency: 'USD', typedRates: TYPED });
  const used = { rate: 2, origins: ['typed'], fixedOn: NOON.slice(0, 10) };
  expect(rates).toEqual([
    { connection: 'blue', name: 'Affise Blue', from: 'EUR', to: 'USD', used },
    { connection: 'uah', name: 'Affise UAH', from: 'UAH', to: 'USD', used: null },
  ]);
});

it('tells nothing while conversion is off', async () => {
  expect(await list({ displayCurrency: null, typedRates: TYPED })).toEqual([]);
});

function list(changes: Partial<Settings>) {
  const { handlers } = createShownRates({
    connections: { all: async () => [VOLUUM, BLUE, UAH] },
    settings: { get: async () => ({ ...DEFAULT_SETTINGS, ...changes }) },
    rates: { book: async (_, { typedRates }) => createRateBook(typedSheets(typedRates)) },
    now: () => NOON,
  });
  return Promise.resolve(handlers['rates.list'](null, page));
}
