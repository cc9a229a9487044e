import { createClient } from '@/connectors/client';
import { collectEntities, collectReport } from '@/connectors/collect';
import { createReports } from '@/entrypoints/background/reports/reports';
import { createBudget } from '@/entrypoints/background/scheduler/budget';
import { createScheduler } from '@/entrypoints/background/scheduler/scheduler';
import { newJob } from '@/entrypoints/background/sync/plan';
import { createSync } from '@/entrypoints/background/sync/sync';
import { type DayRange, dayAt } from '@/utils/model/day';
import { PlatformError } from '@/utils/model/errors';
import type { ReportQuery } from '@/utils/model/report';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { createCheckpointStore, openCheckpoints } from '@/utils/store/checkpoint-store';
import { createHostStore } from '@/utils/store/host-store';
import { createReportStore } from '@/utils/store/report-store';
import { openReportDatabase } from '@/utils/store/report-tables';
import { createSessionStore } from '@/utils/store/session-store';
import { createSyncStore } from '@/utils/store/sync-store';
import type { TestConnection } from '../connectors/ask';
import { createMemoryArea } from '../store/memory-area';
import { createLife, type Life } from './mortal';

/** What outlives a worker. */
export function createDisk() {
  return { local: createMemoryArea(), session: createMemoryArea() };
}
export type Disk = ReturnType<typeof createDisk>;

export interface Household {
  /** By id. */
  accounts: ReadonlyMap<string, TestConnection>;
  now: () => string;
  questionsOf(connection: string, range: DayRange): ReportQuery[];
  fetch?: typeof globalThis.fetch;
  /** Lets the clock go on by so many milliseconds. */
  pass?: (milliseconds: number) => void;
}

/** A sync of these days that nobody has started yet, for every connection. */
export async function begin({ local }: Disk, { accounts }: Household, days: DayRange): Promise<void> {
  const job = newJob('', days.to);
  for (const connection of accounts.keys()) await createSyncStore(local).put({ ...job, connection, days });
}

/** The services of one worker as the background builds them, on the given disk and for as long as its life lasts. */
export function createWorker(disk: Disk, household: Household, life: Life = createLife()) {
  const { accounts, now, questionsOf } = household;
  const local = life.area(disk.local);
  const session = life.area(disk.session);
  const scheduler = createScheduler({
    hosts: createHostStore(local),
    checkpoints: createCheckpointStore(local, async () => life.mortal(await life.around(openCheckpoints))),
    now,
    version: () => 'test',
    sleep: (milliseconds) => life.around(() => household.pass?.(milliseconds)),
    touch: () => undefined,
  });
  const sessions = createSessionStore(session);
  const store = createReportStore(
    async (onClosed) => life.mortal(await life.around(() => openReportDatabase(onClosed))),
    () => undefined,
  );
  const reports = createReports({
    connections: {
      async open(id, hurry) {
        const account = accounts.get(id);
        if (!account) throw new PlatformError('request', `no connection ${id}`);
        const { connector, credentials, apiBase, portal, version = null } = account;
        const schedule = apiBase && scheduler.scheduleOf(new URL(apiBase).host, connector.limits, hurry);
        const request = {
          fetch: life.fetch(household.fetch ?? fetch),
          now,
          sessions,
          ...(schedule && { schedule }),
        };
        return {
          connector,
          api: createClient({ connector, connectionId: id, apiBase, credentials, ...request }),
          context: { portal, version, region: null, currency: 'USD', timeZone: 'Etc/UTC', now },
        };
      },
    },
    collect: { report: collectReport, entities: collectEntities },
    ...{ store, scheduler, session, now, budget: createBudget(local, now) },
    settings: { get: async () => DEFAULT_SETTINGS },
  });
  const sync = createSync({
    ...{ reports, now, store: createSyncStore(local) },
    questionsOf: async (connection, range) => questionsOf(connection, range),
    today: async () => dayAt(now(), 'Etc/UTC'),
    alarms: { from: async () => undefined, clear: async () => undefined },
    announce: () => undefined,
    random: () => 0.5,
    isOnline: () => true,
  });
  return { reports, sync, store, scheduler };
}
