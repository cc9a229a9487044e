import { answeredZone } from '@/utils/compare/align';
import type { Connection } from '@/utils/model/connection';
import type { DayRange } from '@/utils/model/day';
import type { ReportQuery } from '@/utils/model/report';
import { clockOf, otherQuery, type ProfileOf, trafficQuery } from '../comparisons/sides';

/** A connection's own numbers: a network's staff sees all of its affiliates here, and only here. */
export function rowQuery(
  connection: Connection,
  { range, timeZone: wanted, profileOf }: { range: DayRange; timeZone: string; profileOf: ProfileOf },
): ReportQuery {
  const timeZone = answeredZone(wanted, clockOf(connection, profileOf));
  if (connection.role === 'tracker') return trafficQuery(range, timeZone);
  if (connection.role === 'affiliate') return otherQuery(range, timeZone, null);
  return { ...range, timeZone, groupBy: [] };
}

/** The zone of the popup's days: the chosen one, else the first tracker's, else this machine's. */
export function zoneOf(all: readonly Connection[], chosen: string | null, machineZone: string): string {
  return chosen ?? all.find(({ role }) => role === 'tracker')?.timeZone ?? machineZone;
}
