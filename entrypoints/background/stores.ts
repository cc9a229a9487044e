import type { Area } from '@/utils/store/area';
import { createCheckpointStore } from '@/utils/store/checkpoint-store';
import { createConnectionStore } from '@/utils/store/connection-store';
import { createHealthStore } from '@/utils/store/health-store';
import { createHostStore } from '@/utils/store/host-store';
import { createLinkStore } from '@/utils/store/link-store';
import { createLock } from '@/utils/store/lock';
import { createPresenceStore } from '@/utils/store/presence-store';
import { createRateStore } from '@/utils/store/rate-store';
import { createReportStore } from '@/utils/store/report-store';
import { openReportDatabase } from '@/utils/store/report-tables';
import { createSessionStore } from '@/utils/store/session-store';
import { createSettingsStore } from '@/utils/store/settings-store';
import { createSiteStore } from '@/utils/store/site-store';
import { createSyncStore } from '@/utils/store/sync-store';
import { createVault } from '@/utils/store/vault';
import { createKeyStore } from '@/utils/store/vault-keys';

/** Everything that is kept, and where: see the README's table. */
export function openStores({ local, session }: { local: Area; session: Area }) {
  const lock = createLock({ local, session });
  let forgetful = false;
  return {
    connections: createConnectionStore(local),
    checkpoints: createCheckpointStore(local),
    health: createHealthStore(local),
    hosts: createHostStore(local),
    links: createLinkStore(local),
    rates: createRateStore(local),
    presence: createPresenceStore(local),
    settings: createSettingsStore(local),
    sessions: createSessionStore(session),
    sites: createSiteStore(local),
    lock,
    sync: createSyncStore(local),
    vault: createVault(createKeyStore(), lock),
    reports: createReportStore(openReportDatabase, (isForgetful) => {
      forgetful = isForgetful;
    }),
    /** True where the browser gave no disk for the numbers. */
    isForgetful: () => forgetful,
  };
}
