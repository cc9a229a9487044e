import { type BinomFact, binomFacts } from './binom-facts.ts';
import { badRequest } from './binom-two-errors.ts';
import { addDays, isZone, wallTime } from './clock.ts';
import type { Call } from './exchange.ts';

/** The facts of the period a request names, in its own zone. */
export function factsAsked({ query, at }: Call): BinomFact[] {
  const zone = query.get('timezone') ?? '';
  // PHP lists UTC, but nothing of Etc/.
  if (!isZone(zone) || zone.startsWith('Etc/')) badRequest('Timezone: Unknown or bad timezone');
  const today = wallTime(at.getTime(), zone).date;
  const [from, to] = periodOf(query, today);
  return binomFacts(at, zone, from, to);
}

function periodOf(query: URLSearchParams, today: string): readonly [string, string] {
  const preset = query.get('datePreset');
  if (preset === 'today') return [`${today}T00:00`, `${today}T23:59`];
  if (preset === 'yesterday') return [`${addDays(today, -1)}T00:00`, `${addDays(today, -1)}T23:59`];
  if (preset === 'all_time') return ['', '9'];
  if (preset !== 'custom_time') return badRequest('DatePreset: Expected one of the presets');
  const ends = [query.get('dateFrom') ?? '', query.get('dateTo') ?? ''];
  if (!ends.every((end) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(end))) badRequest('DateFrom: Wrong date');
  const [from = '', to = ''] = ends.map((end) => end.slice(0, 16).replace(' ', 'T'));
  return [from, to];
}
