import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantAt } from '@/connectors/wall-clock';

const ZONES = ['Etc/UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', '+05:45'];
const moment = fc
  .integer({ min: 1_000_000_000, max: 2_000_000_000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));

it.each([
  ['2026-03-05 17:04:09', 'Europe/Berlin', '2026-03-05T16:04:09Z'],
  ['2026-03-05 05:04:09 PM', 'Europe/Berlin', '2026-03-05T16:04:09Z'],
  ['2026-03-05 12:00:00 AM', 'Etc/UTC', '2026-03-05T00:00:00Z'],
  ['2026-03-05 12:59:59 PM', 'Etc/UTC', '2026-03-05T12:59:59Z'],
  [' 2026-03-05T01:00:00 pm ', 'Etc/UTC', '2026-03-05T13:00:00Z'],
  // Twice there that night: the first.
  ['2026-10-25 02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
  ['0000-00-00 00:00:00', 'Etc/UTC', null],
  ['yesterday', 'Etc/UTC', null],
  ['', 'Etc/UTC', null],
  [null, 'Etc/UTC', null],
])('%j in %s is %j', (shown, timeZone, expected) => {
  expect(instantAt(shown, timeZone)).toBe(expected);
});

it('reads either dial of any moment in any zone, but for the hour that is there twice', () =>
  fc.assert(
    fc.property(moment, fc.constantFrom(...ZONES), (at, timeZone) => {
      const zoned = at.toZonedDateTimeISO(timeZone);
      const first = zoned.toPlainDateTime().toZonedDateTime(timeZone).toInstant().toString();
      const wall = zoned.toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
      const half = zoned.hour < 12 ? 'AM' : 'PM';
      const hours = String(zoned.hour % 12 || 12).padStart(2, '0');
      expect(instantAt(wall, timeZone)).toBe(first);
      expect(instantAt(`${wall.slice(0, 11)}${hours}${wall.slice(13)} ${half}`, timeZone)).toBe(first);
    }),
  ));
