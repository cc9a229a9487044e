import { beforeEach, describe, expect, it } from 'vitest';
import { toColumns } from '@/utils/model/columns/pack';
import { CANARY, createHousehold, DRAFT, failureOf, NOW, WELCOME } from './household';

let house: ReturnType<typeof createHousehold>;

beforeEach(() => {
  house = createHousehold();
});

describe('editing', () => {
  const noKey = { values: { ...DRAFT.values, apiKey: '' } };

  it('keeps a secret left empty', async () => {
    const { id } = await house.save();
    const card = await house.save({ id, name: 'Renamed', ...noKey });
    expect(card).toMatchObject({ id, name: 'Renamed', shown: { apiKey: '71c2' } });
    expect(house.requests.at(-1)).toEqual({ host: 'api.acme.test', key: CANARY });
    expect(await house.connections.list()).toHaveLength(1);
  });

  it('replaces a secret that is typed', async () => {
    const { id } = await house.save();
    await house.save({ id, values: { ...DRAFT.values, apiKey: 'another-key-8d2f' } });
    await house.connections.check({ id });
    expect(house.requests.at(-1)).toHaveProperty('key', 'another-key-8d2f');
  });

  it('never sends a kept key to another host', async () => {
    const { id } = await house.save();
    const before = await house.snapshot();
    house.hosts['api.evil.test'] = WELCOME;
    const moved = { id, values: { ...noKey.values, dashboard: 'https://panel.evil.test' } };
    expect(await failureOf(house.save(moved))).toMatchObject({ kind: 'credentials', field: 'apiKey' });
    expect(house.requests.map(({ host }) => host)).not.toContain('api.evil.test');
    expect(await house.snapshot()).toBe(before);
  });

  it('moves to another host with the key typed again, and gives the old host back', async () => {
    const { id } = await house.save();
    house.hosts['api.other.test'] = WELCOME;
    await house.save({ id, values: { ...DRAFT.values, dashboard: 'https://panel.other.test' } });
    expect([...house.browser.granted].sort()).toEqual([
      'https://api.other.test/*',
      'https://panel.other.test/*',
    ]);
  });

  it('refused leaves the connection as it was, with its key', async () => {
    const { id } = await house.save();
    const before = await house.snapshot();
    house.hosts['api.acme.test'] = { status: 401, body: '{}' };
    await failureOf(house.save({ id, values: { ...DRAFT.values, apiKey: 'wrong' } }));
    expect(await house.snapshot()).toBe(before);
    house.hosts['api.acme.test'] = WELCOME;
    expect(await house.connections.check({ id })).toHaveProperty('state', 'working');
  });

  it('refused by the disk leaves the old key in force', async () => {
    const { id } = await house.save();
    house.local.breakWrites('connection:');
    await expect(house.save({ id, values: { ...DRAFT.values, apiKey: 'another-key' } })).rejects.toThrow();
    house.local.breakWrites(null);
    await house.connections.check({ id });
    expect(house.requests.at(-1)).toHaveProperty('key', CANARY);
  });

  it('throws the old session away', async () => {
    const { id } = await house.save();
    await house.stores.sessions.set(id, { token: 't', expiresAt: NOW, renewAt: NOW });
    await house.save({ id });
    expect(await house.stores.sessions.get(id)).toBeUndefined();
  });
});

describe('renaming', () => {
  it('asks nobody, and leaves everything else as it is', async () => {
    const card = await house.save();
    const { sealed } = await house.stores.store.get(card.id);
    const asked = house.requests.length;
    house.announce.mockClear();
    expect(await house.connections.rename({ id: card.id, name: ' Acme team ' })).toEqual({
      ...card,
      name: 'Acme team',
    });
    expect(house.requests).toHaveLength(asked);
    expect((await house.stores.store.get(card.id)).sealed).toEqual(sealed);
    expect(house.announce).toHaveBeenCalledWith({ announce: 'changed', what: 'connections' });
  });

  it('works while nobody can be asked, and not on what is not there', async () => {
    const { id } = await house.save();
    house.browser.granted.clear();
    expect(await house.connections.rename({ id, name: 'Acme team' })).toHaveProperty('name', 'Acme team');
    expect(await failureOf(house.connections.rename({ id: 'nobody', name: 'X' }))).toHaveProperty(
      'kind',
      'request',
    );
  });
});

describe('editing the currency', () => {
  it.each([
    ['EUR', 0],
    ['USD', 1],
  ])('to %s leaves %i days of amounts that were kept in USD', async (currency, daysKept) => {
    const { id } = await house.save();
    const snapshot = { asOf: NOW, currency: 'USD', timeZone: 'UTC', complete: true, notes: [] };
    await house.stores.reports.writeDays(
      { connection: id, text: 'day' },
      new Map([['2026-11-01', { ...snapshot, columns: toColumns([]) }]]),
    );
    expect(await house.save({ id, currency })).toMatchObject({ currency, daysKept });
  });
});
