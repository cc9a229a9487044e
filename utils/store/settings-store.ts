import { z } from 'zod/mini';
import { isTimeZone } from '@/utils/model/day';
import { DEFAULT_SETTINGS, LANGUAGES, REFRESH_MINUTES, type Settings } from '@/utils/model/settings';
import type { Area } from './area';

export interface SettingsStore {
  get(): Promise<Settings>;
  /** Changes the given ones only. */
  set(changes: Partial<Settings>): Promise<Settings>;
}

/** Each setting is a record of its own: two changes never overwrite each other, and one bad value spoils no other. */
export function createSettingsStore(area: Area): SettingsStore {
  async function get(): Promise<Settings> {
    const stored = await area.get(null);
    return {
      language: read(stored, 'language'),
      theme: read(stored, 'theme'),
      timeZone: read(stored, 'timeZone'),
      bands: read(stored, 'bands'),
      refreshMinutes: read(stored, 'refreshMinutes'),
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
const band = z.object({ ok: z.number(), alert: z.number(), floor: z.number() });
const SCHEMAS: { readonly [Name in keyof Settings]: z.ZodMiniType<Settings[Name]> } = {
  language: z.enum(['auto', ...LANGUAGES]),
  theme: z.enum(['auto', 'light', 'dark']),
  timeZone: z.nullable(z.string().check(z.refine(isTimeZone))),
  bands: z.object({ clicks: band, conversions: band, payout: band }),
  refreshMinutes: z.literal(REFRESH_MINUTES),
};

/** The default also stands for what cannot be read: a setting is chosen anew in a moment. */
function read<Name extends keyof Settings>(stored: Record<string, unknown>, name: Name): Settings[Name] {
  const parsed = SCHEMAS[name].safeParse(stored[PREFIX + name]);
  return parsed.success ? parsed.data : DEFAULT_SETTINGS[name];
}
