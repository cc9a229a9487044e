import type { Instant } from '@/utils/model/day';
import { type Failure, toFailure } from '@/utils/model/errors';
import { locked } from '@/utils/store/lock';
import { secondsBetween } from './age';

export interface AttemptsOptions {
  now: () => Instant;
  /** While the passphrase is missing nobody is asked, and that is no failure of anybody's. */
  isLocked?: () => Promise<boolean>;
  /** Told after every attempt; null: it went well. */
  noteOutcome?: (connection: string, failure: Failure | null) => void;
}

export interface Attempts {
  /** Why nobody is asked at all; null: whoever is due is asked. */
  hindrance(key: string, refresh?: boolean): Promise<Failure | null>;
  /** One attempt, whose failure is a value. That it was stopped says nothing about the platform. */
  attempt(key: string, connection: string, ask: () => Promise<void>): Promise<Failure | null>;
}

/** What became of asking, by question: after a failure nobody is asked again for a while. */
export function createAttempts({ now, isLocked, noteOutcome }: AttemptsOptions): Attempts {
  const failures = new Map<string, { failure: Failure; at: Instant }>();

  function recentFailure(key: string): Failure | null {
    const last = failures.get(key);
    const pause = Math.max(PAUSE_AFTER_FAILURE, last?.failure.retryAfter ?? 0);
    return last && secondsBetween(last.at, now()) < pause ? last.failure : null;
  }

  return {
    async hindrance(key, refresh = false) {
      if (await isLocked?.()) return locked().failure;
      return refresh ? null : recentFailure(key);
    },

    async attempt(key, connection, ask) {
      const failure = await ask().then(() => null, toFailure);
      if (failure?.kind === 'cancelled') return failure;
      if (failure) failures.set(key, { failure, at: now() });
      else failures.delete(key);
      noteOutcome?.(connection, failure);
      return failure;
    },
  };
}

/** Seconds. After a failure nobody is asked again for so long, or longer where asked to; unless the user says so. */
const PAUSE_AFTER_FAILURE = 60;
