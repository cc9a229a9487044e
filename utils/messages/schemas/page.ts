import { z } from 'zod/mini';
import { RANGE_PRESETS } from '@/utils/model/day';
import { once } from '@/utils/model/once';
import { MOST_KEY_TEXT, MOST_ROWS, VISIBLE_COLUMNS } from '@/utils/model/page-view';
import { DASHBOARDS } from '@/utils/model/platform';
import { ENTITY_KINDS } from '@/utils/model/report';
import { id, instant, range, text } from './words';

/** A page's numbers are a handful of short texts, so a view that passes stays far below the 32 kB it may have. */
export const pageView = once(() =>
  z.strictObject({
    dashboard: z.enum(DASHBOARDS),
    account: z.nullable(id()),
    entity: z.nullable(z.strictObject({ kind: z.enum(ENTITY_KINDS), id: id() })),
    rowsAre: z.nullable(z.enum(ENTITY_KINDS)),
    days: z.nullable(
      z.union([z.strictObject({ range: range() }), z.strictObject({ preset: z.enum(RANGE_PRESETS) })]),
    ),
    offset: z.exactOptional(z.string().check(z.regex(/^[+-]\d\d:\d\d$/))),
    visible: z.nullable(z.partialRecord(z.enum(VISIBLE_COLUMNS), z.string().check(z.maxLength(64)))),
    readAt: instant(),
  }),
);

/** With the page beside them at most 32 kB, as everything that a dashboard says or hears. */
export const visibleRows = once(() =>
  z.strictObject({
    by: z.enum(['id', 'name']),
    keys: z.array(text()).check(
      z.minLength(1),
      z.maxLength(MOST_ROWS),
      z.refine((keys) => keys.join().length <= MOST_KEY_TEXT),
    ),
  }),
);
