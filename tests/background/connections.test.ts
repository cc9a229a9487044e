import { beforeEach, describe, expect, it, vi } from 'vitest';
import { spellings } from '../store/traces';
import { CANARY, createHousehold, DRAFT, NOW, WELCOME } from './household';
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

it('a platform without network needs no permission and no address', async () => {
  const verify = vi.fn().mockResolvedValue({ ...ACCOUNT, name: 'Demo' });
  const addresses = () => ({ api: [], dashboard: null });
  house = createHousehold({ connector: { ...standIn, fields: [], addresses, verify } });
  const card = await house.connections.save({ ...DRAFT, values: {} });
  expect(card).toMatchObject({ apiBase: null, dashboard: null, state: 'working' });
  expect(await house.connections.open(card.id)).toHaveProperty('connection.id', card.id);
});
