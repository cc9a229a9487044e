import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '@/utils/compare/align';
import { type DayPlan, hasSameDays, planDays } from '@/utils/compare/day-plan';
import { daysFromHours, rangeByHours } from '@/utils/compare/hours';
import { addDays, type DayRange, dayAt, eachDay, startOf } from '@/utils/model/day';
import type { ReportRow } from '@/utils/model/report';

const WEEK: DayRange = { from: '2026-11-01', to: '2026-11-07' };
/** Summer time ends in Europe on 25 Oct and in America on 1 Nov. */
const AUTUMN: DayRange = { from: '2026-10-20', to: '2026-11-05' };

const any: Clock = { zones: 'any', timeZone: 'Asia/Tokyo' };
const oneOffset: Clock = { zones: 'one-offset', timeZone: 'Asia/Tokyo', hours: true };
const account = (timeZone: string, hours = false): Clock => ({ zones: 'account', timeZone, hours });
const utc: Clock = { zones: 'utc', timeZone: 'UTC' };

describe('days are asked for', () => {
  const tell = ({ timeZone, here, there, aligned }: DayPlan) => {
    const side = (ask: DayPlan['here']) => `${ask.by}s of ${ask.timeZone}`;
    return [timeZone, side(here), side(there), aligned];
  };

  it.each<[string, string, DayRange, Clock, Clock, unknown[]]>([
    [
      'in the wanted zone where both can',
      'Europe/Berlin',
      WEEK,
      any,
      any,
      ['Europe/Berlin', 'days of Europe/Berlin', 'days of Europe/Berlin', true],
    ],
    [
      'in the zone of the account that cannot move',
      'Europe/Berlin',
      WEEK,
      any,
      account('America/New_York'),
      ['America/New_York', 'days of America/New_York', 'days of America/New_York', true],
    ],
    [
      'in UTC for who knows no other',
      'Europe/Berlin',
      WEEK,
      any,
      utc,
      ['UTC', 'days of UTC', 'days of UTC', true],
    ],
    [
      'in the wanted zone where the fixed one begins its days with it',
      'Europe/Berlin',
      WEEK,
      any,
      account('Europe/Paris'),
      ['Europe/Berlin', 'days of Europe/Berlin', 'days of Europe/Berlin', true],
    ],
    [
      'in the wanted zone where one offset is enough',
      'Europe/Berlin',
      WEEK,
      oneOffset,
      any,
      ['Europe/Berlin', 'days of Europe/Berlin', 'days of Europe/Berlin', true],
    ],
    [
      'in UTC where the wanted zone changes its clocks',
      'Europe/Berlin',
      AUTUMN,
      oneOffset,
      any,
      ['UTC', 'days of UTC', 'days of UTC', true],
    ],
    [
      'in UTC where the wanted zone is half an hour off',
      'Asia/Kolkata',
      WEEK,
      oneOffset,
      any,
      ['UTC', 'days of UTC', 'days of UTC', true],
    ],
    [
      'by hours where the clocks of the fixed one change',
      'Europe/Berlin',
      AUTUMN,
      oneOffset,
      account('America/New_York'),
      ['America/New_York', 'hours of UTC', 'days of America/New_York', true],
    ],
    [
      'by hours where two are fixed',
      'UTC',
      WEEK,
      account('America/New_York'),
      account('Europe/Berlin', true),
      ['America/New_York', 'days of America/New_York', 'hours of Europe/Berlin', true],
    ],
    [
      'by hours of both for a third zone only where it must be',
      'Asia/Tokyo',
      WEEK,
      account('America/New_York', true),
      account('Europe/Berlin', true),
      ['Asia/Tokyo', 'hours of America/New_York', 'hours of Europe/Berlin', true],
    ],
    [
      'apart where neither can move',
      'UTC',
      WEEK,
      account('America/New_York'),
      utc,
      ['America/New_York', 'days of America/New_York', 'days of UTC', false],
    ],
    [
      'apart where hours do not meet days',
      'Europe/Berlin',
      WEEK,
      account('Asia/Kolkata', true),
      utc,
      ['Asia/Kolkata', 'days of Asia/Kolkata', 'days of UTC', false],
    ],
  ])('%s', (_, wanted, range, here, there, expected) => {
    expect(tell(planDays(wanted, range, here, there))).toEqual(expected);
  });

  it('of the same instants, whenever they count as aligned', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Europe/London',
    );
    const clock = fc.record({
      zones: fc.constantFrom('any', 'one-offset', 'account', 'utc'),
      timeZone: zones,
      hours: fc.boolean(),
    });
    fc.assert(
      fc.property(zones, fc.constantFrom(WEEK, AUTUMN), clock, clock, (wanted, range, here, there) => {
        const plan = planDays(wanted, range, here, there);
        for (const [ask, side] of [
          [plan.here, here],
          [plan.there, there],
        ] as const) {
          if (ask.by === 'hour') expect(side.hours).toBe(true);
          else if (plan.aligned) expect(hasSameDays(ask.timeZone, plan.timeZone, range)).toBe(true);
          if (side.zones === 'account') expect(hasSameDays(ask.timeZone, side.timeZone, range)).toBe(true);
          if (side.zones === 'utc') expect(hasSameDays(ask.timeZone, 'UTC', range)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('zones have the same days', () => {
  it.each<[string, string, DayRange, boolean]>([
    ['UTC', 'Etc/GMT', WEEK, true],
    ['Europe/London', 'UTC', WEEK, true],
    ['Europe/London', 'UTC', AUTUMN, false],
    ['Europe/London', 'UTC', { from: '2026-10-25', to: '2026-10-26' }, false],
    ['Asia/Kolkata', 'UTC', WEEK, false],
  ])('%s and %s from %j: %s', (a, b, range, expected) => {
    expect(hasSameDays(a, b, range)).toBe(expected);
  });
});

describe('days put together from hours', () => {
  const offer = { id: '7', name: 'Keto' };

  /** One click in every hour that the zone's clock shows. */
  function everyHour(range: DayRange, zone: string): ReportRow[] {
    const rows: ReportRow[] = [];
    const end = Temporal.Instant.from(startOf(addDays(range.to, 1), zone));
    let instant = Temporal.Instant.from(startOf(range.from, zone));
    for (; Temporal.Instant.compare(instant, end) < 0; instant = instant.add({ hours: 1 })) {
      const hour = instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
      rows.push({
        offer,
        hour: hour.slice(0, 13),
        metrics: { clicks: 1, payout: 1_000_000, uniqueClicks: 1 },
      });
    }
    return rows;
  }

  it.each([
    ['UTC', 'Europe/Berlin', AUTUMN],
    ['UTC', 'America/New_York', AUTUMN],
    ['Europe/Berlin', 'America/Los_Angeles', WEEK],
    ['America/New_York', 'Pacific/Auckland', WEEK],
  ] as const)('of %s are those of %s', (asked, timeZone, range) => {
    const rows = everyHour(rangeByHours(range, timeZone, asked), asked);
    const days = daysFromHours(rows, asked, { range, timeZone });
    const expected = eachDay(range).map((day) => {
      const [start, end] = [startOf(day, timeZone), startOf(addDays(day, 1), timeZone)].map((text) =>
        Date.parse(text),
      );
      const hours = ((end ?? 0) - (start ?? 0)) / 3_600_000;
      return { offer, day, metrics: { clicks: hours, payout: hours * 1_000_000 } };
    });
    expect(days).toEqual(expected);
  });

  it('keep what is told apart', () => {
    const hour = '2026-11-02T05';
    const rows: ReportRow[] = [
      { offer, sub1: 'a', hour, metrics: { clicks: 1 } },
      { offer, sub1: 'b', hour, metrics: { clicks: 2 } },
      { offer: { id: '8', name: null }, sub1: 'a', hour, metrics: { clicks: 4 } },
      { offer: { id: '7', name: 'Keto (new)' }, sub1: 'a', hour: '2026-11-02T06', metrics: { clicks: 8 } },
    ];
    const days = daysFromHours(rows, 'UTC', { range: WEEK, timeZone: 'UTC' });
    expect(days.map(({ offer, sub1, metrics }) => [offer?.name, sub1, metrics.clicks])).toEqual([
      ['Keto (new)', 'a', 9],
      ['Keto', 'b', 2],
      [null, 'a', 4],
    ]);
  });

  it('need no day more than they are made of', () => {
    expect(rangeByHours(WEEK, 'Europe/Berlin', 'UTC')).toEqual({ from: '2026-10-31', to: '2026-11-07' });
    expect(rangeByHours(WEEK, 'America/New_York', 'UTC')).toEqual({ from: '2026-11-01', to: '2026-11-08' });
    expect(rangeByHours(WEEK, 'UTC', 'UTC')).toEqual(WEEK);
    expect(dayAt('2026-11-08T04:00:00Z', 'America/New_York')).toBe('2026-11-07');
  });
});
