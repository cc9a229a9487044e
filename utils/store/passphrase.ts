import { z } from 'zod/mini';
import { once } from '@/utils/model/once';

/** Something under a passphrase, with the parameters that made it, so that they can rise with the years. */
export interface UnderPassphrase {
  version: 1;
  derivation: 'PBKDF2-SHA256';
  iterations: number;
  /** These are base64. */
  salt: string;
  iv: string;
  data: string;
}

/** OWASP's least for PBKDF2 with SHA-256; about 0.2 s. https://cheatsheetseries.owasp.org */
const ITERATIONS = 600_000;
/** What somebody else has written must not keep the worker busy for minutes. */
const MOST_ITERATIONS = 10_000_000;

export const underPassphraseSchema = once(
  (): z.ZodMiniType<UnderPassphrase> =>
    z.object({
      version: z.literal(1),
      derivation: z.literal('PBKDF2-SHA256'),
      iterations: z.int().check(z.gte(ITERATIONS), z.lte(MOST_ITERATIONS)),
      salt: z.base64(),
      iv: z.base64(),
      data: z.base64(),
    }),
);

export async function putUnderPassphrase(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<UnderPassphrase> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await derive(passphrase, salt, ITERATIONS);
  const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes));
  return {
    version: 1,
    derivation: 'PBKDF2-SHA256',
    iterations: ITERATIONS,
    salt: salt.toBase64(),
    iv: iv.toBase64(),
    data: data.toBase64(),
  };
}

/** Null where the passphrase is not the one: AES-GCM tells by itself. */
export async function takeFromUnder(
  { salt, iterations, iv, data }: UnderPassphrase,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = await derive(passphrase, Uint8Array.fromBase64(salt), iterations);
  const how = { name: 'AES-GCM', iv: Uint8Array.fromBase64(iv) };
  return crypto.subtle.decrypt(how, key, Uint8Array.fromBase64(data)).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}

async function derive(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  // Two keyboards may spell one text differently.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
