import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  chunkDays,
  closedPart,
  countDays,
  dayAt,
  eachDay,
  isClosed,
  isDay,
  isTimeZone,
  RANGE_PRESETS,
  resolvePreset,
  startOf,
} from '@/utils/model/day';

const day = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays('1990-01-01', offset));
const range = fc
  .tuple(day, fc.integer({ min: 0, max: 800 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));

/** With and without summer time, half and quarter hours, and one that left out a day. */
const ZONES = [
  ...['Etc/UTC', 'Europe/Berlin', 'America/New_York', 'America/Sao_Paulo', 'Australia/Lord_Howe'],
  ...['Asia/Kathmandu', 'Pacific/Apia', 'Pacific/Kiritimati', '-09:30'],
];

describe('days', () => {
  it.each([
    ['2026-11-01', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-11-31', false],
    ['2026-1-1', false],
    ['2026-11-01T00:00', false],
    ['+002026-11-01', false],
    ['', false],
  ])('%j is a day: %j', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it.each([
    ['Europe/Berlin', true],
    ['Etc/UTC', true],
    ['+02:00', true],
    ['Mars/Olympus', false],
    ['', false],
  ])('%j is a zone: %j', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected);
  });

  it('are cut into pieces that hold each of them once, in order', () =>
    fc.assert(
      fc.property(range, fc.integer({ min: 1, max: 400 }), (days, size) => {
        const chunks = chunkDays(days, size);
        expect(chunks.flatMap(eachDay)).toEqual(eachDay(days));
        expect(chunks.slice(0, -1).every((chunk) => countDays(chunk) === size)).toBe(true);
        expect(chunks.every((chunk) => countDays(chunk) <= size && countDays(chunk) > 0)).toBe(true);
      }),
    ));

  it('cut into pieces hold every moment of the range in exactly one, in any zone', () =>
    fc.assert(
      fc.property(
        range,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...ZONES),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (days, size, timeZone, part) => {
          const millisecondsOf = (day: string) =>
            Temporal.Instant.from(startOf(day, timeZone)).epochMilliseconds;
          const [start, end] = [millisecondsOf(days.from), millisecondsOf(addDays(days.to, 1))];
          const moment = Math.min(end - 1, Math.floor(start + (end - start) * part));
          const holding = chunkDays(days, size).filter(
            ({ from, to }) => millisecondsOf(from) <= moment && moment < millisecondsOf(addDays(to, 1)),
          );
          fc.pre(start < end);
          expect(holding).toHaveLength(1);
          const day = dayAt(Temporal.Instant.fromEpochMilliseconds(moment).toString(), timeZone);
          expect(holding.every(({ from, to }) => from <= day && day <= to)).toBe(true);
        },
      ),
    ));

  it('of a range that ends before it begins are none', () => {
    const backwards = { from: '2026-11-02', to: '2026-11-01' };
    expect([eachDay(backwards), chunkDays(backwards, 7)]).toEqual([[], []]);
  });

  it.each([
    ['2026-11-01T23:30:00Z', 'Etc/UTC', '2026-11-01'],
    ['2026-11-01T23:30:00Z', 'Europe/Berlin', '2026-11-02'],
    ['2026-11-01T03:30:00Z', 'America/New_York', '2026-10-31'],
    ['2026-11-01T18:29:59Z', 'Asia/Kolkata', '2026-11-01'],
    ['2026-11-01T18:30:00Z', 'Asia/Kolkata', '2026-11-02'],
  ])('at %s in %s it is %s', (now, zone, expected) => {
    expect(dayAt(now, zone)).toBe(expected);
  });

  it.each([
    ['2026-03-29', 'Europe/Berlin', 23],
    ['2026-10-25', 'Europe/Berlin', 25],
    ['2026-10-26', 'Europe/Berlin', 24],
  ])('%s in %s lasts %i hours', (date, zone, hours) => {
    const [start, end] = [startOf(date, zone), startOf(addDays(date, 1), zone)].map(Temporal.Instant.from);
    expect(start && end && start.until(end).total('hours')).toBe(hours);
  });

  it('close when they are over in their zone', () => {
    const now = '2026-11-02T04:30:00Z'; // 23:30 of the day before in New York
    expect(isClosed('2026-11-01', 'Etc/UTC', now)).toBe(true);
    expect(isClosed('2026-11-01', 'America/New_York', now)).toBe(false);
    expect(closedPart({ from: '2026-10-30', to: '2026-11-02' }, 'America/New_York', now)).toEqual({
      from: '2026-10-30',
      to: '2026-10-31',
    });
    expect(closedPart({ from: '2026-11-02', to: '2026-11-02' }, 'Etc/UTC', now)).toBeUndefined();
  });

  it.each([
    ['today', '2026-03-01', '2026-03-01'],
    ['yesterday', '2026-02-28', '2026-02-28'],
    ['7d', '2026-02-22', '2026-02-28'],
    ['14d', '2026-02-15', '2026-02-28'],
    ['30d', '2026-01-30', '2026-02-28'],
    ['this-month', '2026-03-01', '2026-03-01'],
    ['last-month', '2026-02-01', '2026-02-28'],
  ] as const)('%s on the first of March is %s to %s', (preset, from, to) => {
    expect(resolvePreset(preset, 'Etc/UTC', '2026-03-01T12:00:00Z')).toEqual({ from, to });
    expect(RANGE_PRESETS).toContain(preset);
  });
});
