import { z } from 'zod/mini';
import type { Conversion } from '@/utils/model/conversion';
import type { DayRange, Instant } from '@/utils/model/day';
import { type Micros, toMicros } from '@/utils/model/money';
import type { EntityRef } from '@/utils/model/report';
import type { Api, Parameter } from '../client';
import { id, optionalMap, text } from '../shapes';
import { listOf, readAll } from './lists';
import { program } from './partnerships';

/** An amount: whole cents, or an object around them. */
export const cents = z.optional(
  z.pipe(
    z.unknown(),
    z.transform<unknown, Micros | undefined>((value, { issues }) => {
      const amount = typeof value === 'object' && value !== null && 'amount' in value ? value.amount : value;
      if (amount === undefined || amount === null || amount === '') return undefined;
      const micros = toMicros(amount);
      if (micros !== undefined) return typeof micros === 'bigint' ? micros / 100n : Math.round(micros / 100);
      issues.push({ code: 'custom', input: undefined });
      return z.NEVER;
    }),
  ),
);

const keyed = z.pipe(
  optionalMap(z.union([z.string(), z.number(), z.object({ id, name: z.optional(text) })])),
  z.transform((said): EntityRef | null => {
    if (said === null || said === undefined || said === '') return null;
    if (typeof said !== 'object') return { id: String(said), name: null };
    return said.id === null ? null : { id: said.id, name: said.name ?? null };
  }),
);

const SUB_KEYS = ['subId0', 'subId1', 'subId2', 'subId3', 'subId4', 'subId5'] as const;

const subIds = {
  /** What was one sub id before there were six. */
  subId: z.optional(id),
  subId0: z.optional(id),
  subId1: z.optional(id),
  subId2: z.optional(id),
  subId3: z.optional(id),
  subId4: z.optional(id),
  subId5: z.optional(id),
};

const event = z.object({
  partnership: z.optional(keyed),
  affiliateProfile: z.optional(keyed),
  percent: z.nullish(z.coerce.number()),
  commission: cents,
  click: optionalMap(z.object({ id: z.optional(id), ...subIds })),
});

// Named keys only: beside them stand the customer's id, address and browser. `amount` is the shop's turnover and no
// money of this trade.
const conversion = z.object({
  id,
  externalId: z.optional(id),
  program: z.optional(program),
  partnership: z.optional(keyed),
  partnershipName: z.optional(text),
  status: z.optional(text),
  currency: z.optional(text),
  commission: cents,
  commissionsTotal: cents,
  commissionAmount: cents,
  createdAt: z.optional(z.unknown()),
  date: z.optional(z.unknown()),
  ...subIds,
  events: z.nullish(z.array(event)),
});

export type Row = z.infer<typeof conversion>;
export type Event = z.infer<typeof event>;

export const list = listOf('conversions', conversion);

/** Conversions of the days in UTC, each once. A row with a date outside of them is left out. */
export async function readRows(api: Api, path: string, range: DayRange, parameters: readonly Parameter[]) {
  const bounds = boundsOf(range);
  const { rows, isCut } = await readAll(api, path, list, [...bounds, ...parameters]);
  const inside = rows.filter((row) => {
    const day = madeAt(row)?.slice(0, 10);
    return day === undefined || (day >= range.from && day <= range.to);
  });
  return { rows: inside, isCut };
}

/** Whether the end is inclusive is not known, so it is the last millisecond. */
export function boundsOf({ from, to }: DayRange): Parameter[] {
  return [
    ['from', `${from}T00:00:00.000Z`],
    ['to', `${to}T23:59:59.999Z`],
  ];
}

export function toConversion(row: Row, offer: EntityRef | null, ownCurrency: string | null): Conversion[] {
  if (row.id === null) return [];
  const payout = commissionOf(row) ?? null;
  return [
    {
      id: row.id,
      transactionId: row.externalId ?? null,
      clickIds: clickIdsOf(row),
      offer,
      status: statusOf(row),
      statusRaw: row.status ?? null,
      payout,
      currency: payout === null ? null : (row.currency ?? ownCurrency),
      clickedAt: null,
      convertedAt: madeAt(row) ?? null,
    },
  ];
}

export function statusOf({ status }: Row): Conversion['status'] {
  return STATUSES.get(status?.toLowerCase() ?? '') ?? null;
}

const STATUSES = new Map<string, Conversion['status']>([
  ['accepted', 'approved'],
  ['pending', 'pending'],
  ['refused', 'rejected'],
]);

/** Which key holds a publisher's commission is not known; an advertiser's stands with each partner. */
export function commissionOf(row: Row): Micros | undefined {
  return row.commission ?? row.commissionAmount ?? row.commissionsTotal ?? sumOf(row.events ?? []);
}

export function sumOf(events: readonly Event[]): Micros | undefined {
  let sum = 0n;
  for (const { commission } of events) {
    if (commission === undefined) return undefined;
    sum += BigInt(commission);
  }
  return events.length === 0 ? undefined : Number.isSafeInteger(Number(sum)) ? Number(sum) : sum;
}

/** The value of `aesubid0` to `aesubid5`. */
export function subIdsOf(row: Row): (string | null)[] {
  const [click] = (row.events ?? []).flatMap(({ click }) => click ?? []);
  return SUB_KEYS.map(
    (key, index) => row[key] ?? click?.[key] ?? (index === 0 ? (row.subId ?? click?.subId ?? null) : null),
  );
}

function clickIdsOf(row: Row): string[] {
  const clicks = (row.events ?? []).flatMap(({ click }) => click ?? []);
  const values = [row, ...clicks].flatMap((each) => [each.subId, ...SUB_KEYS.map((key) => each[key])]);
  return [
    ...new Set([...values, ...clicks.map(({ id }) => id)].filter((value) => typeof value === 'string')),
  ];
}

/** ISO text, or seconds or milliseconds since 1970; undefined for nothing and for anything else. */
export function madeAt({ createdAt, date }: Row): Instant | undefined {
  try {
    // Downwards: the last moment of a day belongs to that day.
    return momentOf(createdAt ?? date)
      ?.round({ smallestUnit: 'second', roundingMode: 'floor' })
      .toString();
  } catch {
    return undefined; // RangeError: no date
  }
}

function momentOf(said: unknown): Temporal.Instant | undefined {
  if (typeof said === 'number' || (typeof said === 'string' && /^\d{9,13}$/.test(said))) {
    const since1970 = Number(said);
    return Temporal.Instant.fromEpochMilliseconds(
      Math.floor(since1970 < 1e11 ? since1970 * 1000 : since1970),
    );
  }
  if (typeof said !== 'string') return undefined;
  const hasZone = /T.*(Z|[+-]\d{2}:?\d{2})$/i.test(said);
  return Temporal.Instant.from(hasZone ? said : `${Temporal.PlainDateTime.from(said.replace(' ', 'T'))}Z`);
}
