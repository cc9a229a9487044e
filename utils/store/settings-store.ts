import { z } from 'zod/mini';
import { CHOOSABLE_STATUSES } from '@/utils/model/comparison';
import { isDay, isTimeZone } from '@/utils/model/day';
import { once } from '@/utils/model/once';
import { parseRate } from '@/utils/model/rate';
import {
  type BandOverride,
  DEFAULT_SETTINGS,
  isLanguageSetting,
  REFRESH_MINUTES,
  type Settings,
  WEEK_STARTS,
} from '@/utils/model/settings';
import type { Area } from './area';

export interface SettingsStore {
  get(): Promise<Settings>;
  /** Changes the given ones only. */
  set(changes: Partial<Settings>): Promise<Settings>;
}

/** Each setting is a record of its own: two changes never overwrite each other, and one bad value spoils no other. */
export function createSettingsStore(area: Area): SettingsStore {
  async function get(): Promise<Settings> {
    const stored = await area.get(Object.keys(SCHEMAS).map((name) => PREFIX + name));
    return {
      language: read(stored, 'language'),
      theme: read(stored, 'theme'),
      timeZone: read(stored, 'timeZone'),
      weekStart: read(stored, 'weekStart'),
      bands: read(stored, 'bands'),
      refreshMinutes: read(stored, 'refreshMinutes'),
      bandOverrides: read(stored, 'bandOverrides'),
      statuses: read(stored, 'statuses'),
      displayCurrency: read(stored, 'displayCurrency'),
      typedRates: read(stored, 'typedRates'),
      recheckDays: read(stored, 'recheckDays'),
      keep: read(stored, 'keep'),
      views: read(stored, 'views'),
    };
  }

  return {
    get,
    async set(changes) {
      await area.set(
        Object.fromEntries(Object.entries(changes).map(([name, value]) => [PREFIX + name, value])),
      );
      return get();
    },
  };
}

const PREFIX = 'settings:';
const band = once(() => z.object({ ok: z.number(), alert: z.number(), floor: z.number() }));
const currency = once(() => z.string().check(z.regex(/^[A-Z]{3,5}$/)));
const override = once(
  (): z.ZodMiniType<BandOverride> =>
    z.object({
      here: z.string(),
      there: z.string(),
      offer: z.nullable(z.string()),
      bands: z.object({
        clicks: z.exactOptional(band()),
        conversions: z.exactOptional(band()),
        payout: z.exactOptional(band()),
      }),
    }),
);
const typedRate = once(() =>
  z.object({
    currency: currency(),
    per: currency(),
    rate: z.string().check(z.refine((text) => parseRate(text) !== undefined)),
    since: z.nullable(z.string().check(z.refine(isDay))),
  }),
);
const count = once(() => z.int().check(z.nonnegative()));
const SCHEMAS: { readonly [Name in keyof Settings]: () => z.ZodMiniType<Settings[Name]> } = {
  language: () => z.string().check(z.refine(isLanguageSetting)),
  theme: () => z.enum(['auto', 'light', 'dark']),
  timeZone: () => z.nullable(z.string().check(z.refine(isTimeZone))),
  bands: () => z.object({ clicks: band(), conversions: band(), payout: band() }),
  weekStart: () => z.literal(WEEK_STARTS),
  refreshMinutes: () => z.literal(REFRESH_MINUTES),
  bandOverrides: () => z.array(override()),
  statuses: () => z.array(z.enum(CHOOSABLE_STATUSES)).check(z.minLength(1)),
  displayCurrency: () => z.nullable(currency()),
  typedRates: () => z.array(typedRate()),
  recheckDays: () => z.object({ clicks: count(), summaries: count(), conversions: count() }),
  keep: () => z.object({ days: count(), megabytes: count() }),
  views: () => z.array(z.object({ name: z.string(), address: z.string() })),
};

/** The default also stands for what cannot be read: a setting is chosen anew in a moment. */
function read<Name extends keyof Settings>(stored: Record<string, unknown>, name: Name): Settings[Name] {
  const value = stored[PREFIX + name];
  if (value === undefined) return DEFAULT_SETTINGS[name];
  const parsed = SCHEMAS[name]().safeParse(value);
  return parsed.success ? parsed.data : DEFAULT_SETTINGS[name];
}
