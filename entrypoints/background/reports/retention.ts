import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import { addDays, dayAt, type Instant } from '@/utils/model/day';
import type { KeptNumbers } from '@/utils/model/kept';
import type { Settings } from '@/utils/model/settings';
import type { ReportStore } from '@/utils/store/report-store';
import { type Budget, REQUESTS_A_DAY } from '../scheduler/budget';

export interface RetentionOptions {
  store: Pick<ReportStore, 'prune' | 'usage' | 'clear'>;
  settings: { get(): Promise<Pick<Settings, 'keep'>> };
  budget: Pick<Budget, 'left'>;
  isForgetful: () => boolean;
  announce: Announce;
  now: () => Instant;
}

/** Says how much room the kept numbers take, keeps them within what the settings allow, and clears them. */
export function createRetention({ store, settings, budget, isForgetful, announce, now }: RetentionOptions): {
  tidy(): Promise<void>;
  list(): Promise<KeptNumbers>;
  handlers: Pick<Handlers, 'kept.list' | 'kept.clear'>;
} {
  let tidied: Instant | null = null;

  async function list(): Promise<KeptNumbers> {
    const [usage, { keep }] = await Promise.all([store.usage(), settings.get()]);
    const left = await Promise.all(usage.map(({ connection }) => budget.left(connection)));
    return {
      connections: usage.map((kept, index) => ({ ...kept, requestsLeft: left[index] ?? 0 })),
      requestsADay: REQUESTS_A_DAY,
      limit: keep,
      forgetful: isForgetful(),
    };
  }

  return {
    list,
    /** To be called whenever something was written; does its work once in a worker's life, and then once an hour. */
    async tidy() {
      if (tidied && Temporal.Instant.compare(Temporal.Instant.from(tidied).add(PAUSE), now()) > 0) return;
      tidied = now();
      const { keep } = await settings.get();
      const today = dayAt(now(), LAST_ZONE);
      await store.prune({ first: addDays(today, -keep.days), maxBytes: keep.megabytes * 1e6, today });
    },
    handlers: {
      'kept.list': list,
      'kept.clear': async () => {
        await store.clear();
        announce({ announce: 'changed', what: 'numbers' });
        return list();
      },
    },
  };
}

const PAUSE = { hours: 1 };
/** Where a day ends last: what is today anywhere begins here. */
const LAST_ZONE = '-12:00';
