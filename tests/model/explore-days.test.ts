import { describe, expect, it } from 'vitest';
import { addDays, countDays } from '@/utils/model/day';
import {
  type Earlier,
  EXPLORE_PRESETS,
  type ExplorePreset,
  earlierDays,
  resolveExploreDays,
} from '@/utils/model/explore-days';

/** A Thursday, in Berlin already. */
const NOW = '2026-11-18T23:30:00Z';

const RANGES: [ExplorePreset, from: string, to: string][] = [
  ['today', '2026-11-19', '2026-11-19'],
  ['yesterday', '2026-11-18', '2026-11-18'],
  ['7d', '2026-11-12', '2026-11-18'],
  ['14d', '2026-11-05', '2026-11-18'],
  ['30d', '2026-10-20', '2026-11-18'],
  ['7d-today', '2026-11-13', '2026-11-19'],
  ['14d-today', '2026-11-06', '2026-11-19'],
  ['30d-today', '2026-10-21', '2026-11-19'],
  ['this-week', '2026-11-16', '2026-11-19'],
  ['last-week', '2026-11-09', '2026-11-15'],
  ['this-month', '2026-11-01', '2026-11-19'],
  ['last-month', '2026-10-01', '2026-10-31'],
  ['this-year', '2026-01-01', '2026-11-19'],
];

describe('presets', () => {
  it.each(RANGES)('%s', (preset, from, to) => {
    expect(resolveExploreDays(preset, 'Europe/Berlin', NOW)).toEqual({ from, to });
  });

  it('are all in the table', () => {
    expect(RANGES.map(([preset]) => preset)).toEqual([...EXPLORE_PRESETS]);
  });

  it.each([
    ['America/New_York', '2026-11-18', '2026-11-16'],
    ['Etc/UTC', '2026-11-18', '2026-11-16'],
    ['Europe/Berlin', '2026-11-19', '2026-11-16'],
    ['Pacific/Kiritimati', '2026-11-19', '2026-11-16'],
  ])('days are those of the zone: %s', (zone, today, monday) => {
    expect(resolveExploreDays('today', zone, NOW)).toEqual({ from: today, to: today });
    expect(resolveExploreDays('this-week', zone, NOW)).toEqual({ from: monday, to: today });
    expect(resolveExploreDays('7d', zone, NOW).to).toBe(addDays(today, -1));
  });

  it('last month is the whole of it, whatever its length, also of the year before', () => {
    const lastMonth = (now: string) => resolveExploreDays('last-month', 'Etc/UTC', now);
    expect(lastMonth('2024-03-31T12:00:00Z')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(lastMonth('2026-01-01T00:00:00Z')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });

  it.each([
    [1, '2026-11-16'],
    [7, '2026-11-15'],
    [6, '2026-11-14'],
    [4, '2026-11-19'],
    [5, '2026-11-13'],
  ])('a week that begins on weekday %i', (weekday, from) => {
    expect(resolveExploreDays('this-week', 'Europe/Berlin', NOW, weekday).from).toBe(from);
  });
});

it.each<[Earlier, from: string, to: string]>([
  ['period', '2024-02-26', '2024-02-28'],
  ['year', '2023-02-28', '2023-03-02'],
])('earlier days by %s', (how, from, to) => {
  const earlier = earlierDays({ from: '2024-02-29', to: '2024-03-02' }, how);
  expect(earlier).toEqual({ from, to });
  expect(countDays(earlier)).toBe(3);
});
