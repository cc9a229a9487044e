import type { ShownRate } from '@/utils/messages/map';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/settings';

const OWN_BANDS: Settings['bandOverrides'] = [
  {
    ...{ here: 'c1', there: 'c2', offer: null },
    bands: { payout: { ok: 0.05, alert: 0.15, floor: 20 } },
  },
  {
    ...{ here: 'c1', there: 'c3', offer: '0ffe0001-8d2c-4f60-a7b3-22c9e4d7f0001' },
    bands: {},
  },
  { ...{ here: 'c1', there: 'gone', offer: null }, bands: { clicks: { ok: 0.3, alert: 0.5, floor: 100 } } },
];

/** Every state of the section "Comparison", by name. */
export const RULES: ReadonlyMap<string, Partial<Settings>> = new Map([
  ['defaults', {}],
  [
    'own',
    {
      bands: { ...DEFAULT_SETTINGS.bands, conversions: { ok: 0.025, alert: 0.08, floor: 5 } },
      bandOverrides: OWN_BANDS,
      statuses: ['approved'],
      displayCurrency: 'USD',
      typedRates: [
        { currency: 'RUB', per: 'USD', rate: '92.5', since: null },
        { currency: 'USDT', per: 'USD', rate: '1.0004', since: '2026-11-01' },
      ],
    },
  ],
]);

export const USED_RATES: ShownRate[] = [
  shown('c3', 'Affise Blue, Tier 2 desk of the whole northern team', 'EUR', 1.0823456, ['ecb']),
  shown('c5', 'CAKE Blue', 'RUB', 0.010810811, ['typed']),
  { ...shown('c6', 'Binom EU', 'UAH', 0, []), used: null },
];

function shown(
  connection: string,
  name: string,
  from: string,
  rate: number,
  origins: NonNullable<ShownRate['used']>['origins'],
): ShownRate {
  return { connection, name, from, to: 'USD', used: { rate, origins, fixedOn: '2026-11-06' } };
}
