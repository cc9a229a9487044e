import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import { PlatformError } from '@/utils/model/errors';
import type { LockState } from '@/utils/model/settings';
import type { Lock } from '@/utils/store/lock';
import { phrase } from '@/utils/texts/phrase';

export interface LockOptions {
  lock: Lock;
  /** Seals every kept credential anew: under the passphrase, or no longer under it. */
  reseal(isLocked: boolean): Promise<void>;
  /** Session tokens open the same doors. */
  dropSessions(): Promise<void>;
  /** The platforms' numbers, which nobody without the passphrase is to see. */
  reports: { clear(): Promise<void> };
  /** And those that were pasted. */
  pasted: { clear(): Promise<void> };
  announce: Announce;
  /** To end what is being asked. */
  onLocked(): void;
  /** To ask what has become due meanwhile. */
  onUnlocked(): void;
}

type HandledHere =
  | 'lock.state'
  | 'lock.turn-on'
  | 'lock.turn-off'
  | 'lock.change'
  | 'lock.unlock'
  | 'lock.lock'
  | 'lock.give-up';

/** The passphrase as the options page sets it and every page asks for it. */
export function createLockService(options: LockOptions): {
  handlers: Pick<Handlers, HandledHere>;
} {
  const { lock, reseal, dropSessions, reports, pasted, announce, onLocked, onUnlocked } = options;

  async function tell(): Promise<LockState> {
    announce({ announce: 'changed', what: 'connections' });
    return lock.state();
  }

  async function unlock(passphrase: string): Promise<void> {
    if (!(await lock.unlock(passphrase))) throw wrong();
  }

  return {
    handlers: {
      'lock.state': lock.state,
      'lock.turn-on': async ({ passphrase }) => {
        if ((await lock.state()) !== 'off') throw alreadyOn();
        await lock.turnOn(passphrase);
        await reseal(true);
        return tell();
      },
      // In this order: whatever cuts it off, each credential can still be opened.
      'lock.turn-off': async ({ passphrase }) => {
        await unlock(passphrase);
        await reseal(false);
        await lock.turnOff();
        onUnlocked();
        return tell();
      },
      'lock.change': async ({ passphrase, next }) => {
        if (!(await lock.change(passphrase, next))) throw wrong();
        return tell();
      },
      'lock.unlock': async ({ passphrase }) => {
        await unlock(passphrase);
        // What a killed worker left unsealed when the passphrase was set.
        await reseal(true);
        onUnlocked();
        return tell();
      },
      'lock.lock': async () => {
        await lock.lock();
        onLocked();
        await dropSessions();
        return tell();
      },
      // The numbers first: they must not come into sight by forgetting the passphrase.
      'lock.give-up': async () => {
        await reports.clear();
        await pasted.clear();
        await dropSessions();
        await lock.turnOff();
        onUnlocked();
        return tell();
      },
    },
  };
}

function wrong(): PlatformError {
  return new PlatformError('request', 'The passphrase is not the one.', {
    field: 'passphrase',
    advice: phrase('refused.passphrase'),
  });
}

function alreadyOn(): PlatformError {
  return new PlatformError('request', 'A passphrase is set already.');
}
