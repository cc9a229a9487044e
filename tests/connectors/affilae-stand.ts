import { afterAll, afterEach, beforeAll } from 'vitest';
import { affilae } from '@/connectors/affilae';
import type { Conversion } from '@/utils/model/conversion';
import type { Portal } from '@/utils/model/platform';
import type { ReportQuery } from '@/utils/model/report';
import { type AffilaeSettings, affilaeDefaults } from '../platforms/affilae.ts';
import { AFFILAE_PROGRAMS } from '../platforms/affilae-facts.ts';
import { AFFILAE_KEYS } from '../platforms/hosts.ts';
import { type Platform, type Platforms, startPlatforms } from '../platforms/serve.ts';
import { type Asked, NOW, open, scripted, WEEK } from './ask';

let platforms: Platforms;

/** Runs the platform around the tests of a file. */
export function standIn(): void {
  beforeAll(async () => {
    platforms = await startPlatforms({ now: () => new Date(NOW) });
  });
  afterAll(() => platforms.stop());
  afterEach(() => {
    stand().behave();
    Object.assign(stand().settings, affilaeDefaults());
  });
}

export function stand(): Platform<AffilaeSettings> {
  return platforms.affilae;
}

export const [CRYPTO, KETO] = AFFILAE_PROGRAMS.map(({ id }) => id);

export const PERSONAL = /canary\.example|FR7630006|203\.0\.113\.7|Canary\/1\.0|customer-canary|rue Canary/;

export const connection = (portal: Portal = 'publisher') => ({
  connector: affilae,
  credentials: {
    apiKey: portal === 'publisher' ? AFFILAE_KEYS.publisher : AFFILAE_KEYS.advertiser,
    ...(portal === 'advertiser' && { programId: CRYPTO ?? '' }),
  },
  portal,
  apiBase: stand().httpOrigin,
});

/** A connection whose platform answers by itself. */
export function answering(respond: (asked: Asked) => unknown) {
  const { fetch, asked } = scripted(respond);
  return { ...open(connection(), { fetch }), asked };
}

/** One whose list of conversions holds these rows. */
export function listing(rows: readonly object[], kpi: object = { total: 0, partnerships: [] }) {
  return answering(({ url }) => {
    if (url.pathname.endsWith('publishers.me'))
      return { affiliateProfiles: { data: [{ id: 'site', name: 'Site' }] } };
    if (url.pathname.endsWith('.kpis')) return kpi;
    return url.pathname.endsWith('conversions.list') ? { total: rows.length, data: rows } : [];
  });
}

export async function conversionsOf(
  { api, context }: ReturnType<typeof open>,
  query: Partial<ReportQuery> = {},
) {
  const conversions: Conversion[] = [];
  const notes: string[] = [];
  for await (const page of affilae.conversions?.(api, { ...WEEK, groupBy: [], ...query }, context) ?? []) {
    conversions.push(...page.conversions);
    notes.push(...(page.notes ?? []).map(({ code }) => code));
  }
  return { conversions, notes };
}
