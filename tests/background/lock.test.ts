import { beforeEach, expect, it } from 'vitest';
import { createLockService } from '@/entrypoints/background/lock';
import type { MessageName } from '@/utils/messages/map';
import { CANARY, createHousehold, failureOf } from './household';

const PASSPHRASE = 'correct horse battery';
let house: ReturnType<typeof createHousehold>;
let id: string;
let ask: (name: Extract<MessageName, `lock.${string}`>, passphrase?: string) => Promise<unknown>;

beforeEach(async () => {
  house = createHousehold();
  ({ id } = await house.save());
  const { handlers } = createLockService({ ...house.stores, ...house.connections, announce: house.announce });
  const page = { sender: { class: 'page', tab: null, origin: '' } } as const;
  ask = async (name, passphrase = PASSPHRASE) => handlers[name]({ passphrase } as never, page);
});

const sealedAs = async () => (await house.stores.store.get(id)).sealed.locked ?? false;
const open = () => house.connections.open(id);

it('puts every kept key under the passphrase, and takes it away again', async () => {
  expect(await ask('lock.turn-on')).toBe('unlocked');
  expect(await sealedAs()).toBe(true);
  expect((await open()).connection.id).toBe(id);
  expect(await ask('lock.turn-off')).toBe('off');
  expect(await sealedAs()).toBe(false);
  expect((await open()).connection.id).toBe(id);
});

it('asks nobody while it is locked, and says why', async () => {
  await ask('lock.turn-on');
  await house.stores.sessions.set(id, { token: CANARY, expiresAt: null, renewAt: '2027-01-01T00:00:00Z' });
  expect(await ask('lock.lock')).toBe('locked');
  expect(await house.stores.sessions.get(id)).toBeUndefined();
  const asked = house.requests.length;
  expect(await failureOf(open())).toMatchObject({ kind: 'cancelled', sign: 'locked' });
  expect(house.requests.length).toBe(asked);
  expect(await ask('lock.unlock')).toBe('unlocked');
  expect((await open()).connection.id).toBe(id);
});

it('takes no other passphrase, and then changes nothing', async () => {
  await ask('lock.turn-on');
  await ask('lock.lock');
  const before = await house.snapshot();
  for (const name of ['lock.unlock', 'lock.turn-off'] as const)
    expect(await failureOf(ask(name, 'another one'))).toMatchObject({ kind: 'request', field: 'passphrase' });
  expect(await failureOf(ask('lock.turn-on', 'another one'))).toHaveProperty('kind', 'request');
  expect(await house.snapshot()).toBe(before);
});

it('goes on after a worker that was killed between two keys', async () => {
  await house.save({ name: 'second' });
  // The passphrase is set, but nothing was sealed anew.
  await house.stores.lock.turnOn(PASSPHRASE);
  expect(await sealedAs()).toBe(false);
  await ask('lock.unlock');
  expect(await sealedAs()).toBe(true);
});
