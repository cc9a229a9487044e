import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newestFixing } from '@/entrypoints/background/rates/fixing-day';
import { createRates } from '@/entrypoints/background/rates/rates';
import type { Day, Instant } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { PlatformQuotes, Quotes } from '@/utils/model/rate';
import { createRateStore } from '@/utils/store/rate-store';
import { createMemoryArea } from '../store/memory-area';
import { AFFISE, VOLUUM } from './connections';

const ON = { displayCurrency: 'USD', typedRates: [] };
const WEEK = { from: '2026-11-09', to: '2026-11-15' };
const fixings = (...days: Day[]): ReadonlyMap<Day, Quotes> =>
  new Map(days.map((day, index) => [day, new Map([['USD', `1.${index + 1}`]])]));

function household() {
  const clock = { now: '2026-11-16T18:00:00Z' as Instant };
  const readEcb = vi.fn(async (_file: string) => fixings('2026-11-12', '2026-11-13', '2026-11-16'));
  const readQuotes = vi.fn(
    async (_id: string): Promise<PlatformQuotes | null> => ({
      base: 'USD',
      quotes: new Map([['EUR', '0.5']]),
    }),
  );
  const allowed = { origins: true };
  const contains = vi.fn(async () => allowed.origins);
  const announced: unknown[] = [];
  const admin = { ...AFFISE, portal: 'admin' as const, timeZone: 'UTC' };
  const area = createMemoryArea();
  const rates = createRates({
    ...{ store: createRateStore(area), readEcb, readQuotes },
    connections: { all: async () => [VOLUUM, admin] },
    permissions: { contains },
    isQuoting: ({ id }) => id === admin.id,
    announce: (announcement) => void announced.push(announcement),
    now: () => clock.now,
  });
  /** What a hundred euros of the day are in dollars. */
  async function hundred(day: Day, ids: string[] = []): Promise<number | null> {
    const book = await rates.book(WEEK, ON);
    const rate = book.tableOf(ids).find('EUR', 'USD', day);
    return rate && Math.round((100 * Number(rate.numerator)) / Number(rate.denominator));
  }
  return { ...{ rates, clock, readEcb, readQuotes, allowed, contains, announced, admin, area, hundred } };
}

describe('rates', () => {
  let house: ReturnType<typeof household>;
  beforeEach(() => {
    house = household();
  });
  const settle = () => vi.waitFor(() => expect(house.announced.length).toBeGreaterThanOrEqual(2));

  it('ask nobody while conversion is off', async () => {
    const typedRates = [{ currency: 'RUB', per: 'USD', rate: '100', since: null }];
    const book = await house.rates.book(WEEK, { displayCurrency: null, typedRates });
    expect(book.tableOf([]).find('USD', 'RUB', '2026-11-10')?.origins).toEqual(['typed']);
    for (const ask of [house.readEcb, house.readQuotes, house.contains]) expect(ask).not.toHaveBeenCalled();
  });

  it('never ask the ECB without its origin', async () => {
    house.allowed.origins = false;
    await house.hundred('2026-11-13');
    await vi.waitFor(() => expect(house.contains).toHaveBeenCalledWith(['https://www.ecb.europa.eu/*']));
    expect(house.readEcb).not.toHaveBeenCalled();
  });

  it('answer at once with what is kept, and announce what came', async () => {
    expect(await house.hundred('2026-11-13')).toBeNull();
    await settle();
    expect(house.announced).toContainEqual({ announce: 'changed', what: 'numbers' });
    expect(await house.hundred('2026-11-13')).toBe(120);
    expect(await house.hundred('2026-11-15')).toBe(120);
    expect(house.readEcb).toHaveBeenCalledExactlyOnceWith('90-days');
    const weekend = await house.rates.book({ from: '2026-11-14', to: '2026-11-15' }, ON);
    expect(weekend.tableOf([]).find('EUR', 'USD', '2026-11-14')?.fixedOn).toBe('2026-11-13');
  });

  it("give a connection's own quotes to its own comparisons only", async () => {
    await house.hundred('2026-11-13');
    await settle();
    const book = await house.rates.book({ from: '2026-11-16', to: '2026-11-16' }, ON);
    const origins = (ids: string[]) => book.tableOf(ids).find('EUR', 'USD', '2026-11-16')?.origins;
    expect([origins([house.admin.id]), origins([VOLUUM.id])]).toEqual([['platform'], ['ecb']]);
    expect(house.readQuotes).toHaveBeenCalledExactlyOnceWith(house.admin.id);
  });

  it('take a day where one is missing, else all', async () => {
    await house.hundred('2026-11-13');
    await settle();
    house.clock.now = '2026-11-17T15:30:00Z';
    house.readEcb.mockResolvedValue(fixings('2026-11-17'));
    await house.hundred('2026-11-13');
    await vi.waitFor(() => expect(house.readEcb).toHaveBeenLastCalledWith('daily'));
    house.clock.now = '2026-11-20T15:30:00Z';
    await house.hundred('2026-11-13');
    await vi.waitFor(() => expect(house.readEcb).toHaveBeenLastCalledWith('90-days'));
  });

  it('are not asked for again within the hour, also where nothing came', async () => {
    house.readEcb.mockRejectedValue(new PlatformError('unavailable', 'no'));
    house.readQuotes.mockResolvedValue(null);
    await house.hundred('2026-11-13');
    await vi.waitFor(() => expect(house.readEcb).toHaveBeenCalledTimes(1));
    house.clock.now = '2026-11-16T18:59:00Z';
    await house.hundred('2026-11-13');
    await house.hundred('2026-11-13');
    house.clock.now = '2026-11-16T19:00:00Z';
    expect(await house.hundred('2026-11-13')).toBeNull();
    await vi.waitFor(() => expect(house.readEcb).toHaveBeenCalledTimes(2));
    expect(house.readQuotes).toHaveBeenCalledTimes(1);
    expect(house.announced).toEqual([]);
  });

  it('are forgotten with their connection', async () => {
    await house.hundred('2026-11-13');
    await settle();
    await house.rates.forget(house.admin.id);
    const keys = [...house.area.items.keys()];
    expect(keys.some((key) => key.includes(house.admin.id))).toBe(false);
    expect(keys).toContain('rates:ecb:2026-11');
  });
});

describe('the newest fixing there can be', () => {
  it.each<[string, Instant, Day]>([
    ['on a weekday after four', '2026-11-16T15:15:00Z', '2026-11-16'],
    ['on a weekday before', '2026-11-17T15:14:00Z', '2026-11-16'],
    ['on Monday morning', '2026-11-16T08:00:00Z', '2026-11-13'],
    ['on Saturday', '2026-11-14T20:00:00Z', '2026-11-13'],
    ['on Sunday', '2026-11-15T20:00:00Z', '2026-11-13'],
    ['in summer, by the clock of Frankfurt', '2026-07-15T14:15:00Z', '2026-07-15'],
  ])('is that of %s', (_, now, day) => {
    expect(newestFixing(now)).toBe(day);
  });
});
