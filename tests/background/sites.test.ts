import { beforeEach, describe, expect, it } from 'vitest';
import { createSites } from '@/entrypoints/background/sites';
import { looksLike } from '@/entrypoints/background/sites/looks-like';
import { toFailure } from '@/utils/model/errors';
import type { Platform } from '@/utils/model/platform';
import { createConnectionStore } from '@/utils/store/connection-store';
import { createSiteStore } from '@/utils/store/site-store';
import { createMemoryArea } from '../store/memory-area';
import { connectionNamed, SEALED } from '../store/samples';
import { createBrowser } from './browser-stand-in';
import { standIn } from './platform-stand-in';

const MINE = 'https://panel.voluum.com/*';
const THEIRS = 'https://track.agency.test/*';
let browser: ReturnType<typeof createBrowser>;
let store: ReturnType<typeof createConnectionStore>;
let said: ReturnType<typeof createSiteStore>;
let announced: object[];
let released: string[];
let forgotten: string[];
const forgetDashboard = async (origin: string) => void forgotten.push(origin);
let start: () => ReturnType<typeof createSites>;
let sites: ReturnType<typeof createSites>;

beforeEach(async () => {
  forgotten = [];
  browser = createBrowser();
  store = createConnectionStore(createMemoryArea());
  const everflow = { ...standIn, platform: 'everflow', dashboard: null } as const;
  const profileOf = (platform: Platform) => (platform === 'everflow' ? everflow : standIn);
  said = createSiteStore(createMemoryArea());
  announced = [];
  released = [];
  start = () =>
    createSites({
      ...{ profileOf, store, said, ...browser, pages: { tabs: async () => [7], forgetDashboard } },
      announce: (announcement, tab) => void announced.push({ ...announcement, tab }),
      release: async (patterns) => void released.push(...patterns),
    });
  sites = start();
  await connect('a', 'https://panel.voluum.com');
  await connect('b', 'https://track.agency.test:8443');
});

async function connect(id: string, dashboard: string | null, platform: Platform = 'voluum') {
  await store.put({ connection: { ...connectionNamed(id), platform, dashboard }, sealed: SEALED });
}

const registered = () => browser.scripts.map(({ pattern }) => pattern).sort();

it.each([
  ['https://panel.voluum.com', true],
  ['https://track.agency.test:9999', true],
  ['http://panel.voluum.com', false],
  ['https://voluum.com', false],
  ['https://elsewhere.test', false],
])('only a connection’s dashboard is answered: %s', async (origin, isAnswered) => {
  browser.grant(MINE, THEIRS, 'http://panel.voluum.com/*', 'https://elsewhere.test/*');
  const asked = sites.requireDashboard(origin).then(() => null, toFailure);
  expect(await asked).toEqual(isAnswered ? null : expect.objectContaining({ kind: 'access' }));
});

describe('dashboards wear a content script', () => {
  it('where a connection names them and the browser allows it; patterns know no port', async () => {
    browser.grant(MINE, THEIRS, 'https://elsewhere.test/*');
    await sites.reconcile();
    expect(registered()).toEqual([MINE, THEIRS]);
    expect(browser.scripts.every(({ file }) => file === '/content-scripts/voluum.js')).toBe(true);
  });

  it('no longer, once the permission or the connection is gone', async () => {
    browser.grant(MINE, THEIRS);
    await sites.reconcile();
    browser.granted.delete(MINE);
    await sites.reconcile();
    expect(registered()).toEqual([THEIRS]);
    await store.remove('b');
    await sites.reconcile();
    expect(registered()).toEqual([]);
  });

  it('once per dashboard, however many connections share it', async () => {
    browser.grant(MINE);
    await connect('c', 'https://panel.voluum.com');
    await sites.reconcile();
    expect(registered()).toEqual([MINE]);
  });

  it('never where nothing reads them', async () => {
    browser.grant('https://my.everflow.test/*');
    await connect('d', 'https://my.everflow.test', 'everflow');
    await connect('e', null);
    await sites.reconcile();
    expect(registered()).toEqual([]);
  });

  it('and lose what nobody remembers registering', async () => {
    await browser.scripting.register([{ id: 'left over', file: '/content-scripts/binom.js', pattern: MINE }]);
    await sites.reconcile();
    expect(registered()).toEqual([]);
  });

  it('in the tabs that are open already: once when added, all of them again after an update', async () => {
    browser.grant(MINE);
    await sites.reconcile();
    await sites.reconcile();
    expect(browser.injected).toEqual([MINE]);
    browser.grant(THEIRS);
    await sites.reconcile({ again: true });
    expect(browser.injected.sort()).toEqual([MINE, MINE, THEIRS]);
  });

  it('however many reasons to look there are at once', async () => {
    browser.grant(MINE, THEIRS);
    await Promise.all([sites.reconcile(), sites.reconcile({ again: true }), sites.reconcile()]);
    expect(registered()).toEqual([MINE, THEIRS]);
  });
});

describe('a host that a person binds to a connection', () => {
  const OWN = 'https://own.agency.test/*';
  const page = { sender: { class: 'page', tab: null, origin: '' } } as const;
  const bind = () => sites.handlers['sites.bind']({ pattern: OWN, connection: 'a' }, page);
  const hosts = async () => (await sites.handlers['sites.list'](null, page)).map(({ host }) => host);

  it('is none before the browser allows it, and then one, also for a worker that has just started', async () => {
    await bind();
    expect(await hosts()).not.toContain('own.agency.test');
    expect(registered()).toEqual([]);
    browser.grant(OWN);
    sites = start();
    await sites.reconcile();
    expect(registered()).toEqual([OWN]);
    expect(await sites.choiceAt('https://own.agency.test')).toEqual({ connection: 'a', showsAll: false });
    await expect(sites.requireDashboard('https://own.agency.test')).resolves.toBeUndefined();
  });

  it('is missed once the browser takes it away, and its pages hear', async () => {
    browser.grant(OWN);
    await bind();
    browser.granted.delete(OWN);
    announced = [];
    await sites.reconcile();
    await expect(sites.requireDashboard('https://own.agency.test')).rejects.toThrow();
    expect(registered()).toEqual([]);
    expect(announced).toContainEqual({ announce: 'ask-again', tab: 7 });
    expect(
      (await sites.handlers['sites.list'](null, page)).find(({ pattern }) => pattern === OWN),
    ).toMatchObject({
      ...{ allowed: false, bound: true, on: true },
    });
  });

  it('can be switched off and on again', async () => {
    browser.grant(OWN);
    await bind();
    await sites.handlers['sites.set']({ pattern: OWN, on: false }, page);
    expect(registered()).toEqual([]);
    await expect(sites.requireDashboard('https://own.agency.test')).rejects.toThrow();
    await sites.handlers['sites.set']({ pattern: OWN, on: true }, page);
    expect(registered()).toEqual([OWN]);
  });

  it('is forgotten with all that was said of it, by itself or with its connection', async () => {
    browser.grant(OWN);
    await bind();
    await sites.handlers['sites.remove']({ pattern: OWN }, page);
    expect(await hosts()).not.toContain('own.agency.test');
    expect(released).toEqual([OWN]);
    // Otherwise the popup went on about its page.
    expect(forgotten).toEqual([OWN.slice(0, -2)]);
    await bind();
    await sites.forgetConnection('a');
    expect(await said.list()).toEqual(new Map());
  });

  it('needs a connection whose pages can be read', async () => {
    await connect('d', 'https://my.everflow.test', 'everflow');
    const asked = sites.handlers['sites.bind']({ pattern: OWN, connection: 'd' }, page);
    await expect((async () => asked)()).rejects.toMatchObject({ failure: { kind: 'request' } });
  });
});

describe('a page could be bound', () => {
  it.each([
    ['https://panel.voluum.com.evil.test/', null],
    [
      'https://reports.acme.test/#/7d1c2b3a-5e6f-4a7b-8c9d-0e1f2a3b4c5d_9a8b7c6d-5e4f-4d3c-9b2a-1f0e9d8c7b6a/report/offer',
      'voluum',
    ],
    ['https://reports.acme.test/#/report/offer', null],
    ['https://acme.affise.com/v2/statistics', 'affise'],
    ['https://help-center.affise.com/en', null],
    ['https://my.network.test/statistics/affise/offers', 'affise'],
    ['https://track.acme.test/panel/report/campaign/12?x=1', 'binom'],
    ['https://track.acme.test/a1b2.php?page=Stats&camp_id=3', 'binom'],
    ['https://track.acme.test/panel/settings', null],
    ['file:///panel/campaigns', null],
    ['not an address', null],
  ] as const)('%s looks like %s', (address, dashboard) => {
    expect(looksLike(address)).toBe(dashboard);
  });

  it('only where a connection can be its owner, and nobody is yet', async () => {
    await store.remove('a');
    expect(await sites.offerFor('https://panel.voluum.com/')).toEqual({
      ...{ pattern: MINE, host: 'panel.voluum.com', dashboard: 'voluum' },
      connections: [{ id: 'b', name: expect.any(String), mark: standIn.mark }],
    });
    expect(await sites.offerFor('https://acme.affise.com/v2/statistics')).toBeNull();
    await connect('a', 'https://panel.voluum.com');
    expect(await sites.offerFor('https://panel.voluum.com/')).toBeNull();
  });
});
