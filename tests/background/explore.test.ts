import { beforeEach, describe, expect, it } from 'vitest';
import { connectors } from '@/connectors';
import { profileOf } from '@/connectors/profiles';
import { createExplore } from '@/entrypoints/background/explore/explore';
import { ratesOf } from '@/entrypoints/background/explore/rates-used';
import { compareCode } from '@/utils/compare/code';
import type { MoneyBasis, RateUse } from '@/utils/model/comparison';
import type { ComparedAsk, ComparedTable, PlainAsk } from '@/utils/model/explore';
import type { RateOrigin } from '@/utils/model/rate';
import type { Dimension } from '@/utils/model/report';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { AFFISE, AFFISE_ADMIN, VOLUUM } from './connections';
import { createWorld, page, settle, type World } from './world';

const WEEK = { from: '2026-11-13', to: '2026-11-19' };

let world: World;
let explore: ReturnType<typeof open>;
beforeEach(() => {
  world = createWorld([VOLUUM, AFFISE, AFFISE_ADMIN]);
  explore = open();
});

describe('side by side', () => {
  it('adds up what is linked, to the cent, and names what is not', async () => {
    const table = await compared();
    expect(table.totals).toMatchObject({
      here: { payout: '4463.2' },
      there: { payout: '4343.2' },
      currency: { here: 'USD', there: 'USD' },
      verdict: 'notice',
    });
    expect(table.totals.gaps.payout).toMatchObject({ difference: '-120' });
    expect(table.unlinked).toMatchObject({ payout: '1860', currency: 'USD' });
    expect(sumOf(table.byDay.map(({ here }) => here.payout))).toBe(4463.2);
    expect(sumOf(table.byDay.map(({ there }) => there.payout))).toBe(4343.2);
    expect(table.rows.at(-1)).toMatchObject({ verdict: 'unlinked', there: {}, connection: null });
  });

  it('shows the worst first with two words of why, and its days when it is opened', async () => {
    const [worst] = (await compared()).rows;
    expect(worst).toMatchObject({
      offer: { name: 'Acme - US - Keto Diet' },
      here: { clicks: 4812, conversions: 160, payout: '800' },
      there: { clicks: 4655, conversions: 138, payout: '690', rejected: 18 },
      verdict: 'alert',
      cause: { cause: 'statuses' },
      opens: true,
    });
    const { rows } = await compared({ open: [worst?.key ?? ''] });
    const days = rows.filter(({ level }) => level === 1);
    expect(days.map(({ day }) => day)).toEqual(daysOfWeek());
    expect(days.map(({ gaps }) => gaps.conversions.difference)).toEqual([
      '-1',
      '0',
      '-1',
      '-1',
      '-7',
      '-7',
      '-5',
    ]);
    expect(days[4]).toMatchObject({ verdict: 'alert', key: `${worst?.key}/2026-11-17` });
  });

  it.each(['there', 'day'] as const)('says the same in sum when it is grouped by %s', async (word) => {
    const { rows, totals } = await compared({ groupBy: [word] });
    const own = rows.filter(({ verdict }) => verdict !== 'unlinked');
    expect(sumOf(own.map(({ here }) => here.payout))).toBe(Number(totals.here.payout));
    expect(sumOf(own.map(({ gaps }) => gaps.payout.difference))).toBe(-120);
  });

  it.each(['country', 'hour', 'campaign', 'source', 'sub1', 'network', 'affiliate', 'advertiser'] as const)(
    'says the same in sum when it is grouped by %s, with what is not broken down',
    async (word) => {
      const { rows, totals } = await compared({ groupBy: [word] });
      expect(sumOf(rows.map(({ here }) => here.payout))).toBe(Number(totals.here.payout));
      expect(sumOf(rows.map(({ there }) => there.payout))).toBe(Number(totals.there.payout));
    },
  );

  it('lays countries and hours of both beside each other', async () => {
    const countries = await compared({ groupBy: ['country', 'offer'], open: ['country=US'] });
    const named = countries.rows.filter(({ level }) => level === 0);
    expect(named.map(({ value }) => value?.id)).toEqual(expect.arrayContaining(['US', 'DE']));
    expect(named.every(({ gaps }) => gaps.payout.difference !== null)).toBe(true);
    expect(sumOf(named.map(({ gaps }) => gaps.payout.difference))).toBe(-120);
    const inside = countries.rows.filter(({ key }) => key.startsWith('country=US/'));
    const [us] = named.filter(({ value }) => value?.id === 'US');
    expect(sumOf(inside.map(({ here }) => here.payout))).toBe(Number(us?.here.payout));
    const { rows } = await compared({ groupBy: ['hour'], order: { by: 'name', descending: false } });
    expect(rows[0]?.value?.id).toMatch(/^2026-11-13T\d\d$/);
  });

  it('knows a campaign there where it alone feeds the offers, and says who does not tell', async () => {
    const { rows, words } = await compared({ groupBy: ['campaign'] });
    const told = rows.filter(({ there }) => there.payout !== undefined);
    expect(told.some(({ value, gaps }) => value && gaps.payout.difference !== null)).toBe(true);
    const untold = (name: string) => words.find(({ word }) => word === name);
    expect(untold('sub1')).toEqual({
      ...{ word: 'sub1', told: true },
      untold: [{ connection: 'affise', why: 'address' }],
    });
    expect(untold('advertiser')).toMatchObject({ told: false });
    expect(untold('country')).toMatchObject({ told: true, untold: [] });
  });

  it('shows only the verdicts that are wanted, and the totals of all', async () => {
    const all = await compared();
    const loud = await compared({ only: ['alert'] });
    expect(loud.rows).toEqual(all.rows.filter(({ verdict }) => verdict === 'alert'));
    expect(loud.rows.length).toBeGreaterThan(0);
    expect(loud.groups).toBe(loud.rows.length);
    expect(loud.totals).toEqual(all.totals);
    const loose = await compared({ only: ['unlinked', 'floor'] });
    const kinds = new Set(
      all.rows.map(({ verdict }) => verdict).filter((each) => /unlinked|floor/.test(each)),
    );
    expect(new Set(loose.rows.map(({ verdict }) => verdict))).toEqual(kinds);
  });

  it('says which clicks were counted, and by what rates no amount had to be converted', async () => {
    const { rows, rates } = await compared();
    expect(rows[0]).toMatchObject({ clicks: 'clicks', converted: false });
    expect(rows.at(-1)?.clicks).toBeNull();
    expect(rates).toEqual([]);
  });

  it('holds it against earlier days', async () => {
    const before = { from: '2026-11-06', to: '2026-11-12' };
    const { totals, rows } = await compared({ before });
    expect(totals.earlier?.payout).toMatchObject({ difference: '0', verdict: 'ok' });
    expect(rows.filter(({ earlier }) => earlier).length).toBeGreaterThan(0);
  });

  it('finds by name, counts, and gives only the window', async () => {
    const found = await compared({ find: 'KETO' });
    expect(found).toMatchObject({ groups: 1, of: 1 });
    const all = await compared();
    const part = await compared({ from: 2, count: 3 });
    expect(part.rows.map(({ key }) => key)).toEqual(all.rows.slice(2, 5).map(({ key }) => key));
    expect(part.of).toBe(all.of);
  });

  it('has no gap while one side has not told, and names who is asked', async () => {
    const fresh = createWorld([VOLUUM, AFFISE]);
    fresh.held.set('affise', new Promise(() => undefined));
    explore = open(fresh);
    await explore.compared(COMPARED);
    await settle();
    const { totals, waiting } = await explore.compared({ ...COMPARED, turn: 2 });
    expect(totals.gaps.payout.difference).toBeNull();
    expect(waiting).toContain('affise');
  });
});

describe('plain', () => {
  it('is one connection’s own numbers, by two words, sorted, with totals', async () => {
    const first = await plain();
    expect(first.totals?.metrics.payout).toBe('6323.2');
    const amounts = first.rows.map(({ metrics }) => Number(metrics.payout));
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    const [top] = first.rows;
    const { rows, of } = await plain({ open: [top?.key ?? ''] });
    const days = rows.filter(({ level }) => level === 1);
    expect(of).toBe(first.of + days.length);
    expect(sumOf(days.map(({ metrics }) => metrics.payout))).toBe(Number(top?.metrics.payout));
  });

  it('stands beside what it was in the earlier days, row by row and in sum', async () => {
    const before = { from: '2026-11-06', to: '2026-11-12' };
    const { rows, totals } = await plain({ before });
    const then = await plain({ range: before });
    expect(totals?.earlier).toEqual(then.totals?.metrics);
    const known = new Map(then.rows.map(({ key, metrics }) => [key, metrics]));
    expect(rows.map(({ earlier }) => earlier)).toEqual(rows.map(({ key }) => known.get(key) ?? null));
    expect(known.size).toBeGreaterThan(0);
  });

  it('never adds what two sides say of the same money, and keeps their equal ids apart', async () => {
    const both = await plain({ connections: ['voluum', 'affise'] });
    expect(both.totals).toBeNull();
    expect(new Set(both.rows.map(({ connection }) => connection))).toEqual(new Set(['voluum', 'affise']));
    const one = await plain({ connections: ['affise'] });
    expect(
      sumOf(
        both.rows.filter(({ connection }) => connection === 'affise').map(({ metrics }) => metrics.payout),
      ),
    ).toBe(Number(one.totals?.metrics.payout));
    expect(both.byDay[0]?.metrics).toHaveLength(2);
  });

  it('has unique clicks of several days from one question, each day’s own, and none where nobody asked', async () => {
    const affise = { connections: ['affise'], range: WEEK };
    const [silent] = (await plain(affise)).rows;
    expect(silent?.metrics.uniqueClicks).toBeUndefined();
    const first = await plain({ ...affise, uniques: true });
    const [top] = first.rows;
    expect(top?.metrics.uniqueClicks).toBeGreaterThan(0);
    expect(first.totals?.metrics.uniqueClicks).toBeGreaterThan(top?.metrics.uniqueClicks ?? 0);
    const ranges = world.asked.filter(({ query }) => query.uniques && !query.groupBy.includes('day'));
    expect(ranges.map(({ query }) => query.groupBy)).toEqual(expect.arrayContaining([['offer'], []]));
    const { rows } = await plain({ ...affise, uniques: true, open: [top?.key ?? ''] });
    const days = rows.filter(({ level }) => level === 1);
    expect(days.every(({ metrics }) => metrics.uniqueClicks !== undefined)).toBe(true);
    const found = await plain({ ...affise, uniques: true, find: 'keto' });
    expect(found.totals?.metrics.uniqueClicks).toBeUndefined();
    const byDay = await plain({ ...affise, uniques: true, groupBy: ['day'] });
    expect(byDay.rows.every(({ metrics }) => metrics.uniqueClicks !== undefined)).toBe(true);
    expect(byDay.totals?.metrics.uniqueClicks).toBe(first.totals?.metrics.uniqueClicks);
  });

  it('sorts by what is worked out from sums', async () => {
    const { rows } = await plain({ order: { by: 'cr', descending: true } });
    const rates = rows.map(({ metrics }) => (metrics.conversions ?? 0) / (metrics.clicks || Number.NaN));
    const told = rates.filter((rate) => !Number.isNaN(rate));
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => b - a));
    expect(rates.slice(0, told.length)).toEqual(told);
  });
});

it('asks for a pair alone what the panel would show of it', async () => {
  await compared();
  const view = await explore.pair({
    ...{ here: 'voluum', there: 'affise', range: WEEK, timeZone: 'Etc/UTC', currency: null },
    offer: (await compared()).rows[0]?.offer?.id ?? '',
  });
  expect(view).toMatchObject({ state: 'compared', verdict: 'alert' });
  expect(view.here?.metrics).toMatchObject({ conversions: 160 });
  expect(view.there.map(({ connection }) => connection)).toEqual(['affise']);
  expect(view.there[0]?.gaps.payout.difference).toBe('-110');
});

it('names each rate of a connection once, over all days it was used on', () => {
  const use = (from: string, to: string, least: number, most: number, origin: RateOrigin): RateUse => ({
    ...{ from: 'EUR', to: 'USD', days: { from, to }, least, most, origins: [origin] },
  });
  const money = (...rates: RateUse[]): MoneyBasis => ({
    ...{ state: 'converted', currency: 'USD', shown: null, missing: [], rates },
  });
  expect(
    ratesOf([
      { connection: 'one', money: money(use('2026-11-13', '2026-11-15', 1.07, 1.08, 'ecb')) },
      { connection: 'two', money: { ...money(use('2026-11-13', '2026-11-13', 2, 2, 'ecb')), state: 'same' } },
      { connection: 'one', money: money(use('2026-11-14', '2026-11-19', 1.08, 1.1, 'typed')) },
    ]),
  ).toEqual([
    {
      connection: 'one',
      rates: [{ ...use('2026-11-13', '2026-11-19', 1.07, 1.1, 'ecb'), origins: ['ecb', 'typed'] }],
    },
  ]);
});

it('says by what each connection can be grouped', async () => {
  const [tracker, affiliate] = await explore.sources();
  expect(tracker).toMatchObject({ connection: 'voluum', mark: 'VO' });
  expect(tracker?.dimensions).toContain('campaign');
  expect(affiliate?.metrics).toContain('payout');
  expect([tracker?.labels.payout, affiliate?.labels.payout]).toEqual(['Revenue', 'Payouts']);
});

const COMPARED: ComparedAsk = {
  ...{ here: 'voluum', there: ['affise'], range: WEEK, timeZone: 'Etc/UTC', before: null, currency: null },
  only: [],
  ...{ groupBy: ['offer', 'day'], find: '', open: [], refresh: false, turn: 1, from: 0, count: 100 },
  order: { by: 'payout.gap', descending: false },
};
const PLAIN: PlainAsk = {
  ...{ connections: ['voluum'], range: WEEK, timeZone: 'Etc/UTC', before: null, filter: {}, uniques: false },
  ...{ find: '', open: [], refresh: false, turn: 1, from: 0, count: 100 },
  groupBy: ['offer', 'day'] satisfies Dimension[],
  order: { by: 'payout', descending: true },
};

let turn = 10;

/** Once to have it asked, and once more when everybody has answered. */
async function compared(more: Partial<ComparedAsk> = {}): Promise<ComparedTable> {
  await explore.compared({ ...COMPARED, ...more, turn: turn++ });
  await settle();
  await explore.compared({ ...COMPARED, ...more, turn: turn++ });
  await settle();
  return explore.compared({ ...COMPARED, ...more, turn: turn++ });
}

async function plain(more: Partial<PlainAsk> = {}) {
  await explore.plain({ ...PLAIN, ...more, turn: turn++ });
  await settle();
  return explore.plain({ ...PLAIN, ...more, turn: turn++ });
}

function open({ reports, links, clock }: World = world) {
  const { handlers } = createExplore({
    connections: { all: async () => [VOLUUM, AFFISE, AFFISE_ADMIN] },
    ...{ reports, links, profileOf },
    settings: { get: async () => DEFAULT_SETTINGS },
    platforms: async () => ({ connectors }),
    comparing: async () => compareCode,
    underway: new Map(),
    onAnswer: () => undefined,
    now: () => clock.now,
  });
  return {
    plain: async (ask: PlainAsk) => handlers['explore.plain'](ask, page),
    compared: async (ask: ComparedAsk) => handlers['explore.compared'](ask, page),
    pair: async (ask: Parameters<(typeof handlers)['explore.pair']>[0]) =>
      handlers['explore.pair'](ask, page),
    sources: async () => handlers['explore.sources'](null, page),
  };
}

/** Cents, exactly. */
function sumOf(amounts: readonly (string | null | undefined)[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(Number(amount ?? 0) * 100), 0) / 100;
}

function daysOfWeek(): string[] {
  return Array.from({ length: 7 }, (_, index) => `2026-11-${13 + index}`);
}
