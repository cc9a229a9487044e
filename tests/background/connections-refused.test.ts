import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FailureKind, PlatformError } from '@/utils/model/errors';
import { tell } from '../texts/tell';
import { CANARY, createHousehold, DRAFT, failureOf, WELCOME } from './household';
import { standIn } from './platform-stand-in';

const API = 'https://api.acme.test/*';
const PANEL = 'https://panel.acme.test/*';
let house: ReturnType<typeof createHousehold>;

beforeEach(() => {
  house = createHousehold();
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
    // The first key of all makes the place for keys, which stays.
    const { id } = await house.save();
    await house.connections.remove({ id });
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
