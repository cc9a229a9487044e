import { z } from 'zod/mini';
import { explain } from '@/utils/compare/explain/explain';
import { COUNT_COLUMNS, MONEY_COLUMNS } from '@/utils/compare/explain/ledger';
import type { DayNumbers, HourNumbers } from '@/utils/compare/explain/world';
import { matchConversions } from '@/utils/compare/match/match';
import { type ProofSide, proveRows } from '@/utils/compare/match/proof';
import type { RowProof } from '@/utils/model/match';
import { PLATFORMS } from '@/utils/model/platform';
import { adviceOf, evidenceOf } from './cause-sentences';
import type { Input } from './cli-input';
import { listed, toConversion } from './cli-match';

/** The answer of the verb: one explanation, or several in the order of `worlds`. */
export async function explainWorlds(input: Input) {
  if (!('worlds' in input.as(anything))) return explainOne(input.as(world));
  return { results: input.as(many).worlds.map(explainOne) };
}

function explainOne(told: z.infer<typeof world>) {
  const { gap, definition, causes, unexplained, enough } = explain({ ...told, proof: proofOf(told) });
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

/** What both lists of conversions prove, where both are given; their days are cut as here's are. */
function proofOf({ here, there }: z.infer<typeof world>): RowProof | null {
  if (!here?.conversions || !there?.conversions) return null;
  const days = [...(here.days ?? []), ...(there.days ?? [])].map(({ day }) => day).sort();
  const [from, to] = [here.from ?? days[0], here.to ?? days.at(-1)];
  if (!from || !to) return null;
  const sides = { here: listOf(here), there: listOf(there) };
  const timeZone = here.timeZone ?? 'UTC';
  const match = matchConversions(sides.here, sides.there, { timeZone });
  return proveRows(match, sides, { range: { from, to }, timeZone });
}

function listOf({ platform, conversions }: z.infer<typeof series>): ProofSide {
  return {
    platform: PLATFORMS.find((known) => known === platform) ?? null,
    conversions: (conversions ?? []).map(toConversion),
    complete: true,
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
  /** As in `match`, whole: what joining both sides' proves is weighed with the numbers. */
  conversions: z.nullish(z.array(listed)),
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
