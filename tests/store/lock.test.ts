import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toFailure } from '@/utils/model/errors';
import { createLock, type Lock } from '@/utils/store/lock';
import { createVault, type Vault } from '@/utils/store/vault';
import { createKeyStore } from '@/utils/store/vault-keys';
import { createMemoryArea } from './memory-area';
import { hurryPassphrases } from './quick-passphrase';
import { spellings } from './traces';

const PHRASE = 'correct horse báttery staple';
const HOME = 'https://api.example.test';
let local: ReturnType<typeof createMemoryArea>;
let session: ReturnType<typeof createMemoryArea>;
let lock: Lock;
let vault: Vault;

beforeEach(async () => {
  hurryPassphrases();
  local = createMemoryArea();
  session = createMemoryArea();
  lock = createLock({ local, session });
  vault = createVault(createKeyStore(), lock);
});

const failureOf = (promise: Promise<unknown>) => promise.then(() => null, toFailure);

describe('the passphrase', () => {
  it('is off until one is set, and asks for it after the browser was closed', async () => {
    expect(await lock.state()).toBe('off');
    await lock.turnOn(PHRASE);
    expect(await lock.state()).toBe('unlocked');
    session.items.clear();
    expect(await lock.state()).toBe('locked');
    expect(await lock.unlock('something else')).toBe(false);
    expect(await lock.state()).toBe('locked');
    expect(await lock.unlock(PHRASE)).toBe(true);
    expect(await lock.state()).toBe('unlocked');
  });

  it('takes as many rounds as OWASP asks, to be set and to be tried', async () => {
    vi.restoreAllMocks();
    const derive = vi.spyOn(crypto.subtle, 'deriveKey');
    await lock.turnOn(PHRASE);
    await lock.lock();
    expect(await lock.unlock(PHRASE)).toBe(true);
    const rounds = { name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000 };
    expect(derive.mock.calls.map(([how]) => how)).toEqual([
      expect.objectContaining(rounds),
      expect.objectContaining(rounds),
    ]);
  });

  it('is the same however a keyboard spells its accents', async () => {
    await lock.turnOn(PHRASE.normalize('NFD'));
    await lock.lock();
    expect(await lock.unlock(PHRASE.normalize('NFC'))).toBe(true);
  });

  it('leaves neither itself nor the master key on disk', async () => {
    await lock.turnOn(PHRASE);
    const kept = JSON.stringify([...local.items]);
    const [, master] = [...session.items][0] ?? [];
    for (const secret of [PHRASE, String(master)])
      for (const spelling of spellings(secret)) expect(kept).not.toContain(spelling);
    expect(kept).toContain('600000');
  });

  it('is not opened by parameters made weaker on disk', async () => {
    await lock.turnOn(PHRASE);
    const { lock: record } = await local.get('lock');
    await local.set({ lock: { ...(record as object), iterations: 1000 } });
    session.items.clear();
    expect(await lock.unlock(PHRASE)).toBe(false);
    expect(await lock.state()).toBe('locked');
  });
});

describe('credentials under the passphrase', () => {
  it('open while it is unlocked and at no other time', async () => {
    await lock.turnOn(PHRASE);
    const sealed = await vault.seal('one', HOME, { apiKey: 'k' });
    expect(await vault.open('one', HOME, sealed)).toEqual({ apiKey: 'k' });
    await lock.lock();
    expect(await failureOf(vault.open('one', HOME, sealed))).toMatchObject({
      kind: 'cancelled',
      sign: 'locked',
    });
    expect(await failureOf(vault.seal('one', HOME, { apiKey: 'k' }))).toHaveProperty('sign', 'locked');
    await lock.unlock(PHRASE);
    expect(await vault.open('one', HOME, sealed)).toEqual({ apiKey: 'k' });
  });

  it('cannot be opened by leaving the mark away', async () => {
    await lock.turnOn(PHRASE);
    const { locked: _, ...unmarked } = await vault.seal('one', HOME, { apiKey: 'k' });
    expect(await failureOf(vault.open('one', HOME, unmarked))).toHaveProperty('kind', 'credentials');
  });

  it('from before stay readable, and are sealed without it when it is about to be turned off', async () => {
    const before = await vault.seal('one', HOME, { apiKey: 'k' });
    await lock.turnOn(PHRASE);
    expect(await vault.open('one', HOME, before)).toEqual({ apiKey: 'k' });
    const after = await vault.seal('one', HOME, { apiKey: 'k' }, null);
    await lock.turnOff();
    expect(await lock.state()).toBe('off');
    expect(await vault.open('one', HOME, after)).toEqual({ apiKey: 'k' });
  });
});
