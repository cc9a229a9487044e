import { beforeEach, describe, expect, it } from 'vitest';
import { changeOf } from '@/entrypoints/background/summary/changes';
import { add, type Micros, toMicros, toText } from '@/utils/model/money';
import type { Ledger, LedgerDay, Summary, SummaryRange } from '@/utils/model/summary';
import { AFFISE, connect, VOLUUM } from './connections';
import { createWorld, settle, type World } from './world';

let world: World;
beforeEach(() => {
  world = createWorld([VOLUUM, AFFISE]);
});

describe('against the days before', () => {
  it('asks for them only when nobody is waited for, and then compares', async () => {
    const first = await get('7d');
    expect(first).toMatchObject({ before: { from: '2026-11-06', to: '2026-11-12' } });
    await settle();
    expect(new Set(world.asked.map(({ query }) => query.from))).toEqual(new Set(['2026-11-13']));
    expect(ledgerOf(await get('7d')).changes).toEqual({ tracked: null, networks: null, profit: null });
    await settle();
    expect(world.asked.filter(({ query }) => query.from === '2026-11-06')).toHaveLength(2);
    // Of 70.00 on both sides, 4,463.20 and 4,343.20; approved − cost 1,069.05 against 7 × (10.00 − 5.00).
    const { changes } = ledgerOf(await get('7d'));
    expect(changes.tracked).toEqual({ difference: '4393.2', ratio: expect.closeTo(4393.2 / 70, 9) });
    expect(changes.networks).toEqual({ difference: '4273.2', ratio: expect.closeTo(4273.2 / 70, 9) });
    expect(changes.profit?.difference).toBe('1034.05');
  });

  it('asks nobody twice for them', async () => {
    await known('7d');
    const before = world.asked.length;
    await get('7d');
    await settle();
    expect(world.asked).toHaveLength(before);
  });

  it('says nothing while a day of them is missing on either side', async () => {
    world = createWorld([VOLUUM, AFFISE]);
    await get('7d');
    await settle();
    world.failing.set('affise', 'credentials');
    await get('7d');
    await settle();
    const { tracked, changes } = ledgerOf(await get('7d'));
    expect(tracked.payout).not.toBeNull();
    expect(changes).toEqual({ tracked: null, networks: null, profit: null });
  });

  it('takes no day for whole that was asked for before its end', async () => {
    // The 18th as it looked at noon of that day; the 19th is yesterday on the 20th.
    world.clock.now = '2026-11-18T12:00:00Z';
    await known('today');
    world.clock.now = '2026-11-20T12:00:00Z';
    world.failing.set('voluum', 'unavailable').set('affise', 'unavailable');
    await get('yesterday');
    await settle();
    world.failing.clear();
    world.clock.now = '2026-11-20T12:02:00Z';
    await get('yesterday');
    await settle();
    const { tracked, changes } = ledgerOf(await get('yesterday'));
    expect(tracked.payout).toBe('626.7');
    expect(changes.tracked).toBeNull();
    await settle();
    expect(ledgerOf(await get('yesterday')).changes.tracked).not.toBeNull();
  });

  it('holds a day that runs against nothing', async () => {
    const summary = await known('today');
    expect(summary.before).toBeNull();
    expect(ledgerOf(summary)).toMatchObject({
      changes: { tracked: null, networks: null, profit: null },
      byDay: [],
    });
  });

  it('compares no profit as tracked with an approved one', async () => {
    world = createWorld([VOLUUM]);
    const { profit, changes } = ledgerOf(await known('7d'));
    expect(profit.basis).toBe('tracked');
    expect(changes.tracked).toBeNull();
    expect(changes.profit).not.toBeNull();
  });
});

it.each([
  [110, 100, { difference: '0.00001', ratio: 0.1 }],
  [90, 100, { difference: '-0.00001', ratio: -0.1 }],
  [-50, 100, { difference: '-0.00015', ratio: -1.5 }],
  [50, -100, { difference: '0.00015', ratio: null }],
  [50, 0, null],
  [0, 50, { difference: '-0.00005', ratio: -1 }],
  [undefined, 100, null],
  [100, undefined, null],
])('%s after %s micro-units', (now, before, change) => {
  expect(changeOf(now, before)).toEqual(change);
});

describe('by day', () => {
  it.each(['7d', '30d'] as const)('the days of %s add up to its gap and its profit', async (range) => {
    const ledger = ledgerOf(await known(range));
    expect(ledger.byDay).toHaveLength(range === '7d' ? 7 : 30);
    expect(sum(ledger.byDay, 'gap')).toBe(ledger.gap.difference);
    expect(sum(ledger.byDay, 'profit')).toBe(ledger.profit.amount);
  });

  it('without any link the days are those of the profit as tracked', async () => {
    world = createWorld([VOLUUM]);
    const ledger = ledgerOf(await known('7d'));
    expect(ledger.byDay.every(({ gap }) => gap === null)).toBe(true);
    expect(sum(ledger.byDay, 'profit')).toBe(ledger.profit.amount);
  });

  it('has no days while a side is not known in full', async () => {
    world.failing.set('affise', 'credentials');
    const ledger = ledgerOf(await known('7d'));
    expect(ledger.byDay).toEqual([]);
  });

  it('keeps two currencies apart, also by day', async () => {
    const euros = connect({ id: 'second', platform: 'voluum', role: 'tracker', currency: 'EUR' });
    world = createWorld([VOLUUM, euros, AFFISE]);
    const { ledgers } = await known('7d');
    const alone = createWorld([VOLUUM, AFFISE]);
    world = alone;
    expect(ledgers[0]?.byDay).toEqual(ledgerOf(await known('7d')).byDay);
  });
});

describe('the first reason of a gap', () => {
  it('stands at each gap, and at nothing else', async () => {
    const { offers } = await known('7d');
    const gaps = offers.filter(({ verdict }) => verdict !== 'unlinked');
    expect(gaps.every(({ cause }) => cause !== undefined)).toBe(true);
    expect(gaps[0]).toMatchObject({ difference: '-110', cause: { cause: expect.any(String) } });
    expect(offers.filter(({ verdict }) => verdict === 'unlinked').every(({ cause }) => !cause)).toBe(true);
  });
});

describe('what is known', () => {
  it('is told without asking anybody', async () => {
    const summary = await world.summary.known('7d');
    await settle();
    expect(world.asked).toEqual([]);
    expect(summary).toMatchObject({ waiting: [], asOf: null });
  });
});

function ledgerOf({ ledgers: [ledger] }: Summary): Ledger {
  if (!ledger) throw new Error('There is no ledger.');
  return ledger;
}

function sum(days: readonly LedgerDay[], name: 'gap' | 'profit'): string {
  return toText(days.reduce<Micros>((total, day) => add(total, toMicros(day[name]) ?? 0), 0));
}

function get(range: SummaryRange): Promise<Summary> {
  return world.summary.get(range, false);
}

/** Asks as the popup does, until nobody is waited for and nothing of the days before is missing. */
async function known(range: SummaryRange): Promise<Summary> {
  for (let turn = 0; turn < 5; turn++) {
    await get(range);
    await settle();
  }
  return get(range);
}
