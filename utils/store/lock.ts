import { z } from 'zod/mini';
import { PlatformError } from '@/utils/model/errors';
import type { LockState } from '@/utils/model/settings';
import type { Area } from './area';
import { putUnderPassphrase, takeFromUnder, underPassphraseSchema } from './passphrase';

/**
 * The optional passphrase. It wraps one master key, under which the vault seals credentials a second time: without
 * the passphrase, whoever copies the whole profile has nothing to open them with.
 */
export interface Lock {
  state(): Promise<LockState>;
  /** A new master key; it is unlocked afterwards. What was sealed before is not yet under it. */
  turnOn(passphrase: string): Promise<void>;
  /** False where the passphrase is not the one. */
  unlock(passphrase: string): Promise<boolean>;
  /** The same master key under another passphrase; false where the first is not the one, and then nothing changes. */
  change(passphrase: string, next: string): Promise<boolean>;
  /** Forgets the unlocked key; the browser does the same when it closes. */
  lock(): Promise<void>;
  /** Destroys the master key: what is still sealed under it can never be opened again. */
  turnOff(): Promise<void>;
  /** @throws PlatformError `cancelled` with the sign `locked` while it is locked; null: there is no passphrase. */
  key(): Promise<CryptoKey | null>;
}

/**
 * @param local holds the wrapped key with the parameters that made it, so that they can rise with the years
 * @param session holds the unlocked key: memory only, never on disk
 */
export function createLock({ local, session }: { local: Area; session: Area }): Lock {
  async function kept(): Promise<unknown> {
    return (await local.get(KEY))[KEY];
  }

  async function unlocked(): Promise<string | null> {
    return z.string().safeParse((await session.get(KEY))[KEY]).data ?? null;
  }

  async function state(): Promise<LockState> {
    // One that cannot be read still locks: it must not be enough to spoil it.
    if ((await kept()) === undefined) return 'off';
    return (await unlocked()) ? 'unlocked' : 'locked';
  }

  async function open(passphrase: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const { data: wrapped } = underPassphraseSchema().safeParse(await kept());
    return wrapped ? takeFromUnder(wrapped, passphrase) : null;
  }

  async function keep(master: Uint8Array<ArrayBuffer>, passphrase: string): Promise<void> {
    await local.set({ [KEY]: await putUnderPassphrase(master, passphrase) });
    await session.set({ [KEY]: master.toBase64() });
  }

  return {
    state,
    turnOn: (passphrase) => keep(crypto.getRandomValues(new Uint8Array(32)), passphrase),
    async unlock(passphrase) {
      const master = await open(passphrase);
      if (master) await session.set({ [KEY]: master.toBase64() });
      return master !== null;
    },
    async change(passphrase, next) {
      const master = await open(passphrase);
      if (master) await keep(master, next);
      return master !== null;
    },
    lock: () => session.remove(KEY),
    async turnOff() {
      await local.remove(KEY);
      await session.remove(KEY);
    },
    async key() {
      if ((await state()) === 'off') return null;
      const master = await unlocked();
      if (!master) throw locked();
      return crypto.subtle.importKey('raw', Uint8Array.fromBase64(master), 'AES-GCM', false, [
        'encrypt',
        'decrypt',
      ]);
    },
  };
}

const KEY = 'lock';
/** Nobody is asked while it is locked. Says nothing about a connection, and ends with the passphrase. */
export function locked(): PlatformError {
  return new PlatformError('cancelled', 'Trackside is locked.', { sign: 'locked' });
}
