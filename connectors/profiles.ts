import type { DashboardId, Platform, Portal } from '@/utils/model/platform';

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
  /** The same of its first version, where that can do less: one offset of whole hours for all days of a question. */
  zonesOfVersion1?: 'one-offset';
  /** Its first version's pages take the rows that are selected out of their totals: these prove nothing. */
  totalsOfVersion1?: 'selection';
  /** Its reports have a conversion on the day of its visit, and no mode that has it on its own; absent: its own day. */
  bookedBy?: 'visit';
  /** Hours of offers cost it no more requests than days do. */
  hours?: boolean;
  /** The log-in that lists the rates by which it converts. */
  quotesIn?: Portal;
  /** Where no real account has confirmed what it is built on. */
  experimental?: boolean;
}

/** Every platform that can be connected, in the order in which the options page offers them. */
const PROFILES: readonly Profile[] = [
  { platform: 'voluum', name: 'Voluum', mark: 'VO', dashboard: 'voluum', zones: 'any' },
  {
    ...{ platform: 'binom', name: 'Binom', mark: 'BI', dashboard: 'binom' },
    ...{
      zones: 'any',
      zonesOfVersion1: 'one-offset',
      totalsOfVersion1: 'selection',
      bookedBy: 'visit',
      hours: true,
    },
  },
  { platform: 'affise', name: 'Affise', mark: 'AF', dashboard: 'affise', zones: 'any', quotesIn: 'admin' },
  { platform: 'everflow', name: 'Everflow', mark: 'EF', dashboard: null, zones: 'any' },
  { platform: 'cake', name: 'CAKE', mark: 'CK', dashboard: null, zones: 'account' },
  { platform: 'affilae', name: 'Affilae', mark: 'AL', dashboard: null, zones: 'utc', experimental: true },
  { platform: 'pasted', name: 'Pasted table', mark: 'PT', dashboard: null, zones: 'account' },
  { platform: 'demo', name: 'Demo', mark: 'DE', dashboard: 'demo', zones: 'any' },
];

const profiles = new Map(PROFILES.map((profile) => [profile.platform, profile]));

/** @throws TypeError for a platform without a connector: kept connections only ever name one that has it. */
export function profileOf(platform: Platform): Profile {
  const profile = profiles.get(platform);
  if (!profile) throw new TypeError(`There is no connector for ${platform}.`);
  return profile;
}
