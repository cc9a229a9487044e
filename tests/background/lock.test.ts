import { beforeEach, expect, it, vi } from 'vitest';
import { createLockService } from '@/entrypoints/background/lock';
import type { MessageName } from '@/utils/messages/map';
import { hurryPassphrases } from '../store/quick-passphrase';
import { CANARY, createHousehold, failureOf } from './household';

const PASSPHRASE = 'correct horse battery';
const OTHER = 'staple of another horse';
let house: ReturnType<typeof createHousehold>;
let id: string;
const onLocked = vi.fn();
const onUnlocked = vi.fn();
const clearPasted = vi.fn(async () => undefined);
let ask: (
  name: Extract<MessageName, `lock.${string}`>,
  passphrase?: string,
  next?: string,
) => Promise<unknown>;

beforeEach(async () => {
  hurryPassphrases();
  house = createHousehold();
  ({ id } = await house.save());
  const { handlers } = createLockService({
    ...{ ...house.stores, ...house.connections, announce: house.announce },
    ...{ onLocked, onUnlocked, pasted: { clear: clearPasted } },
  });
  const page = { sender: { class: 'page', tab: null, origin: '' } } as const;
  ask = async (name, passphrase = PASSPHRASE, next = OTHER) =>
    handlers[name]({ passphrase, next } as never, page);
  vi.clearAllMocks();
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
  for (const name of ['lock.unlock', 'lock.turn-off', 'lock.change'] as const)
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

it('changes the passphrase without touching the keys', async () => {
  await ask('lock.turn-on');
  const { sealed } = await house.stores.store.get(id);
  expect(await ask('lock.change')).toBe('unlocked');
  expect((await house.stores.store.get(id)).sealed).toEqual(sealed);
  await ask('lock.lock');
  expect(await failureOf(ask('lock.unlock'))).toHaveProperty('field', 'passphrase');
  expect(await ask('lock.unlock', OTHER)).toBe('unlocked');
  expect((await open()).connection.id).toBe(id);
});

it('says when asking ends and may begin again', async () => {
  await ask('lock.turn-on');
  expect([onLocked, onUnlocked].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  await ask('lock.lock');
  expect([onLocked, onUnlocked].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  await failureOf(ask('lock.unlock', OTHER));
  expect(onUnlocked).not.toHaveBeenCalled();
  await ask('lock.unlock');
  expect(onUnlocked).toHaveBeenCalledTimes(1);
});

it('gives up a forgotten passphrase with all that it guarded: the keys and the numbers', async () => {
  const { reports, health } = house.stores;
  const offers = { entities: [], complete: true, notes: [], asOf: '2026-11-08T10:00:00Z' };
  await reports.writeEntities(id, 'offer', offers);
  await ask('lock.turn-on');
  await ask('lock.lock');
  expect(await ask('lock.give-up')).toBe('off');
  expect(await reports.readEntities(id, 'offer')).toBeUndefined();
  expect(clearPasted).toHaveBeenCalledTimes(1);
  expect(await failureOf(open())).toHaveProperty('kind', 'credentials');
  expect(await house.connections.list()).toMatchObject([{ id, name: expect.any(String) }]);
  expect(await health.get(id)).toHaveProperty('failure', null);
});

it('is no failure of the connection that is checked meanwhile', async () => {
  await ask('lock.turn-on');
  await ask('lock.lock');
  expect(await failureOf(house.connections.check({ id }))).toHaveProperty('sign', 'locked');
  expect(await house.stores.health.get(id)).toHaveProperty('failure', null);
  await ask('lock.unlock');
  expect(await house.connections.check({ id })).toHaveProperty('state', 'working');
});
