import { isDay, isZone, wallTime } from './clock.ts';
import type { Call } from './exchange.ts';
import type { VoluumSettings } from './settings.ts';
import { badRequest } from './voluum-errors.ts';
import type { ConversionTimeMode } from './voluum-facts.ts';
import { type Grouping, groupingNamed } from './voluum-groupings.ts';
import { isKnownColumn } from './voluum-metrics.ts';

/** One of filter1, filter2 ... with its value. */
export interface Filter {
  readonly name: string;
  readonly value: string;
  readonly relation: string;
}

/** A report as it was asked for; `from` and `to` are wall-clock texts in `zone`, `to` exclusive. */
export interface ReportRequest {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly groupings: readonly Grouping[];
  readonly filters: readonly Filter[];
  readonly search: string;
  readonly mode: ConversionTimeMode;
  readonly rate: number;
  readonly include: string;
  readonly sort: string;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  readonly columns: readonly string[];
}

/** What one US dollar is in the currencies of the stand-ins. */
const RATES: Readonly<Record<string, number>> = { USD: 1, EUR: 0.9, GBP: 0.8 };

/** Reads and checks the parameters of a report; unknown ones are ignored, as Voluum does. */
export function reportRequest(call: Call, settings: VoluumSettings): ReportRequest {
  const { query } = call;
  const zone = query.get('tz') ?? 'UTC';
  if (!isZone(zone)) badRequest(call, `Unknown time zone: ${zone}`);
  return {
    ...period(call, zone),
    zone,
    groupings: list(query, 'groupBy').map(
      (name) => groupingNamed(name) ?? badRequest(call, `Cannot group by ${name}`),
    ),
    filters: filters(query),
    search: (query.get('filter') ?? '').trim().toLowerCase(),
    mode: mode(call),
    rate:
      RATES[query.get('currency') ?? 'USD'] ?? badRequest(call, `Unknown currency: ${query.get('currency')}`),
    include: (query.get('include') ?? 'ACTIVE').toUpperCase(),
    sort: query.get('sort') ?? '',
    descending: query.get('direction')?.toUpperCase() === 'DESC',
    offset: wholeNumber(call, 'offset', 0),
    limit: Math.min(wholeNumber(call, 'limit', 100), settings.maxLimit),
    columns: columns(call),
  };
}

function period(call: Call, zone: string): { from: string; to: string } {
  const from = moment(call, 'from') ?? badRequest(call, 'Parameter from is required');
  const to = moment(call, 'to') ?? `${wallTime(call.at.getTime(), zone).text.slice(0, 13)}:59`;
  if (from >= to) badRequest(call, 'Parameter from must lie before to');
  return { from, to };
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?Z?)?$/;

function moment(call: Call, name: 'from' | 'to'): string | undefined {
  const value = call.query.get(name);
  if (value === null) return undefined;
  const [, day = '', hour = '00', ...rest] = MOMENT.exec(value) ?? [];
  if (!isDay(day) || hour > '23') badRequest(call, `Invalid time format of ${name}: ${value}`);
  if (rest.some((part) => Number(part ?? 0) !== 0)) {
    badRequest(call, `Invalid time format of ${name}: time must be rounded to full hours`);
  }
  return `${day}T${hour}:00`;
}

function filters(query: URLSearchParams): Filter[] {
  const numbers = [...query.keys()].flatMap((key) => /^filter(\d+)$/.exec(key)?.[1] ?? []);
  return numbers.map((number) => ({
    name: query.get(`filter${number}`) ?? '',
    value: query.get(`filter${number}Value`) ?? '',
    relation: (query.get(`filter${number}Relation`) ?? 'EQUALS').toUpperCase(),
  }));
}

function mode(call: Call): ConversionTimeMode {
  const asked = (call.query.get('conversionTimeMode') ?? 'CONVERSION').toUpperCase();
  if (asked !== 'VISIT' && asked !== 'CONVERSION') badRequest(call, `Unknown conversionTimeMode: ${asked}`);
  return asked;
}

function columns(call: Call): string[] {
  const asked = [...list(call.query, 'columns'), ...list(call.query, 'column')];
  const unknown = asked.find((column) => !isKnownColumn(column));
  return unknown === undefined ? asked : badRequest(call, `Unknown column: ${unknown}`);
}

/** A parameter given several times, or once with commas, or both. */
function list(query: URLSearchParams, name: string): string[] {
  const values = query.getAll(name).flatMap((value) => value.split(','));
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

function wholeNumber(call: Call, name: string, otherwise: number): number {
  const value = call.query.get(name);
  if (value === null || value === '') return otherwise;
  return /^\d+$/.test(value) ? Number(value) : badRequest(call, `Parameter ${name} must be a number`);
}
