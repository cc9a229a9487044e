import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportQuery } from '@/utils/model/report';
import { AFFISE, NOON, VOLUUM } from './connections';
import { createWorld, type World } from './world';

const WEEK = { from: '2026-11-13', to: '2026-11-19' };
const UTC = { timeZone: 'Etc/UTC' };

let world: World;
beforeEach(() => {
  world = createWorld([VOLUUM, AFFISE]);
});

describe('reports', () => {
  it('answer closed days from the store, and ask nobody the second time', async () => {
    const first = await get({ ...WEEK, ...UTC, groupBy: ['offer'] });
    expect(world.asked).toHaveLength(1);
    world.clock.now = '2026-11-20T20:00:00Z';
    const second = await get({ ...WEEK, ...UTC, groupBy: ['offer'] });
    expect(world.asked).toHaveLength(1);
    expect(second).toEqual(first);
    expect(second).toMatchObject({ failure: null, fresh: true, value: { asOf: NOON, complete: true } });
    expect(second.value?.totals).toMatchObject({ clicks: 41793, conversions: 771, payout: 5459.2e6 });
  });

  it('ask anew for a day that still runs when what is known of it is older than two minutes', async () => {
    const range = { from: '2026-11-18', to: '2026-11-20' };
    await get({ ...range, ...UTC, groupBy: ['offer'] });
    world.clock.now = '2026-11-20T12:01:30Z';
    await get({ ...range, ...UTC, groupBy: ['offer'] });
    expect(world.asked).toHaveLength(1);
    world.clock.now = '2026-11-20T14:30:00Z';
    const { value } = await get({ ...range, ...UTC, groupBy: ['offer'] });
    expect(asked()).toEqual(['2026-11-18..2026-11-20', '2026-11-20..2026-11-20']);
    expect(value?.asOf).toBe(NOON);
  });

  it('ask once more for a day that was not over when it was asked about', async () => {
    await get({ from: '2026-11-20', to: '2026-11-20', ...UTC, groupBy: [] });
    world.clock.now = '2026-11-21T00:01:00Z';
    await get({ from: '2026-11-19', to: '2026-11-20', ...UTC, groupBy: [] });
    expect(asked().at(-1)).toBe('2026-11-19..2026-11-20');
    world.clock.now = '2026-11-21T06:00:00Z';
    await get({ from: '2026-11-19', to: '2026-11-20', ...UTC, groupBy: [] });
    expect(asked().at(-1)).toBe('2026-11-20..2026-11-20');
    world.clock.now = '2026-11-21T07:00:00Z';
    await get({ from: '2026-11-19', to: '2026-11-20', ...UTC, groupBy: [] });
    expect(asked()).toHaveLength(3);
  });

  it('ask only for the stretches that are missing', async () => {
    await get({ from: '2026-11-15', to: '2026-11-16', ...UTC, groupBy: ['offer'] });
    await get({ ...WEEK, ...UTC, groupBy: ['offer'] });
    expect(asked().slice(1)).toEqual(['2026-11-13..2026-11-14', '2026-11-17..2026-11-19']);
  });

  it('ask for all days when told to refresh', async () => {
    await get({ ...WEEK, ...UTC, groupBy: [] });
    await world.reports.get('affise', { ...WEEK, ...UTC, groupBy: [] }, { refresh: true });
    expect(asked()).toEqual(['2026-11-13..2026-11-19', '2026-11-13..2026-11-19']);
  });

  it('never ask for days to come', async () => {
    await get({ from: '2026-11-19', to: '2026-11-30', ...UTC, groupBy: [] });
    expect(asked()).toEqual(['2026-11-19..2026-11-20']);
  });

  it('know one question by any order of its words, and keep others apart', async () => {
    const filter = { affiliate: ['1', '2'], offer: ['5'] };
    await get({ ...WEEK, ...UTC, groupBy: ['offer', 'day'], filter });
    await get({
      ...WEEK,
      ...UTC,
      groupBy: ['day', 'offer'],
      filter: { offer: ['5'], affiliate: ['2', '1'] },
    });
    await get({ ...WEEK, ...UTC, groupBy: ['offer'], filter });
    expect(world.asked).toHaveLength(1);
    await get({ ...WEEK, ...UTC, groupBy: ['offer'], filter: { offer: ['5'] } });
    await get({ ...WEEK, timeZone: 'Europe/Berlin', groupBy: ['offer'], filter });
    await get({ ...WEEK, ...UTC, groupBy: ['offer'], filter, bookedBy: 'visit' });
    await get({ ...WEEK, ...UTC, groupBy: ['offer'], filter, currency: 'EUR' });
    expect(world.asked).toHaveLength(5);
  });

  it('fold days into one row per offer, unique counts only where there is one', async () => {
    const week = await get({ ...WEEK, ...UTC, groupBy: ['offer'], filter: { offer: ['4417'] } });
    expect(week.value?.rows).toMatchObject([
      { offer: { id: '4417' }, metrics: { clicks: 4655, payout: 690e6 } },
    ]);
    expect(week.value?.rows[0]?.metrics.uniqueClicks).toBeUndefined();
    const day = await get({
      from: '2026-11-13',
      to: '2026-11-13',
      ...UTC,
      groupBy: ['offer'],
      filter: { offer: ['4417'] },
    });
    expect(day.value?.rows[0]?.metrics.uniqueClicks).toBeDefined();
  });

  it('send one request however many ask', async () => {
    const query = { ...WEEK, ...UTC, groupBy: ['offer' as const] };
    const answers = await Promise.all(Array.from({ length: 20 }, () => get(query)));
    expect(world.asked).toHaveLength(1);
    expect(new Set(answers.map(({ value }) => value?.totals.conversions))).toEqual(new Set([771]));
    await Promise.all([get({ ...query, from: '2026-11-01' }), get({ ...query, from: '2026-11-05' })]);
    expect(asked().slice(1)).toEqual(['2026-11-01..2026-11-12']);
    // The second wants more days than the one it waits for: only those are asked for.
    await Promise.all([get({ ...query, from: '2026-10-25' }), get({ ...query, from: '2026-10-20' })]);
    expect(asked().slice(2)).toEqual(['2026-10-25..2026-10-31', '2026-10-20..2026-10-24']);
  });

  it('keep what is known beside a failure, and leave the platform alone for as long as it asked', async () => {
    const query = { from: '2026-11-19', to: '2026-11-20', ...UTC, groupBy: ['offer' as const] };
    await get(query);
    world.failing.set('affise', 'rate-limit');
    world.clock.now = '2026-11-20T12:10:00Z';
    const failed = await get(query);
    expect(failed).toMatchObject({ failure: { kind: 'rate-limit' }, value: { asOf: NOON, complete: true } });
    expect(await world.reports.known('affise', query)).toMatchObject({
      failure: { kind: 'rate-limit' },
      fresh: true,
    });
    world.failing.clear();
    world.clock.now = '2026-11-20T12:14:59Z';
    expect((await get(query)).failure).toMatchObject({ kind: 'rate-limit' });
    world.clock.now = '2026-11-20T12:15:01Z';
    expect((await get(query)).failure).toBeNull();
  });

  it('leave a platform alone for a minute where it did not say how long, unless told to ask', async () => {
    const query = { ...WEEK, ...UTC, groupBy: ['offer' as const] };
    world.failing.set('affise', 'unavailable');
    await get(query);
    world.failing.clear();
    world.clock.now = '2026-11-20T12:00:59Z';
    expect((await get(query)).failure).toMatchObject({ kind: 'unavailable' });
    world.clock.now = '2026-11-20T12:01:01Z';
    expect((await get(query)).failure).toBeNull();
    world.failing.set('affise', 'unavailable');
    await world.reports.get('affise', query, { refresh: true });
    world.failing.clear();
    expect((await world.reports.get('affise', query, { refresh: true })).failure).toBeNull();
  });

  it('of one connection do not suffer from another', async () => {
    world.failing.set('voluum', 'offline');
    const query = { ...WEEK, ...UTC, groupBy: ['offer' as const] };
    const [broken, whole] = await Promise.all([world.reports.get('voluum', query), get(query)]);
    expect(broken).toMatchObject({ value: null, failure: { kind: 'offline' } });
    expect(whole).toMatchObject({ failure: null, value: { complete: true } });
  });

  it('say what is known at once, without asking', async () => {
    const query = { ...WEEK, ...UTC, groupBy: ['offer' as const] };
    expect(await world.reports.known('affise', query)).toEqual({ value: null, failure: null, fresh: false });
    await get({ ...query, to: '2026-11-15' });
    const partly = await world.reports.known('affise', query);
    expect(partly).toMatchObject({ fresh: false, value: { complete: false } });
    expect(world.asked).toHaveLength(1);
  });

  it('keep lists of entities for a while', async () => {
    expect((await world.reports.entities('affise', 'offer')).value?.entities).toHaveLength(7);
    world.failing.set('affise', 'offline');
    world.clock.now = '2026-11-20T12:14:00Z';
    expect(await world.reports.entities('affise', 'offer')).toMatchObject({ failure: null, fresh: true });
    world.clock.now = '2026-11-20T12:16:00Z';
    const old = await world.reports.entities('affise', 'offer');
    expect(old).toMatchObject({ failure: { kind: 'offline' }, value: { asOf: NOON } });
  });
});

function get(query: ReportQuery) {
  return world.reports.get('affise', query);
}

function asked(): string[] {
  return world.asked.map(({ query: { from, to } }) => `${from}..${to}`);
}

describe('while the passphrase is missing', () => {
  it('nobody is asked, what is kept is told, and afterwards what was due is asked at once', async () => {
    let isLocked = false;
    world = createWorld([VOLUUM, AFFISE], { isLocked: async () => isLocked });
    const closed = { ...WEEK, ...UTC, groupBy: ['offer' as const] };
    const open = { ...closed, to: '2026-11-20' };
    await get(open);
    world.clock.now = '2026-11-20T20:00:00Z';
    isLocked = true;
    expect(await get(open)).toMatchObject({
      failure: { sign: 'locked' },
      fresh: true,
      value: { asOf: NOON },
    });
    for (const how of [{}, { refresh: true }]) {
      await world.reports.get('affise', open, how);
      await world.reports.entities('affise', 'offer', how);
    }
    expect(world.asked).toHaveLength(1);
    isLocked = false;
    expect(await get(open)).toMatchObject({ failure: null, fresh: true });
    expect(world.asked).toHaveLength(2);
  });
});
