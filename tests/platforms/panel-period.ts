import { addDays, wallTime } from './clock.ts';

/** Wall-clock texts, `to` exclusive. */
export interface PanelPeriod {
  readonly from: string;
  readonly to: string;
}

/** The period a panel address names; `from` and `to` in it count only with a custom range. */
export function panelPeriod(query: URLSearchParams, now: Date, zone: string): PanelPeriod {
  const range = query.get('dateRange') ?? 'last-7-days';
  const custom = range.startsWith('custom') && customPeriod(query);
  if (custom) return custom;
  const today = wallTime(now.getTime(), zone).date;
  const { from, to } = (PRESETS[range] ?? lastDays(7))(today);
  return { from: `${from}T00:00`, to: `${to}T00:00` };
}

type Preset = (today: string) => PanelPeriod;

const PRESETS: Readonly<Record<string, Preset>> = {
  today: (today) => ({ from: today, to: addDays(today, 1) }),
  yesterday: (today) => ({ from: addDays(today, -1), to: today }),
  'last-7-days': lastDays(7),
  'last-14-days': lastDays(14),
  'last-30-days': lastDays(30),
  'this-month': (today) => ({ from: monthOf(today), to: addDays(today, 1) }),
  'last-month': (today) => ({ from: monthOf(addDays(monthOf(today), -1)), to: monthOf(today) }),
};

/** N days that end with yesterday. */
function lastDays(days: number): Preset {
  return (today) => ({ from: addDays(today, -days), to: today });
}

function monthOf(day: string): string {
  return `${day.slice(0, 8)}01`;
}

function customPeriod(query: URLSearchParams): PanelPeriod | undefined {
  const [from, to] = [query.get('from'), query.get('to')].map((value) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}/.exec(value ?? ''),
  );
  return from && to ? { from: `${from[0]}:00`, to: `${to[0]}:00` } : undefined;
}
