import { describe, expect, it } from 'vitest';
import { ask, failureOf, open, scripted, WEEK } from './ask';
import { network, questions, stand, standIn, table } from './everflow-stand';

standIn();

describe('Everflow: days and hours', () => {
  const ZONES = [
    'Etc/UTC',
    'America/New_York',
    'Europe/Berlin',
    'Asia/Seoul',
    'Asia/Kolkata',
    'Pacific/Kiritimati',
  ];

  /** By hand from the story: valid clicks of 02:00 UTC, thirty percent of each placement rounded down, and of the day. */
  const EARLY = [51, 54, 49, 60, 52, 49, 52];
  const ALL = [170, 180, 165, 200, 175, 165, 175];

  it.each(ZONES)('are cut in %s, whichever way its cells are written', async (timeZone) => {
    const seen = [];
    for (const timeCells of ['wall', 'moment'] as const) {
      stand().settings.timeCells = timeCells;
      const days = await ask(open(network()), { groupBy: ['day'], timeZone });
      const hours = await ask(open(network()), { groupBy: ['hour'], timeZone });
      expect(days.timeZone).toBe(timeZone);
      expect(days.notes).toEqual([]);
      expect(hours.totals).toEqual({ ...days.totals });
      seen.push([clicksBy(days.rows, 'day'), clicksBy(hours.rows, 'hour')]);
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]).toEqual([daysOf(timeZone), hoursOf(timeZone)]);
  });

  it('are asked for in UTC by the hour, but for zones that are half an hour off', async () => {
    await ask(open(network()), { groupBy: ['hour'], timeZone: 'America/New_York' });
    await ask(open(network()), { groupBy: ['hour'], timeZone: 'Asia/Kolkata' });
    expect(questions().map(({ from, to, timezone_id: zone }) => [from, to, zone])).toEqual([
      ['2026-03-03', '2026-03-10', 67],
      ['2026-03-03', '2026-03-09', 71],
    ]);
  });

  it('stand beside each other, although Everflow takes one column of time', async () => {
    const { rows } = await ask(open(network()), { groupBy: ['day', 'hour'], timeZone: 'Europe/Berlin' });
    expect(rows[0]).toMatchObject({ day: '2026-03-03', hour: '2026-03-03T03' });
    expect(rows).toHaveLength(14);
  });

  it('go by the number that belongs to the name: 67 is UTC', async () => {
    for (const timeZone of ['UTC', 'Etc/UTC', 'America/New_York', 'Asia/Calcutta', 'Africa/Lagos']) {
      const { timeZone: used } = await ask(open(network()), { groupBy: ['day'], timeZone });
      expect(used).toBe(timeZone);
    }
    // Lagos has the hours of Berlin in winter.
    expect(questions().map((each) => each.timezone_id)).toEqual([67, 67, 80, 71, 56]);
  });

  it('are of UTC, and say so, where Everflow has no such zone', async () => {
    const report = await ask(open(network()), { groupBy: ['day'], timeZone: 'Asia/Kathmandu' });
    expect(report.timeZone).toBe('Etc/UTC');
    expect(report.notes).toEqual([{ code: 'zone-not-applied', text: 'Everflow cut the days in Etc/UTC.' }]);
    expect(clicksBy(report.rows, 'day')).toEqual(daysOf('Etc/UTC'));
  });

  it('manage with the numbers everybody knows where the list may not be read', async () => {
    stand().misbehave({ kind: '403', path: /timezones/ });
    await ask(open(network()), { groupBy: ['day'], timeZone: 'America/New_York' });
    expect(questions()[0]?.timezone_id).toBe(80);
  });

  it('ask for the list of zones once', async () => {
    const opened = open(network());
    await ask(opened, { groupBy: ['day'] });
    await ask(opened, { groupBy: ['offer'] });
    expect(stand().requests.filter(({ path }) => path.endsWith('/timezones'))).toHaveLength(1);
  });

  it('refuse a cell that is no moment', async () => {
    for (const [word, id] of [
      ['hour', '13'],
      ['day', '1772323200000'],
      ['day', 'Monday'],
      ['day', undefined],
    ] as const) {
      const column_type = word === 'day' ? 'date' : word;
      const { fetch } = scripted(table([{ columns: [{ column_type, id }], reporting: { total_click: 1 } }]));
      expect((await failureOf(ask(open(network(), { fetch }), { groupBy: [word] }))).kind).toBe('answer');
    }
  });

  function daysOf(timeZone: string): Record<string, number> {
    const days = Object.entries(hoursOf(timeZone)).map(
      ([hour, clicks]) => [hour.slice(0, 10), clicks] as const,
    );
    const sums: Record<string, number> = {};
    for (const [day, clicks] of days) sums[day] = (sums[day] ?? 0) + clicks;
    return sums;
  }

  /** Worked out from the story alone: what happened at 02:00 and at 14:00 UTC, on the clocks of the zone. */
  function hoursOf(timeZone: string): Record<string, number> {
    const hours: Record<string, number> = {};
    for (const [index, all] of ALL.entries()) {
      const early = EARLY[index] ?? 0;
      for (const [hour, clicks] of [
        ['02', early],
        ['14', all - early],
      ] as const) {
        const moment = Temporal.Instant.from(`2026-03-0${index + 3}T${hour}:00:00Z`);
        const local = moment.toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(0, 13);
        const day = local.slice(0, 10);
        if (day >= WEEK.from && day <= WEEK.to) hours[local] = clicks;
      }
    }
    return hours;
  }
});

function clicksBy(
  rows: readonly { day?: string; hour?: string; metrics: { clicks?: number } }[],
  key: 'day' | 'hour',
) {
  return Object.fromEntries(rows.map((each) => [each[key], each.metrics.clicks]));
}
