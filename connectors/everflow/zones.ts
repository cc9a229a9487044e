import { z } from 'zod/mini';
import { addDays, type DayRange, eachDay, isTimeZone, startOf } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { Api } from '../client';
import { count, text } from '../shapes';

/** Everflow's number for a zone, and the zone itself. */
export interface Zone {
  id: number;
  timeZone: string;
}

/** Everflow's numbers by the zones' names. Its `utc_offset` knows no summer time and is not read. */
export type Zones = ReadonlyMap<string, number>;

/** GET /v1/meta/timezones, asked once for each opened connection. */
export async function readZones(api: Api): Promise<Zones> {
  const known = read.get(api);
  if (known) return known;
  const zones = new Map(await listed(api));
  for (const [name, number] of KNOWN) if (!zones.has(name)) zones.set(name, number);
  read.set(api, zones);
  return zones;
}

/** UTC, in which an epoch in an answer means one thing only. */
export function utcOf(zones: Zones): Zone {
  return { id: zones.get('UTC') ?? zones.get('Etc/UTC') ?? UTC, timeZone: 'Etc/UTC' };
}

/** The zone, or one whose days begin at the same moments, as under another name of it; UTC where there is none. */
export function zoneFor(zones: Zones, timeZone: string, range: DayRange): Zone {
  const names = [...zones.keys()];
  const days = eachDay({ ...range, to: addDays(range.to, 1) });
  const starts = days.map((day) => ({ day, start: startOf(day, timeZone) }));
  const name =
    names.find((each) => each === timeZone) ??
    names.find((each) => starts.every(({ day, start }) => startOf(day, each) === start));
  const id = name === undefined ? undefined : zones.get(name);
  return id === undefined ? utcOf(zones) : { id, timeZone };
}

const read = new WeakMap<Api, Zones>();

/** Numbers that documents and public code agree on, for keys that may not read the list. 67 is not New York. */
const UTC = 67;
const KNOWN: Zones = new Map([
  ['Etc/UTC', UTC],
  ['America/New_York', 80],
  ['Europe/Berlin', 56],
]);

const answer = z.object({ timezones: z.array(z.object({ timezone_id: count, timezone: z.optional(text) })) });

async function listed(api: Api): Promise<(readonly [string, number])[]> {
  try {
    const { timezones } = await api.get('/v1/meta/timezones', answer);
    return timezones.flatMap(({ timezone_id: number, timezone: name }) =>
      number !== undefined && name && isTimeZone(name) ? [[name, number] as const] : [],
    );
  } catch (error) {
    if (error instanceof PlatformError && MISSING.has(error.failure.kind)) return [];
    throw error;
  }
}

const MISSING = new Set(['access', 'address']);
