import { beforeEach, describe, expect, it } from 'vitest';
import type { Quotes } from '@/utils/model/rate';
import { createRateStore, type RateStore } from '@/utils/store/rate-store';
import { createMemoryArea } from './memory-area';

const quotes = (USD: string): Quotes => new Map([['USD', USD]]);
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

describe('kept rates', () => {
  let area: ReturnType<typeof createMemoryArea>;
  let store: RateStore;
  beforeEach(() => {
    area = createMemoryArea();
    store = createRateStore(area);
  });
  const kept = async (source = 'ecb', range = YEAR) =>
    [...(await store.read(source, range)).days].map(([day, rates]) => [day, rates.get('USD')]);

  it('are none at first', async () => {
    expect(await store.read('ecb', YEAR)).toEqual({ base: null, askedAt: null, days: new Map() });
  });

  it('stay, day by day, while others come', async () => {
    await store.write(
      'ecb',
      'EUR',
      new Map([
        ['2026-10-30', quotes('1.1')],
        ['2026-11-02', quotes('1.2')],
      ]),
    );
    await store.write(
      'ecb',
      'EUR',
      new Map([
        ['2026-11-02', quotes('1.21')],
        ['2026-11-03', quotes('1.3')],
      ]),
    );
    expect(await kept()).toEqual([
      ['2026-10-30', '1.1'],
      ['2026-11-02', '1.21'],
      ['2026-11-03', '1.3'],
    ]);
    expect(await kept('ecb', { from: '2026-10-31', to: '2026-11-02' })).toEqual([['2026-11-02', '1.21']]);
  });

  it('of two sources do not meet, and are forgotten apart', async () => {
    await store.write('ecb', 'EUR', new Map([['2026-11-02', quotes('1.2')]]));
    await store.write('c1', 'GBP', new Map([['2026-11-02', quotes('1.3')]]));
    await store.write('c10', 'GBP', new Map([['2026-11-02', quotes('1.4')]]));
    await store.forget('c1');
    expect([await kept(), await kept('c1'), await kept('c10')]).toEqual([
      [['2026-11-02', '1.2']],
      [],
      [['2026-11-02', '1.4']],
    ]);
    expect([...area.items.keys()].some((key) => /c1(:|$)/.test(key))).toBe(false);
  });

  it('begin anew where a network changed its currency', async () => {
    await store.write('c1', 'EUR', new Map([['2026-11-02', quotes('1.2')]]));
    await store.write('c1', 'USD', new Map([['2026-11-03', quotes('1')]]));
    expect(await kept('c1')).toEqual([['2026-11-03', '1']]);
    expect((await store.read('c1', YEAR)).base).toBe('USD');
  });

  it('remember when they were asked for, whatever came', async () => {
    await store.noteAsked('ecb', '2026-11-02T10:00:00Z');
    await store.write('ecb', 'EUR', new Map([['2026-11-02', quotes('1.2')]]));
    expect(await store.read('ecb', YEAR)).toMatchObject({ base: 'EUR', askedAt: '2026-11-02T10:00:00Z' });
  });

  it('written at once are all kept', async () => {
    const days = Array.from({ length: 9 }, (_, index) => `2026-11-0${index + 1}`);
    await Promise.all(days.map((day) => store.write('ecb', 'EUR', new Map([[day, quotes('1')]]))));
    expect((await kept()).map(([day]) => day)).toEqual(days);
  });

  it.each([
    ['no list', { '2026-11-02': 1 }],
    ['a rate below zero', [['2026-11-02', [['USD', '-1']]]]],
    ['no day', [['yesterday', [['USD', '1']]]]],
  ])('that cannot be read are as if there were none: %s', async (_, stored) => {
    await store.write('ecb', 'EUR', new Map([['2026-10-30', quotes('1.1')]]));
    await area.set({ 'rates:ecb:2026-11': stored, 'rates:ecb': 'EUR' });
    expect(await store.read('ecb', YEAR)).toMatchObject({ base: null, askedAt: null });
    expect(await kept()).toEqual([['2026-10-30', '1.1']]);
  });
});
