import { beforeEach, describe, expect, it } from 'vitest';
import { createSites } from '@/entrypoints/background/sites';
import { toFailure } from '@/utils/model/errors';
import type { Platform } from '@/utils/model/platform';
import { createConnectionStore } from '@/utils/store/connection-store';
import { createMemoryArea } from '../store/memory-area';
import { connectionNamed, SEALED } from '../store/samples';
import { createBrowser } from './browser-stand-in';
import { standIn } from './platform-stand-in';

const MINE = 'https://panel.voluum.com/*';
const THEIRS = 'https://track.agency.test/*';
let browser: ReturnType<typeof createBrowser>;
let store: ReturnType<typeof createConnectionStore>;
let sites: ReturnType<typeof createSites>;

beforeEach(async () => {
  browser = createBrowser();
  store = createConnectionStore(createMemoryArea());
  const everflow = { ...standIn, platform: 'everflow', dashboard: null } as const;
  const profileOf = (platform: Platform) => (platform === 'everflow' ? everflow : standIn);
  sites = createSites({ profileOf, store, ...browser });
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
  const asked = sites.requireDashboard(origin).then(() => null, toFailure);
  expect(await asked).toEqual(isAnswered ? null : expect.objectContaining({ kind: 'access' }));
});

describe('dashboards wear a content script', () => {
  it('where a connection names them and the browser allows it; patterns know no port', async () => {
    browser.grant(MINE, THEIRS, 'https://elsewhere.test/*');
    await sites.reconcile();
    expect(registered()).toEqual([MINE, THEIRS]);
    expect(browser.scripts.every(({ file }) => file === 'content-scripts/voluum.js')).toBe(true);
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
    await browser.scripting.register([{ id: 'left over', file: 'old.js', pattern: MINE }]);
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
