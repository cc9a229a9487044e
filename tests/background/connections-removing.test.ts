import { beforeEach, describe, expect, it } from 'vitest';
import { toColumns } from '@/utils/model/columns/pack';
import { createHousehold, failureOf, NOW } from './household';

const API = 'https://api.acme.test/*';
const PANEL = 'https://panel.acme.test/*';
let house: ReturnType<typeof createHousehold>;

beforeEach(() => {
  house = createHousehold();
});

describe('checking', () => {
  it('shows what is wrong, and that it is over', async () => {
    const { id } = await house.save();
    house.hosts['api.acme.test'] = { status: 401, body: '{}' };
    expect(await house.connections.check({ id })).toMatchObject({
      state: 'failed',
      failure: { kind: 'credentials' },
    });
    house.hosts['api.acme.test'] = { body: JSON.stringify({ name: 'Acme II' }) };
    expect(await house.connections.check({ id })).toMatchObject({
      state: 'working',
      account: { name: 'Acme II' },
    });
  });

  it('of no connection leaves no trace', async () => {
    const before = await house.snapshot();
    expect(await failureOf(house.connections.check({ id: 'nobody' }))).toHaveProperty('kind', 'request');
    expect(await house.snapshot()).toBe(before);
  });

  it('names a permission that was taken back', async () => {
    const { id } = await house.save();
    house.browser.granted.clear();
    expect(await house.connections.check({ id })).toMatchObject({
      state: 'not-allowed',
      failure: { kind: 'permission' },
    });
    expect(await failureOf(house.connections.open(id))).toHaveProperty('kind', 'permission');
  });

  it('never sends the key where the stored address was edited', async () => {
    const { id } = await house.save();
    const stored = await house.stores.store.get(id);
    house.browser.grant('https://evil.test/*');
    await house.stores.store.put({
      ...stored,
      connection: { ...stored.connection, apiBase: 'https://evil.test' },
    });
    expect(await failureOf(house.connections.open(id))).toMatchObject({
      kind: 'credentials',
      advice: expect.anything(),
    });
    expect(await house.connections.check({ id })).toMatchObject({
      state: 'failed',
      failure: { kind: 'credentials' },
    });
    expect(house.requests.map(({ host }) => host)).not.toContain('evil.test');
  });
});

describe('removing', () => {
  it('leaves no trace', async () => {
    const before = await house.snapshot();
    const { id } = await house.save();
    await house.sites.reconcile();
    const { sessions, links, reports, health } = house.stores;
    await sessions.set(id, { token: 't', expiresAt: NOW, renewAt: NOW });
    await links.put({
      here: { connection: id, offer: '1' },
      there: null,
      affiliate: null,
      origin: 'none',
      evidence: '',
      confidence: 1,
      decidedAt: NOW,
    });
    const columns = toColumns([]);
    const snapshot = { asOf: NOW, currency: 'USD', timeZone: 'UTC', complete: true, notes: [], columns };
    await reports.writeDays({ connection: id, text: 'day' }, new Map([['2026-11-01', snapshot]]));
    await reports.writeEntities(id, 'offer', { asOf: NOW, complete: true, notes: [], entities: [] });
    await health.answered(id, NOW);
    expect((await house.connections.list())[0]).toMatchObject({ daysKept: 1, asOf: NOW });

    expect(await house.connections.remove({ id })).toEqual({ released: [API, PANEL] });
    expect(await house.snapshot()).toBe(before);
  });

  it('works on a record that cannot be read, which is listed until then', async () => {
    const before = await house.snapshot();
    await house.local.set({
      'connection:x': { version: 7, connection: { name: 'Old', platform: 'voluum' } },
    });
    expect(await house.connections.list()).toMatchObject([
      {
        id: 'x',
        name: 'Old',
        platformName: 'Stand-in',
        state: 'failed',
        unreadable: true,
        failure: { kind: 'answer' },
      },
    ]);
    expect(await failureOf(house.save({ id: 'x' }))).toHaveProperty('kind', 'answer');
    await house.connections.remove({ id: 'x' });
    expect(await house.snapshot()).toBe(before);
  });
});
