import { type WallTime, wallTime } from './clock.ts';
import { type Call, type Reply, text } from './exchange.ts';
import type { VoluumSettings } from './settings.ts';
import { STREAMS, type Stream } from './story.ts';
import { badRequest } from './voluum-errors.ts';
import { voluumFacts } from './voluum-facts.ts';
import { groupingNamed } from './voluum-groupings.ts';
import { add, COLUMN_MAPPINGS, type Counts, labelOf, metrics, nothing } from './voluum-metrics.ts';
import { type Filter, type ReportRequest, reportRequest } from './voluum-parameters.ts';

/** One row: texts, numbers, nulls, and now and then an array. */
type ReportRow = Readonly<Record<string, unknown>>;

/** The body of GET /report. `totals` covers all rows and is null where there are none. */
export interface Report {
  readonly totalRows: number;
  readonly offset: number;
  readonly limit: number;
  readonly truncated: boolean;
  readonly messages: readonly string[];
  readonly totals: Readonly<Record<string, number>> | null;
  readonly columnMappings: typeof COLUMN_MAPPINGS;
  readonly rows: readonly ReportRow[];
}

/** Answers GET /report. */
export function report(call: Call, settings: VoluumSettings): Report {
  const request = reportRequest(call, settings);
  if (request.groupings.length === 0) badRequest(call, 'Parameter groupBy is required');
  return runReport(request, call.at);
}

/** Works out a report that was read already. */
export function runReport(request: ReportRequest, now: Date): Report {
  const groups = [...collect(request, now).values()].filter((group) => isWanted(group, request));
  const total = nothing();
  for (const { counts } of groups) add(total, counts);
  const rows = groups.map((group) => rowOf(group, request)).toSorted(comparison(request));
  const { offset, limit, rate } = request;
  return {
    ...{ totalRows: rows.length, offset, limit, truncated: false, messages: [] },
    totals: rows.length === 0 ? null : metrics(total, rate),
    columnMappings: COLUMN_MAPPINGS,
    rows: rows.slice(offset, offset + limit),
  };
}

/** Answers POST /report: the same rows as CSV under the labels. */
export function reportAsCsv(call: Call, settings: VoluumSettings): Reply {
  const { columns } = reportRequest(call, settings);
  const { rows } = report(call, settings);
  const lines = rows.map((row) => columns.map((column) => quoted(row[column])).join(','));
  return text([columns.map((column) => quoted(labelOf(column))).join(','), ...lines].join('\n'), 'text/csv');
}

interface Group {
  readonly stream: Stream;
  readonly wall: WallTime;
  readonly counts: Counts;
}

function collect(request: ReportRequest, now: Date): Map<string, Group> {
  const groups = new Map<string, Group>();
  const groupOf = (stream: Stream, wall: WallTime) => {
    const key = request.groupings.map((grouping) => grouping.value(stream, wall)).join(' | ');
    const group = groups.get(key) ?? { stream, wall, counts: nothing() };
    groups.set(key, group);
    return group;
  };
  for (const { stream, wall } of idleThings(request)) groupOf(stream, wall);
  for (const { at, stream, ...counts } of voluumFacts(now, request.mode)) {
    const wall = wallTime(at, request.zone);
    const inPeriod = wall.text >= request.from && wall.text < request.to;
    if (inPeriod && passes(request.filters, stream, wall)) add(groupOf(stream, wall).counts, counts);
  }
  return groups;
}

/** Campaigns, offers and so on that exist, traffic or not; none of them when a time is a grouping. */
function idleThings({ include, groupings, filters }: ReportRequest): { stream: Stream; wall: WallTime }[] {
  const wall = { date: '', hour: 0, text: '' };
  if (include === 'TRAFFIC' || include === 'ARCHIVED') return [];
  if (!groupings.every(({ isEntity }) => isEntity)) return [];
  return STREAMS.filter((stream) => passes(filters, stream, wall)).map((stream) => ({ stream, wall }));
}

/** Whether a fact passes the filters that name a grouping; those that name a metric wait for the row. */
function passes(filters: readonly Filter[], stream: Stream, wall: WallTime): boolean {
  return filters.every(({ name, value }) => {
    const grouping = groupingNamed(name);
    return !grouping || grouping.value(stream, wall) === value;
  });
}

function isWanted({ stream, wall, counts }: Group, request: ReportRequest): boolean {
  if (request.include === 'ARCHIVED') return false;
  const labels = request.groupings.map(({ labelColumn, columns }) =>
    String(columns(stream, wall)[labelColumn]),
  );
  if (!labels.some((label) => label.toLowerCase().includes(request.search))) return false;
  const values = metrics(counts, request.rate);
  return request.filters.every(({ name, value, relation }) => {
    const metric = values[name];
    if (metric === undefined) return true;
    return relation === 'GREATER' ? metric > Number(value) : metric === Number(value);
  });
}

function rowOf({ stream, wall, counts }: Group, { groupings, rate }: ReportRequest): ReportRow {
  const columns = groupings.map((grouping) => grouping.columns(stream, wall));
  const costSources = counts.cost > 0 ? ['CAMPAIGN_SETUP'] : null;
  return Object.assign({}, ...columns, metrics(counts, rate), { costSources });
}

function comparison({ sort, descending }: ReportRequest): (one: ReportRow, other: ReportRow) => number {
  const sign = descending ? -1 : 1;
  return (one, other) => {
    const [left, right] = [one[sort], other[sort]];
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left ?? '').localeCompare(String(right ?? ''), 'en');
  };
}

function quoted(value: unknown): string {
  return `"${String(value ?? '').replaceAll('"', '""')}"`;
}
