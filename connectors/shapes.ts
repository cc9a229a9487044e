import { z } from 'zod/mini';
import { type Micros, toMicros } from '@/utils/model/money';

/**
 * Scalars as platforms really send them: numbers as text, null and "" for nothing. Each turns nothing into
 * undefined, for absent is not zero, and refuses words, so that a changed answer is noticed at the door.
 */

/** A count: 12, 12.0, "12". */
export const count = z.optional(
  z.pipe(
    z.unknown(),
    z.transform<unknown, number | undefined>((value, { issues }) => {
      if (isNothing(value)) return undefined;
      const text = String(value).trim();
      if (isScalar(value) && /^[+-]?\d+(\.\d*)?(e[+-]?\d+)?$/i.test(text)) return Math.round(Number(text));
      issues.push({ code: 'custom', input: undefined });
      return z.NEVER;
    }),
  ),
);

/** An amount of money in micro-units. */
export const money = z.optional(
  z.pipe(
    z.unknown(),
    z.transform<unknown, Micros | undefined>((value, { issues }) => {
      if (isNothing(value)) return undefined;
      const micros = toMicros(value);
      if (micros !== undefined) return micros;
      issues.push({ code: 'custom', input: undefined });
      return z.NEVER;
    }),
  ),
);

/** An id, which some platforms send as a number here and as text there; null for nothing. */
export const id = z.pipe(
  z.nullish(z.union([z.string(), z.number()])),
  z.transform((value) => (value === undefined || value === null || value === '' ? null : String(value))),
);

/** A name or an address; null for nothing. */
export const text = z.pipe(
  z.nullish(z.union([z.string(), z.number(), z.boolean()])),
  z.transform((value) => (typeof value === 'string' && value.trim() ? value : null)),
);

/** A part of an answer that may be missing; an empty list, as PHP writes an empty map, is nothing too. */
export function optionalMap<Schema extends z.ZodMiniType>(schema: Schema) {
  const told = z.transform((value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  );
  return z.optional(z.pipe(z.pipe(z.unknown(), told), z.nullish(schema)));
}

/** PHP sends an empty map as an empty list. */
export function phpMap<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.union([
    z.pipe(
      z.array(z.unknown()).check(z.maxLength(0)),
      z.transform(() => 'empty' as const),
    ),
    schema,
  ]);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
