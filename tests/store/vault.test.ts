import { beforeEach, describe, expect, it } from 'vitest';
import { toFailure } from '@/utils/model/errors';
import { createVault, type Sealed } from '@/utils/store/vault';
import { createKeyStore } from '@/utils/store/vault-keys';
import { phrase } from '@/utils/texts/phrase';
import { readDatabases, spellings } from './traces';

const CANARY = 'canary/key+9f3b=ÿ & 71c2';
const HOME = 'https://api.example.test';
const unlocked = { key: async () => null };
const vault = createVault(createKeyStore(), unlocked);
let sealed: Sealed;

beforeEach(async () => {
  sealed = await vault.seal('one', HOME, { apiKey: CANARY, note: '' });
});

describe('a sealed credential', () => {
  it('opens for its own connection and origin', async () => {
    expect(await vault.open('one', HOME, sealed)).toEqual({ apiKey: CANARY, note: '' });
  });

  it('survives a restart of the worker: the key is found again', async () => {
    expect(await createVault(createKeyStore(), unlocked).open('one', HOME, sealed)).toHaveProperty(
      'apiKey',
      CANARY,
    );
  });

  it('is never sealed alike twice', async () => {
    const again = await vault.seal('one', HOME, { apiKey: CANARY, note: '' });
    expect(again.iv).not.toBe(sealed.iv);
    expect(again.data).not.toBe(sealed.data);
    expect(await vault.open('one', HOME, sealed)).toEqual(await vault.open('one', HOME, again));
  });

  const flipped = (text: string) => (text[0] === 'A' ? 'B' : 'A') + text.slice(1);
  it.each([
    ['another origin', 'one', 'https://evil.example.test', (kept: Sealed) => kept],
    ['another port', 'one', `${HOME}:8443`, (kept: Sealed) => kept],
    ['another scheme', 'one', HOME.replace('https', 'http'), (kept: Sealed) => kept],
    ['no origin', 'one', '', (kept: Sealed) => kept],
    ['another connection with a key of its own', 'two', HOME, (kept: Sealed) => kept],
    ['a connection without a key', 'nobody', HOME, (kept: Sealed) => kept],
    ['changed data', 'one', HOME, (kept: Sealed) => ({ ...kept, data: flipped(kept.data) })],
    ['a changed iv', 'one', HOME, (kept: Sealed) => ({ ...kept, iv: flipped(kept.iv) })],
    ['cut data', 'one', HOME, (kept: Sealed) => ({ ...kept, data: kept.data.slice(0, 8) })],
    ['text that is no base64', 'one', HOME, (kept: Sealed) => ({ ...kept, data: '%%%' })],
  ])('does not open with %s', async (_, connection, origin, change) => {
    await vault.seal('two', HOME, { apiKey: 'of two' });
    const failure = await vault.open(connection, origin, change(sealed)).then(() => null, toFailure);
    expect(failure?.kind).toBe('credentials');
    expect(failure?.advice).toEqual(phrase('refused.key-lost'));
  });

  it('does not open for another connection even where both had one key', async () => {
    const key = await createKeyStore().obtain('shared');
    const keys = { find: async () => key, obtain: async () => key, forget: async () => undefined };
    const sharing = createVault(keys, unlocked);
    const ofOne = await sharing.seal('one', HOME, { apiKey: CANARY });
    expect(await sharing.open('one', HOME, ofOne)).toEqual({ apiKey: CANARY });
    expect(await sharing.open('two', HOME, ofOne).then(() => null, toFailure)).toHaveProperty(
      'kind',
      'credentials',
    );
  });

  it('never opens again once the connection is forgotten', async () => {
    await vault.forget('one');
    expect(await vault.open('one', HOME, sealed).then(() => null, toFailure)).toHaveProperty(
      'kind',
      'credentials',
    );
  });
});

it('keeps a key that no script can export', async () => {
  const key = await createKeyStore().find('one');
  expect(key?.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', key as CryptoKey)).rejects.toThrow();
});

it('two that seal for a new connection at once use one key', async () => {
  const both = await Promise.all(['a', 'b'].map((apiKey) => vault.seal('fresh', HOME, { apiKey })));
  const opened = await Promise.all(both.map((each) => vault.open('fresh', HOME, each)));
  expect(opened).toEqual([{ apiKey: 'a' }, { apiKey: 'b' }]);
});

it('leaves no spelling of the credential in what it stores', async () => {
  const stored = `${JSON.stringify(sealed)} ${await readDatabases()}`;
  for (const spelling of spellings(CANARY)) expect(stored).not.toContain(spelling);
  // The search does find what lies open.
  for (const spelling of spellings(CANARY)) expect(`${stored} ${spelling}`).toContain(spelling);
});
