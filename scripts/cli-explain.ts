import { z } from 'zod/mini';
import { explain } from '@/utils/compare/explain/explain';
import { COUNT_COLUMNS, MONEY_COLUMNS } from '@/utils/compare/explain/ledger';
import type { DayNumbers, HourNumbers, World } from '@/utils/compare/explain/world';
import { adviceOf, evidenceOf } from './cause-sentences';
import type { Input } from './cli-input';

/** The answer of the verb: one explanation, or several in the order of `worlds`. */
export async function explainWorlds(input: Input) {
  if (!('worlds' in input.as(anything))) return explainOne(input.as(world));
  return { results: input.as(many).worlds.map(explainOne) };
}

function explainOne(world: World) {
  const { gap, definition, causes, unexplained, enough } = explain(world);
  return {
    gap,
    definition,
    causes: causes.map((found) => ({
      cause: found.cause,
      metric: found.metric,
      explains: found.explains,
      evidence: evidenceOf(found),
      advice: adviceOf(found),
    })),
    unexplained,
    enough,
  };
}

// A year of a thousand pairs has 730,000 rows: one predicate over a row costs a fifth of an object schema.
const rows = z.nullish(z.array(z.custom<DayNumbers>(isDayRow)));
const text = z.nullish(z.string());

const series = z.object({
  platform: text,
  role: text,
  timeZone: text,
  currency: text,
  from: text,
  to: text,
  asOf: text,
  complete: z.nullish(z.boolean()),
  notes: z.nullish(z.array(z.union([z.string(), z.object({ code: text, text })]))),
  scope: text,
  payoutModel: text,
  conversionTime: text,
  days: rows,
  subIds: z.nullish(z.array(z.string())),
});

const world = z
  .object({
    here: z.nullish(series),
    there: z.nullish(series),
    currency: text,
    rates: z.nullish(z.record(z.string(), z.nullable(z.number()))),
    snapshots: z.nullish(z.array(z.object({ of: z.enum(['here', 'there']), asOf: text, days: rows }))),
  })
  // A side may be unknown; without either there is nothing to explain.
  .check(z.refine(({ here, there }) => here !== undefined || there !== undefined));

const many = z.object({ worlds: z.array(world) });
const anything = z.looseObject({});

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const HOUR = /^\d{4}-\d{2}-\d{2}T\d{2}/;

function isDayRow(row: unknown): row is DayNumbers {
  if (!isRecord(row) || typeof row.day !== 'string' || !DAY.test(row.day)) return false;
  return hasNumbers(row) && (isAbsent(row.hours) || (Array.isArray(row.hours) && row.hours.every(isHourRow)));
}

function isHourRow(row: unknown): row is HourNumbers {
  return isRecord(row) && typeof row.hour === 'string' && HOUR.test(row.hour) && hasNumbers(row);
}

function hasNumbers(row: Record<string, unknown>): boolean {
  return (
    COUNT_COLUMNS.every((column) => isAbsent(row[column]) || typeof row[column] === 'number') &&
    MONEY_COLUMNS.every((column) => isAbsent(row[column]) || isAmount(row[column]))
  );
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && Number.isFinite(Number(value)));
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
