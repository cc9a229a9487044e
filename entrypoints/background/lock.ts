import type { Announce } from '@/utils/messages/announcements';
import type { Handlers } from '@/utils/messages/answer';
import { PlatformError } from '@/utils/model/errors';
import type { LockState } from '@/utils/model/settings';
import type { Lock } from '@/utils/store/lock';

export interface LockOptions {
  lock: Lock;
  /** Seals every kept credential anew: under the passphrase, or no longer under it. */
  reseal(isLocked: boolean): Promise<void>;
  /** Session tokens open the same doors. */
  dropSessions(): Promise<void>;
  announce: Announce;
}

type HandledHere = 'lock.state' | 'lock.turn-on' | 'lock.turn-off' | 'lock.unlock' | 'lock.lock';

/** The passphrase as the options page sets it and every page asks for it. */
export function createLockService({ lock, reseal, dropSessions, announce }: LockOptions): {
  handlers: Pick<Handlers, HandledHere>;
} {
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
        return tell();
      },
      'lock.unlock': async ({ passphrase }) => {
        await unlock(passphrase);
        // What a killed worker left unsealed when the passphrase was set.
        await reseal(true);
        return tell();
      },
      'lock.lock': async () => {
        await lock.lock();
        await dropSessions();
        return tell();
      },
    },
  };
}

function wrong(): PlatformError {
  return new PlatformError('request', 'The passphrase is not the one.', {
    field: 'passphrase',
    advice: {
      en: 'This is not the passphrase. If it is lost, delete the connections and add them again: nobody can open them without it.',
      ru: 'Это не та парольная фраза. Если она забыта, удалите подключения и добавьте их снова: без неё их никто не откроет.',
    },
  });
}

function alreadyOn(): PlatformError {
  return new PlatformError('request', 'A passphrase is set already.');
}
