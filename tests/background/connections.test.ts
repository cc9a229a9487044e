import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toColumns } from '@/utils/model/columns/pack';
import { type FailureKind, PlatformError } from '@/utils/model/errors';
import { spellings } from '../store/traces';
import { tell } from '../texts/tell';
import { CANARY, createHousehold, DRAFT, failureOf, NOW, WELCOME } from './household';
import { ACCOUNT, standIn } from './platform-stand-in';

const API = 'https://api.acme.test/*';
const API2 = 'https://api2.acme.test/*';
const PANEL = 'https://panel.acme.test/*';
let house: ReturnType<typeof createHousehold>;

beforeEach(() => {
  house = createHousehold();
});

describe('saving', () => {
  it('keeps what the platform told and what the form said', async () => {
    const card = await house.save();
    expect(card).toMatchObject({
      name: 'Stand-in Acme',
      role: 'tracker',
      currency: 'USD',
      timeZone: 'Europe/Berlin',
      apiBase: 'https://api.acme.test',
      dashboard: 'https://panel.acme.test',
      shown: { dashboard: 'https://panel.acme.test', apiKey: '71c2', note: '' },
      savedAt: NOW,
      verifiedAt: NOW,
      state: 'working',
      failure: null,
      platformName: 'Stand-in',
    });
    expect(await house.connections.list()).toEqual([card]);
    expect(house.onSaved).toHaveBeenCalledTimes(1);
    expect(house.announce).toHaveBeenCalledWith({ announce: 'changed', what: 'connections' });
  });

  it('gives back the origins that turned out unneeded', async () => {
    await house.save();
    expect([...house.browser.granted].sort()).toEqual([API, PANEL]);
  });

  it('goes on to the next proposed address where no API answers', async () => {
    house.hosts['api.acme.test'] = { body: '<html>Welcome</html>' };
    house.hosts['api2.acme.test'] = WELCOME;
    expect(await house.save()).toHaveProperty('apiBase', 'https://api2.acme.test');
    expect([...house.browser.granted].sort()).toEqual([API2, PANEL]);
  });

  it('lets the platform’s own currency win', async () => {
    house.hosts['api.acme.test'] = { body: JSON.stringify({ name: 'Acme', currency: 'EUR' }) };
    expect(await house.save({ currency: null })).toHaveProperty('currency', 'EUR');
  });

  it('keeps several connections of one platform apart', async () => {
    const [first, second] = [await house.save({ name: 'One' }), await house.save({ name: 'Two' })];
    await house.connections.remove({ id: first.id });
    expect((await house.connections.list()).map(({ name }) => name)).toEqual(['Two']);
    expect([...house.browser.granted].sort()).toEqual([API, PANEL]);
    expect(await house.connections.open(second.id)).toHaveProperty('connection.name', 'Two');
  });

  it('leaves the key in no store and no answer, in no spelling', async () => {
    const card = await house.save();
    await house.connections.check({ id: card.id });
    const everything =
      (await house.snapshot()) +
      JSON.stringify([card, await house.connections.list(), house.announce.mock.calls]);
    for (const spelling of spellings(CANARY)) expect(everything).not.toContain(spelling);
    expect(house.requests).toContainEqual({ host: 'api.acme.test', key: CANARY });
  });

  it('says on the card what is under way, and where numbers find no place', async () => {
    house = createHousehold({ fetching: true, forgetful: true });
    const card = await house.save();
    expect(card).toMatchObject({
      state: 'fetching',
      failure: { kind: 'unavailable', advice: expect.anything() },
    });
  });

  it('saves several at once one after the other, none taking the others’ origins away', async () => {
    const cards = await Promise.all(['One', 'Two', 'Three'].map((name) => house.save({ name })));
    expect((await house.connections.list()).map(({ id }) => id).sort()).toEqual(
      cards.map(({ id }) => id).sort(),
    );
    expect([...house.browser.granted].sort()).toEqual([API, PANEL]);
  });
});

describe('a refused save', () => {
  const html = { body: '<html>Log in</html>' };
  const values = (change: Record<string, string>) => ({ values: { ...DRAFT.values, ...change } });

  it.each<[string, object, Parameters<typeof house.save>[0], { kind: string; field?: string }]>([
    ['no key', {}, values({ apiKey: ' ' }), { kind: 'request', field: 'apiKey' }],
    ['a key with a line break', {}, values({ apiKey: 'a\nb' }), { kind: 'request', field: 'apiKey' }],
    ['no address', {}, values({ dashboard: '' }), { kind: 'request', field: 'dashboard' }],
    [
      'an address that is none',
      {},
      values({ dashboard: 'http://' }),
      { kind: 'address', field: 'dashboard' },
    ],
    [
      'an address with a password',
      {},
      values({ dashboard: 'https://a:b@panel.acme.test' }),
      { kind: 'address', field: 'dashboard' },
    ],
    [
      'an address that leads nowhere',
      {},
      values({ dashboard: 'https://intranet' }),
      { kind: 'address', field: 'dashboard' },
    ],
    [
      'a wrong key',
      { 'api.acme.test': { status: 401, body: '{}' } },
      {},
      { kind: 'credentials', field: 'apiKey' },
    ],
    ['a key without rights', { 'api.acme.test': { status: 403, body: '{}' } }, {}, { kind: 'access' }],
    [
      'a web page instead of an API',
      { 'api.acme.test': html, 'api2.acme.test': html },
      {},
      { kind: 'address', field: 'dashboard' },
    ],
    ['a web page, then nobody', { 'api.acme.test': html }, {}, { kind: 'address', field: 'dashboard' }],
    ['a broken platform', { 'api.acme.test': { status: 502, body: '{}' } }, {}, { kind: 'unavailable' }],
    ['too many calls', { 'api.acme.test': { status: 429, body: '{}' } }, {}, { kind: 'rate-limit' }],
    ['another shape', { 'api.acme.test': { body: '{"x":1}' } }, {}, { kind: 'answer' }],
    ['no zone', {}, { timeZone: null }, { kind: 'request', field: 'timeZone' }],
    ['a zone that is none', {}, { timeZone: 'Mars/Olympus' }, { kind: 'request', field: 'timeZone' }],
    ['no currency', {}, { currency: ' ' }, { kind: 'request', field: 'currency' }],
    ['a currency that is none', {}, { currency: '$' }, { kind: 'request', field: 'currency' }],
    ['an unknown id', {}, { id: 'nobody' }, { kind: 'request' }],
  ])('leaves nothing behind: %s', async (_, hosts, change, expected) => {
    const before = await house.snapshot();
    Object.assign(house.hosts, hosts);
    const failure = await failureOf(house.save(change));
    expect(failure).toMatchObject(expected);
    if (failure.kind === 'request' && failure.field) expect(tell(failure.advice)).toMatch(/\S/);
    expect(await house.snapshot()).toBe(before);
    expect(house.onSaved).not.toHaveBeenCalled();
    expect(JSON.stringify(failure)).not.toContain(CANARY);
  });

  it('asks nobody without the browser’s permission', async () => {
    house.browser.grant(API, PANEL); // api2, which may be needed too, was refused
    expect(await failureOf(house.connections.save(DRAFT))).toMatchObject({
      kind: 'permission',
      advice: expect.anything(),
    });
    expect(house.requests).toEqual([]);
    expect([...house.browser.granted]).toEqual([]);
  });

  it('leaves nothing behind when the disk refuses', async () => {
    const before = await house.snapshot();
    house.local.breakWrites('connection:');
    await expect(house.save()).rejects.toThrow('QUOTA_BYTES');
    expect(await house.snapshot()).toBe(before);
  });

  it('does not take away what another connection needs', async () => {
    await house.save();
    house.hosts['api.acme.test'] = { status: 401, body: '{}' };
    await failureOf(house.save());
    expect([...house.browser.granted].sort()).toEqual([API, PANEL]);
  });

  it('is not final for one host only where the platform itself refused', async () => {
    house.hosts['api.acme.test'] = { status: 401, body: '{}' };
    house.hosts['api2.acme.test'] = WELCOME;
    expect(await failureOf(house.save())).toHaveProperty('kind', 'credentials');
    expect(house.requests.map(({ host }) => host)).not.toContain('api2.acme.test');
  });
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

it('plans the origins of a form, for every key typed', async () => {
  const plan = (dashboard: string) => house.connections.plan({ platform: 'voluum', values: { dashboard } });
  expect(await plan('')).toEqual({ origins: [], apiBase: null, dashboard: null });
  expect(await plan('https://panel.acme.test:8443/#/x')).toEqual({
    origins: [
      { pattern: API, host: 'api.acme.test', use: 'api' },
      { pattern: API2, host: 'api2.acme.test', use: 'api' },
      { pattern: PANEL, host: 'panel.acme.test:8443', use: 'dashboard' },
    ],
    apiBase: 'https://api.acme.test',
    dashboard: 'https://panel.acme.test:8443',
  });
});

it('asks for a dashboard only where something reads it', async () => {
  house = createHousehold({ connector: { ...standIn, dashboard: null } });
  const plan = house.connections.plan({ platform: 'voluum', values: DRAFT.values });
  const { origins, dashboard } = await plan;
  expect(origins.map(({ use }) => use)).toEqual(['api', 'api']);
  expect(dashboard).toBe('https://panel.acme.test');
});

it.each<[FailureKind[], FailureKind, number]>([
  [['offline', 'address'], 'address', 2],
  [['address', 'offline'], 'address', 2],
  [['offline', 'offline'], 'offline', 2],
  [['offline', 'credentials'], 'credentials', 2],
  [['credentials', 'address'], 'credentials', 1],
])('of bases that fail with %j says %s', async (kinds, told, tried) => {
  const verify = vi.fn();
  for (const kind of kinds) verify.mockRejectedValueOnce(new PlatformError(kind, kind));
  house = createHousehold({ connector: { ...standIn, verify } });
  expect(await failureOf(house.save())).toHaveProperty('kind', told);
  expect(verify).toHaveBeenCalledTimes(tried);
});

it('a platform without network needs no permission and no address', async () => {
  const verify = vi.fn().mockResolvedValue({ ...ACCOUNT, name: 'Demo' });
  const addresses = () => ({ api: [], dashboard: null });
  house = createHousehold({ connector: { ...standIn, fields: [], addresses, verify } });
  const card = await house.connections.save({ ...DRAFT, values: {} });
  expect(card).toMatchObject({ apiBase: null, dashboard: null, state: 'working' });
  expect(await house.connections.open(card.id)).toHaveProperty('connection.id', card.id);
});
