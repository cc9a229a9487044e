import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { PlatformError } from '@/utils/model/errors';
import { phrase } from '@/utils/texts/phrase';

/** Where the vault's keys are: one non-extractable AES key per connection. */
export interface KeyStore {
  find(connection: string): Promise<CryptoKey | undefined>;
  /** The connection's key, made now where there is none. */
  obtain(connection: string): Promise<CryptoKey>;
  forget(connection: string): Promise<void>;
}

/**
 * In IndexedDB of the extension's origin: the one place that a content script can reach in no browser, and the one
 * that keeps a CryptoKey without ever showing its bytes.
 */
export function createKeyStore(): KeyStore {
  return {
    find: (connection) => inDatabase((database) => database.get('keys', connection)),

    async obtain(connection) {
      // Made before the transaction: IndexedDB commits as soon as anything else is awaited.
      const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
        'encrypt',
        'decrypt',
      ]);
      return inDatabase(async (database) => {
        const { store, done } = database.transaction('keys', 'readwrite', { durability: 'strict' });
        const key = (await store.get(connection)) ?? fresh;
        await store.put(key, connection);
        await done;
        return key;
      });
    },

    forget: (connection) => inDatabase((database) => database.delete('keys', connection)),
  };
}

interface Keys extends DBSchema {
  keys: { key: string; value: CryptoKey };
}

/** Opened for each use: it is rare, and an open handle would stand in the way of the next version. */
async function inDatabase<Result>(use: (database: IDBPDatabase<Keys>) => Promise<Result>): Promise<Result> {
  const database = await openDB<Keys>('trackside-vault', 1, {
    upgrade: (fresh) => void fresh.createObjectStore('keys'),
  }).catch(() => {
    throw unopened();
  });
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/** Seen in Firefox's private windows and in profiles on a full disk. */
function unopened(): PlatformError {
  return new PlatformError('unavailable', 'The browser did not open the key store.', {
    advice: phrase('refused.no-key-store'),
  });
}
