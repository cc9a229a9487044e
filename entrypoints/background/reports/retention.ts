import { addDays, dayAt, type Instant } from '@/utils/model/day';
import type { Settings } from '@/utils/model/settings';
import type { ReportStore } from '@/utils/store/report-store';

export interface RetentionOptions {
  store: Pick<ReportStore, 'prune'>;
  settings: { get(): Promise<Pick<Settings, 'keep'>> };
  now: () => Instant;
}

/** Keeps the kept numbers within what the settings allow. */
export function createRetention({ store, settings, now }: RetentionOptions): { tidy(): Promise<void> } {
  let tidied: Instant | null = null;

  return {
    /** To be called whenever something was written; does its work once in a worker's life, and then once an hour. */
    async tidy() {
      if (tidied && Temporal.Instant.compare(Temporal.Instant.from(tidied).add(PAUSE), now()) > 0) return;
      tidied = now();
      const { keep } = await settings.get();
      const today = dayAt(now(), LAST_ZONE);
      await store.prune({ first: addDays(today, -keep.days), maxBytes: keep.megabytes * 1e6, today });
    },
  };
}

const PAUSE = { hours: 1 };
/** Where a day ends last: what is today anywhere begins here. */
const LAST_ZONE = '-12:00';
