import { z } from 'zod/mini';
import type { Credentials } from '@/utils/model/connection';
import { PlatformError } from '@/utils/model/errors';
import { once } from '@/utils/model/once';
import { phrase } from '@/utils/texts/phrase';
import type { Lock } from './lock';
import type { KeyStore } from './vault-keys';

/** Credentials as they lie in `storage.local`: AES-256-GCM, base64. */
export interface Sealed {
  iv: string;
  data: string;
  /** Sealed under the passphrase as well. */
  locked?: true;
}
export const sealedSchema = once(
  (): z.ZodMiniType<Sealed> =>
    z.object({
      iv: z.string(),
      data: z.string(),
      locked: z.exactOptional(z.literal(true)),
    }),
);

/**
 * Seals credentials with a key that no script can export, one per connection, kept apart from the ciphertext in a
 * database of the extension's own origin. `origin` (of the API base) is bound in: where it is edited in storage
 * afterwards, the credentials cannot be opened and so never travel to another host.
 */
export interface Vault {
  /** @param lock null: not under the passphrase, where that is about to be turned off */
  seal(connection: string, origin: string, credentials: Credentials, lock?: null): Promise<Sealed>;
  /**
   * @throws PlatformError `credentials`: key gone, origin or connection not the sealed one, data tampered with; with
   * the sign `locked` while the passphrase is needed.
   */
  open(connection: string, origin: string, sealed: Sealed): Promise<Credentials>;
  /** Destroys the key: what was sealed for the connection can never be opened again. */
  forget(connection: string): Promise<void>;
}

export function createVault(keys: KeyStore, lock: Pick<Lock, 'key'>): Vault {
  return {
    async seal(connection, origin, credentials, unlocked) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const outer = unlocked === null ? null : await lock.key();
      const layers = [await keys.obtain(connection), outer].filter((layer) => layer !== null);
      let data = new TextEncoder().encode(JSON.stringify(credentials));
      for (const layer of layers) {
        data = new Uint8Array(await crypto.subtle.encrypt(algorithm(iv, connection, origin), layer, data));
      }
      const sealed = { iv: iv.toBase64(), data: data.toBase64() };
      return outer ? { ...sealed, locked: true } : sealed;
    },

    async open(connection, origin, sealed) {
      const outer = sealed.locked ? await lock.key() : null;
      const key = await keys.find(connection);
      if (!key) throw lost();
      try {
        const iv = Uint8Array.fromBase64(sealed.iv);
        let data = Uint8Array.fromBase64(sealed.data);
        for (const layer of [outer, key].filter((each) => each !== null)) {
          data = new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, connection, origin), layer, data));
        }
        return credentialsSchema().parse(JSON.parse(new TextDecoder().decode(data)));
      } catch {
        throw lost(); // the reason is never told apart: wrong origin, tampered data, broken base64
      }
    },

    forget: (connection) => keys.forget(connection),
  };
}

const credentialsSchema = once(() => z.record(z.string(), z.string()));

function algorithm(iv: Uint8Array<ArrayBuffer>, connection: string, origin: string): AesGcmParams {
  const additionalData = new TextEncoder().encode(JSON.stringify([connection, origin]));
  return { name: 'AES-GCM', iv, additionalData };
}

function lost(): PlatformError {
  return new PlatformError('credentials', 'The kept key cannot be opened.', {
    advice: phrase('refused.key-lost'),
  });
}
