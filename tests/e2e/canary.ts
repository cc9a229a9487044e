import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** A secret in every form in which it commonly leaks. */
export function formsOf(secret: string): Map<string, string> {
  const bytes = Buffer.from(secret);
  return new Map([
    ['plain', secret],
    ['URL-encoded', encodeURIComponent(secret)],
    ['HTML', secret.replaceAll('&', '&amp;')],
    ['base64', bytes.toString('base64').replace(/=+$/, '')],
    ['base64url', bytes.toString('base64url')],
    ['hex', bytes.toString('hex')],
    [
      'UTF-16',
      bytes.toString('utf16le').length > 0 ? Buffer.from(secret, 'utf16le').toString('latin1') : secret,
    ],
  ]);
}

/** Where the secret stands in a text: the names of its forms. Upper-case hex counts too. */
export function findSecret(text: string, secret: string): string[] {
  const forms = [...formsOf(secret)].filter(([, form]) => text.includes(form)).map(([name]) => name);
  return text.toLowerCase().includes(Buffer.from(secret).toString('hex'))
    ? [...new Set([...forms, 'hex'])]
    : forms;
}

/** Every file of the browser's profile that holds the secret, raw bytes, with the forms found. */
export async function searchProfile(profile: string, secret: string): Promise<string[]> {
  const hits: string[] = [];
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const forms = findSecret((await readFile(path)).toString('latin1'), secret);
    if (forms.length > 0) hits.push(`${path.slice(profile.length + 1)}: ${forms.join(', ')}`);
  }
  return hits;
}

/** All that an extension page can read: every storage area and every IndexedDB database, as one text. */
export function dumpStorage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session' | 'sync', { get(key: null): Promise<unknown> }> };
    };
    const parts: string[] = [];
    for (const area of ['local', 'session', 'sync'] as const) {
      parts.push(JSON.stringify(await chrome.storage[area].get(null)));
    }
    for (const { name } of await indexedDB.databases()) parts.push(await dumpDatabase(name ?? ''));
    return parts.join('\n');

    async function dumpDatabase(name: string): Promise<string> {
      const database = await settle<IDBDatabase>(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      const texts: string[] = [name];
      for (const store of stores) {
        const objects = database.transaction(store).objectStore(store);
        texts.push(store, JSON.stringify(await settle(objects.getAllKeys())));
        texts.push(JSON.stringify(await settle(objects.getAll()), readable));
      }
      database.close();
      return texts.join('\n');
    }

    function readable(_: string, value: unknown): unknown {
      if (value instanceof ArrayBuffer)
        return [...new Uint8Array(value)].map((byte) => String.fromCharCode(byte)).join('');
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return [...bytes].map((byte) => String.fromCharCode(byte)).join('');
      }
      return typeof value === 'bigint' ? String(value) : value;
    }

    function settle<Result = unknown>(request: IDBRequest): Promise<Result> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result as Result);
        request.onerror = () => reject(request.error);
      });
    }
  });
}
