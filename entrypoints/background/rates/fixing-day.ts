import { addDays, type Day, type Instant } from '@/utils/model/day';

/** The rates are published at about 16:00 in Frankfurt, on weekdays but for a few holidays. */
const FRANKFURT = 'Europe/Berlin';
const PUBLISHED = { hour: 16, minute: 15 };

/** The newest day whose rates can be out by now; on a holiday none comes, and the one before stays the newest. */
export function newestFixing(now: Instant): Day {
  const there = Temporal.Instant.from(now).toZonedDateTimeISO(FRANKFURT);
  const isOut = there.hour * 60 + there.minute >= PUBLISHED.hour * 60 + PUBLISHED.minute;
  const today = there.toPlainDate().toString();
  return lastWeekday(isOut ? today : addDays(today, -1));
}

/** The weekday before a fixing. */
export function fixingBefore(day: Day): Day {
  return lastWeekday(addDays(day, -1));
}

function lastWeekday(day: Day): Day {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return addDays(day, -Math.max(0, dayOfWeek - 5));
}
