import { z } from 'zod/mini';
import { isDay } from '@/utils/model/day';
import { once } from '@/utils/model/once';
import { MOST_PASTED_ROWS, PASTED_ROLES, PASTED_STATUSES } from '@/utils/model/pasted';
import { PLATFORMS, PORTALS } from '@/utils/model/platform';
import { id, text, typed } from './words';

export const values = once(() =>
  z.record(id(), typed()).check(z.refine((fields) => Object.keys(fields).length <= 20, 'too many fields')),
);

export const draft = once(() =>
  z.strictObject({
    id: z.nullable(id()),
    platform: z.enum(PLATFORMS),
    name: text(),
    values: values(),
    portal: z.nullable(z.enum(PORTALS)),
    timeZone: z.nullable(text()),
    currency: z.nullable(text()),
  }),
);

export const pastedDraft = once(() =>
  z.strictObject({
    id: z.nullable(id()),
    name: text(),
    role: z.enum(PASTED_ROLES),
    timeZone: z.nullable(text()),
    currency: z.nullable(text()),
    rows: z.array(pastedRow()).check(z.minLength(1), z.maxLength(MOST_PASTED_ROWS)),
    keepsOthers: z.boolean(),
  }),
);

const amount = once(() => z.string().check(z.regex(/^-?\d{1,15}(\.\d{1,6})?$/)));

const count = once(() => z.int().check(z.nonnegative()));

const pastedRow = once(() =>
  z.strictObject({
    day: text().check(z.refine(isDay)),
    offer: z.strictObject({ id: id(), name: z.nullable(text()) }),
    clicks: z.exactOptional(count()),
    conversions: z.exactOptional(count()),
    payout: z.exactOptional(amount()),
    status: z.exactOptional(z.enum(PASTED_STATUSES)),
    clickId: z.exactOptional(text()),
  }),
);
