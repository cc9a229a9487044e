import { z } from 'zod/mini';
import { CHOOSABLE_STATUSES } from '@/utils/model/comparison';
import { isDay } from '@/utils/model/day';
import { once } from '@/utils/model/once';
import { parseRate } from '@/utils/model/rate';
import { isLanguageSetting, REFRESH_MINUTES, WEEK_STARTS } from '@/utils/model/settings';
import { currency, id, isEachOnce, text, timeZone, typed } from './words';

export const settings = once(() =>
  z.strictObject({
    language: z.exactOptional(text().check(z.refine(isLanguageSetting))),
    theme: z.exactOptional(z.enum(['auto', 'light', 'dark'])),
    timeZone: z.exactOptional(z.nullable(timeZone())),
    bands: z.exactOptional(z.strictObject({ clicks: band(), conversions: band(), payout: band() })),
    bandOverrides: z.exactOptional(z.array(override()).check(z.maxLength(1000))),
    statuses: z.exactOptional(
      z.array(z.enum(CHOOSABLE_STATUSES)).check(z.minLength(1), z.refine(isEachOnce)),
    ),
    displayCurrency: z.exactOptional(z.nullable(currency())),
    typedRates: z.exactOptional(z.array(typedRate()).check(z.maxLength(1000))),
    weekStart: z.exactOptional(z.literal(WEEK_STARTS)),
    refreshMinutes: z.exactOptional(z.literal(REFRESH_MINUTES)),
    recheckDays: z.exactOptional(z.strictObject({ clicks: days(), summaries: days(), conversions: days() })),
    keep: z.exactOptional(
      z.strictObject({ days: z.int().check(z.minimum(1), z.maximum(3650)), megabytes: megabytes() }),
    ),
    views: z.exactOptional(z.array(savedView()).check(z.maxLength(100))),
  }),
);

const share = once(() => z.number().check(z.nonnegative(), z.maximum(100)));

const band = once(() =>
  z.strictObject({ ok: share(), alert: share(), floor: z.number().check(z.nonnegative()) }),
);

const days = once(() => z.int().check(z.nonnegative(), z.maximum(3650)));

const megabytes = once(() => z.int().check(z.minimum(5), z.maximum(5000)));

const override = once(() =>
  z.strictObject({
    here: id(),
    there: id(),
    offer: z.nullable(id()),
    bands: z.strictObject({
      clicks: z.exactOptional(band()),
      conversions: z.exactOptional(band()),
      payout: z.exactOptional(band()),
    }),
  }),
);

const typedRate = once(() =>
  z.strictObject({
    currency: currency(),
    per: currency(),
    rate: z.string().check(z.maxLength(40), z.refine(isRate)),
    since: z.nullable(text().check(z.refine(isDay))),
  }),
);

const savedView = once(() => z.strictObject({ name: text().check(z.minLength(1)), address: typed() }));

function isRate(written: string): boolean {
  return parseRate(written) !== undefined;
}
