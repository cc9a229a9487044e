import { isDay } from '@/utils/model/day';
import type { PageDays } from '@/utils/model/page-view';

/** Days from two texts as trackers write moments (`2026-11-01`, `2026-11-01 00:00:00`); null where they cut a day. */
export function wholeDays(fromText: string | null, toText: string | null): PageDays | null {
  const [from, to] = [fromText, toText].map((text) => MOMENT.exec(text?.trim() ?? ''));
  const [first = '', last = ''] = [from?.[1], to?.[1]];
  const isWhole = (from?.[2] ?? '00:00') === '00:00' && (to?.[2] ?? '23:59') === '23:59';
  return isWhole && isDay(first) && isDay(last) && first <= last
    ? { range: { from: first, to: last } }
    : null;
}

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(?::\d\d)?)?$/;
