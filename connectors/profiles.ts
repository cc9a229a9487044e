import type { DashboardId, Platform } from '@/utils/model/platform';

/** What must be known of a platform before its code is loaded: to name its numbers and to align their days. */
export interface Profile {
  platform: Platform;
  /** As the vendor writes it. */
  name: string;
  /** Two letters for the tile. */
  mark: string;
  /** Whose page reader knows its dashboard. */
  dashboard: DashboardId | null;
  /** In which zones it can cut days: any, only the account's own, only UTC. */
  zones: 'any' | 'account' | 'utc';
  /** Where no real account has confirmed what it is built on. */
  experimental?: boolean;
}

/** Every platform that can be connected, in the order in which the options page offers them. */
const PROFILES: readonly Profile[] = [
  { platform: 'voluum', name: 'Voluum', mark: 'VO', dashboard: 'voluum', zones: 'any' },
  // Binom 1 takes whole hours only, and says so on each report that needed another.
  { platform: 'binom', name: 'Binom', mark: 'BI', dashboard: 'binom', zones: 'any' },
  { platform: 'affise', name: 'Affise', mark: 'AF', dashboard: 'affise', zones: 'any' },
  { platform: 'everflow', name: 'Everflow', mark: 'EF', dashboard: null, zones: 'any' },
  { platform: 'cake', name: 'CAKE', mark: 'CK', dashboard: null, zones: 'account' },
  { platform: 'affilae', name: 'Affilae', mark: 'AL', dashboard: null, zones: 'utc', experimental: true },
  { platform: 'demo', name: 'Demo', mark: 'DE', dashboard: null, zones: 'any' },
];

const profiles = new Map(PROFILES.map((profile) => [profile.platform, profile]));

/** @throws TypeError for a platform without a connector: kept connections only ever name one that has it. */
export function profileOf(platform: Platform): Profile {
  const profile = profiles.get(platform);
  if (!profile) throw new TypeError(`There is no connector for ${platform}.`);
  return profile;
}
