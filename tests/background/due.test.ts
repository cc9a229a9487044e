import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dueOf, rangesOf } from '@/entrypoints/background/reports/due';
import { createBudget, REQUESTS_A_DAY } from '@/entrypoints/background/scheduler/budget';
import { addDays, eachDay } from '@/utils/model/day';
import { createMemoryArea } from '../store/memory-area';

const FIRST = '2026-11-01';
const days = eachDay({ from: FIRST, to: '2026-11-30' });
const told = (asOf: string, complete = true) => ({ asOf, timeZone: 'Etc/UTC', complete });

it('a day without an answer, or with half a one, is missing; one that was answered in full is asked again', () => {
  const kept = new Map([
    ['2026-11-02', told('2026-11-02T12:00:00Z')],
    ['2026-11-03', told('2026-11-09T12:00:00Z', false)],
    ['2026-11-04', told('2026-11-09T12:00:00Z')],
  ]);
  expect(dueOf(days.slice(0, 4), kept, () => true)).toEqual({
    missing: ['2026-11-01', '2026-11-02', '2026-11-03'],
    again: ['2026-11-04'],
  });
  expect(dueOf(days.slice(0, 4), kept, () => false)).toEqual({ missing: ['2026-11-01'], again: [] });
});

it('asking again is one range, whatever else is asked', () => {
  const some = fc.subarray(days);
  fc.assert(
    fc.property(some, some, (missing, again) => {
      const ranges = rangesOf({ missing, again });
      const asked = ranges.flatMap(eachDay);
      expect(asked).toEqual([...new Set(asked)].sort());
      expect([...missing, ...again].every((day) => asked.includes(day))).toBe(true);
      const apart = ranges.slice(1).every(({ from }, index) => addDays(ranges[index]?.to ?? '', 1) < from);
      expect(apart).toBe(true);
      const holding = ranges.filter(({ from, to }) => again.some((day) => from <= day && day <= to));
      expect(holding).toHaveLength(again.length > 0 ? 1 : 0);
    }),
  );
});

it('the budget of a connection is a day’s, and its own', async () => {
  const area = createMemoryArea();
  let now = '2026-11-20T23:00:00Z';
  const budget = createBudget(area, () => now);
  await budget.spend('one', REQUESTS_A_DAY - 1);
  expect([await budget.left('one'), await budget.left('two')]).toEqual([1, REQUESTS_A_DAY]);
  await budget.spend('one', 5);
  expect(await createBudget(area, () => now).left('one')).toBe(0);
  now = '2026-11-21T00:00:00Z';
  expect(await budget.left('one')).toBe(REQUESTS_A_DAY);
  await budget.spend('one', 1);
  await budget.forget('one');
  await budget.spend('one', 1);
  expect(area.items.size).toBe(0);
});

it('the budget is printed as it is', async () => {
  expect(await readFile('docs/asking.md', 'utf8')).toContain(`${REQUESTS_A_DAY} requests a day`);
});
