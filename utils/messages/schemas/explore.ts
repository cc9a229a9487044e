import { z } from 'zod/mini';
import { VERDICTS } from '@/utils/model/comparison';
import { COMPARED_GROUPS, COMPARED_ORDERS, canNest, MOST_ROWS_ASKED, RATIOS } from '@/utils/model/explore';
import { AMOUNTS, COUNTS } from '@/utils/model/metrics';
import { once } from '@/utils/model/once';
import { DIMENSIONS } from '@/utils/model/report';
import { currency, id, ids, isEachOnce, range, text, timeZone, typed } from './words';

export const plain = once(() =>
  z.strictObject({
    ...explored(),
    connections: ids().check(z.minLength(1)),
    groupBy: z.array(z.enum(DIMENSIONS)).check(z.minLength(1), z.maxLength(2), z.refine(isEachOnce)),
    uniques: z.boolean(),
    filter: z.partialRecord(z.enum(DIMENSIONS), z.array(id()).check(z.minLength(1), z.maxLength(200))),
    order: z.strictObject({
      by: z.enum(['name', ...COUNTS, ...AMOUNTS, ...RATIOS]),
      descending: z.boolean(),
    }),
  }),
);

export const compared = once(() =>
  z.strictObject({
    ...{ ...explored(), here: id(), there: ids(), currency: z.nullable(currency()) },
    only: z.array(z.enum(VERDICTS)).check(z.maxLength(VERDICTS.length)),
    groupBy: z.array(z.enum(COMPARED_GROUPS)).check(
      z.minLength(1),
      z.maxLength(2),
      z.refine(([outer, inner]) => !outer || !inner || canNest(outer, inner)),
    ),
    order: z.strictObject({ by: z.enum(COMPARED_ORDERS), descending: z.boolean() }),
  }),
);

const explored = once(() => ({
  ...{
    range: range(),
    timeZone: timeZone(),
    before: z.nullable(range()),
    find: text(),
    refresh: z.boolean(),
  },
  ...{ open: z.array(typed()).check(z.maxLength(1000)), turn: z.int(), from: z.int().check(z.nonnegative()) },
  count: z.int().check(z.minimum(1), z.maximum(MOST_ROWS_ASKED)),
}));
