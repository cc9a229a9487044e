import { expect, it } from 'vitest';
import { addDays, type Day, dayAt, eachDay, startOf } from '@/utils/model/day';

const FIRST = '2015-01-01';
const LAST = '2035-12-31';
const MONTHS = new Set(eachDay({ from: FIRST, to: LAST }).filter((day) => day.endsWith('-15')));

/**
 * Temporal says where a day begins; Intl, whose time-zone data and code are others, says which day an instant is on:
 * the first instant is on the day, the millisecond before is not.
 */
it('begin where an independent oracle says, in every zone, around every change of the clock', () => {
  const wrong: string[] = [];
  let [checked, naive] = [0, 0];
  for (const timeZone of Intl.supportedValuesOf('timeZone')) {
    const oracle = new Intl.DateTimeFormat('en-CA', { timeZone });
    const offsets = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    const changes = new Set(daysOfChange(timeZone));
    for (const day of changes.union(MONTHS)) {
      const start = Temporal.Instant.from(startOf(day, timeZone)).epochMilliseconds;
      const [before, after] = [oracle.format(start - 1), oracle.format(start)];
      const told = [start - 1, start].map((at) => dayAt(instantAt(at), timeZone));
      const isRight = before < day && after === day && told[0] === before && told[1] === after;
      if (!isRight) wrong.push(`${day} in ${timeZone}: ${before} | ${after}`);
      if (changes.has(day) && naiveStart(day, offsets) !== start) naive++;
      checked++;
    }
  }
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(100_000);
  expect(naive).toBeGreaterThan(500);
});

/** The days on which the zone's offset changes, and the days beside them. */
function daysOfChange(timeZone: string): Day[] {
  const days: Day[] = [];
  const end = Temporal.PlainDate.from(LAST).toZonedDateTime({ timeZone });
  let at = Temporal.PlainDate.from(FIRST).toZonedDateTime({ timeZone }).getTimeZoneTransition('next');
  while (at && Temporal.ZonedDateTime.compare(at, end) < 0) {
    const day = at.toPlainDate().toString();
    days.push(addDays(day, -1), day, addDays(day, 1));
    at = at.getTimeZoneTransition('next');
  }
  return days;
}

/** The control: midnight as if it were UTC's, moved by the offset that the zone has at that instant. */
function naiveStart(day: Day, offsets: Intl.DateTimeFormat): number {
  const utc = Date.parse(day);
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(offsets.format(utc)) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? utc + offset : utc - offset;
}

function instantAt(milliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
}
