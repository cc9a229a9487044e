import type { Profile } from '@/connectors/profiles';
import type { ConnectionCard } from '@/utils/messages/connections';
import { type Connection, NOTHING_TOLD } from '@/utils/model/connection';
import { PlatformError } from '@/utils/model/errors';
import { countTold, namesIn, spanOf } from '@/utils/model/pasted';
import type { Platform } from '@/utils/model/platform';
import { type UnreadableConnection, unreadable } from '@/utils/store/connection-store';
import type { Health, HealthStore } from '@/utils/store/health-store';
import type { ReportStore } from '@/utils/store/report-store';
import { phrase } from '@/utils/texts/phrase';
import type { Permissions } from '../browser/permissions';
import { apiPatternsOf } from './origins';

export interface CardsOptions {
  profileOf: (platform: Platform) => Profile;
  permissions: Pick<Permissions, 'contains'>;
  health: Pick<HealthStore, 'get'>;
  reports: Pick<ReportStore, 'daysKept'>;
  isFetching: (connection: string) => boolean;
  /** True where the browser gave no disk: the numbers are gone when the worker ends. */
  isForgetful: () => boolean;
}

/** What the options page lists. */
export function createCards({ profileOf, permissions, health, reports, ...options }: CardsOptions) {
  async function stateOf(connection: Connection, { failure }: Health): Promise<ConnectionCard['state']> {
    if (!(await permissions.contains(apiPatternsOf(connection)))) return 'not-allowed';
    if (options.isFetching(connection.id)) return 'fetching';
    return failure ? 'failed' : 'working';
  }

  /** Of days that were never pasted it is kept, too, that nothing is known. */
  async function daysOf({ id, platform, shown }: Connection): Promise<number> {
    if (platform === 'pasted') return countTold(namesIn(shown.table ?? '').map(spanOf));
    return reports.daysKept(id);
  }

  return {
    async card(connection: Connection): Promise<ConnectionCard> {
      const fares = await health.get(connection.id);
      const { mark, name: platformName, experimental = false } = profileOf(connection.platform);
      return {
        ...connection,
        mark,
        platformName,
        experimental,
        state: await stateOf(connection, fares),
        failure: fares.failure ?? (options.isForgetful() ? NOT_KEPT.failure : null),
        asOf: fares.asOf,
        daysKept: await daysOf(connection),
      };
    },

    /** It must not vanish from the list: its owner would look for it, and only a listed one can be deleted. */
    unreadableCard({ id, name, platform }: UnreadableConnection): ConnectionCard {
      const known = platform === null ? undefined : profileOf(platform);
      return {
        ...BLANK,
        id,
        name: name ?? id,
        platform: platform ?? BLANK.platform,
        mark: known?.mark ?? '?',
        platformName: known?.name ?? '',
        experimental: false,
        state: 'failed',
        failure: unreadable().failure,
        asOf: null,
        daysKept: 0,
        unreadable: true,
      };
    },
  };
}

const NOT_KEPT = new PlatformError('unavailable', 'The browser did not open the database of the numbers.', {
  advice: phrase('refused.no-database'),
});

const NOWHERE = { portal: null, version: null, region: null, role: 'tracker' } as const;
const LONG_AGO = '1970-01-01T00:00:00Z';
const BLANK: Connection = {
  ...NOWHERE,
  id: '',
  platform: 'demo',
  name: '',
  currency: '',
  timeZone: 'UTC',
  apiBase: null,
  dashboard: null,
  shown: {},
  savedAt: LONG_AGO,
  verifiedAt: LONG_AGO,
  account: { ...NOTHING_TOLD, role: 'tracker' },
};
