import type { ReportQuery } from '@/utils/model/report';
import type { Parameter } from '../../client';

/** Whole days on the wall clock of the zone; the last second belongs to them. */
export function periodOf({ from, to, timeZone }: ReportQuery): Parameter[] {
  return [
    ['datePreset', 'custom_time'],
    ['dateFrom', `${from} 00:00:00`],
    ['dateTo', `${to} 23:59:59`],
    ['timezone', zoneName(timeZone)],
  ];
}

/** The name as Binom lists it: PHP knows neither Etc/UTC nor the former names that browsers still give. */
function zoneName(timeZone: string): string {
  return /^(etc\/)?(utc|uct|gmt|zulu|universal|greenwich)([+-]?0)?$/i.test(timeZone)
    ? 'UTC'
    : (RENAMED.get(timeZone) ?? timeZone);
}

const RENAMED = new Map([
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Europe/Kiev', 'Europe/Kyiv'],
]);
