import { afterEach, expect, it, type Mock, vi } from 'vitest';
import { platformCode } from '@/connectors/code';
import { servicesCode } from '@/entrypoints/background/services';

/** The browser as far as the background touches it while it starts. */
const browser = vi.hoisted(() => {
  const event = () => ({ addListener: vi.fn() });
  const area = () => ({ get: async () => ({}), set: async () => undefined, remove: async () => undefined });
  return {
    runtime: {
      id: 'ours',
      getManifest: () => ({ version: '0.0.0' }),
      getURL: (path: string) => `chrome-extension://ours/${path}`,
      onMessage: event(),
      onInstalled: event(),
      onStartup: event(),
      sendMessage: async () => undefined,
    },
    storage: { local: { ...area(), setAccessLevel: vi.fn(async () => undefined) }, session: area() },
    action: {
      setBadgeText: vi.fn(async () => undefined),
      ...{ setBadgeBackgroundColor: async () => undefined, setBadgeTextColor: async () => undefined },
      ...{ setTitle: async () => undefined, setIcon: async () => undefined },
    },
    alarms: { onAlarm: event(), get: async () => undefined, create: vi.fn(), clear: async () => true },
    commands: { onCommand: event() },
    permissions: { onAdded: event(), onRemoved: event(), contains: async () => true },
    scripting: {
      getRegisteredContentScripts: vi.fn(async () => [{ id: 'left over' }]),
      unregisterContentScripts: vi.fn(async () => undefined),
    },
    tabs: { create: vi.fn(async () => undefined), query: async () => [] },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('wxt/browser', () => ({ browser }));

const OURS = { id: 'ours', url: 'chrome-extension://ours/popup.html', origin: 'chrome-extension://ours' };

afterEach(() => void vi.unstubAllGlobals());

it('is all ears in its first turn, and brings its services with the first event that is for them', async () => {
  const scripts = stubWorker();
  const { default: background } = await import('@/entrypoints/background/index');
  expect(background.main()).toBeUndefined();
  const { runtime, alarms, commands, permissions, tabs, storage, scripting } = browser;
  for (const { addListener } of [
    runtime.onMessage,
    runtime.onInstalled,
    runtime.onStartup,
    alarms.onAlarm,
    commands.onCommand,
    permissions.onAdded,
    permissions.onRemoved,
  ]) {
    expect(addListener).toHaveBeenCalledTimes(1);
  }

  // Strangers are refused, or get silence, by the first script alone.
  expect(await send({ ask: 'catalog.list', payload: null }, { ...OURS, id: 'theirs' })).toBe(SILENCE);
  expect(await send({ announce: 'sync' }, OURS)).toBe(SILENCE);
  expect(await send({ ask: 'no.such', payload: null }, OURS)).toMatchObject({ error: { kind: 'request' } });
  const dashboard = { id: 'ours', url: 'https://panel.voluum.com/', frameId: 0, tab: { id: 7 } };
  const asked = await send({ ask: 'catalog.list', payload: null }, dashboard);
  expect(asked).toMatchObject({ error: { kind: 'access' } });
  expect(scripts.load).not.toHaveBeenCalled();

  scripts.install();
  expect(scripts.load).toHaveBeenCalledWith(
    '/background-services.js',
    '/platforms.js',
    '/comparing.js',
    '/exploring.js',
  );
  scripts.load.mockClear();

  const [installed] = runtime.onInstalled.addListener.mock.calls[0] ?? [];
  installed({ reason: 'update' });
  await vi.waitFor(() =>
    expect(scripting.unregisterContentScripts).toHaveBeenCalledWith({ ids: ['left over'] }),
  );
  expect(scripts.load.mock.calls).toEqual([['/background-services.js']]);
  expect(storage.local.setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  expect(tabs.create).not.toHaveBeenCalled();
  installed({ reason: 'install' });
  await vi.waitFor(() =>
    expect(tabs.create).toHaveBeenCalledWith({ url: expect.stringContaining('/welcome.html') }),
  );
  await vi.waitFor(() => expect(browser.action.setBadgeText).toHaveBeenCalledWith({ text: '' }), 3000);

  const reply = (await send({ ask: 'catalog.list', payload: null }, OURS)) as {
    value: { platform: string }[];
  };
  expect(reply.value.map(({ platform }) => platform)).toContain('voluum');
  expect(storage.local.setAccessLevel).toHaveBeenCalledTimes(1);
});

it.each([
  ['an alarm', ({ alarms }) => alarms.onAlarm, [{ name: 'sync' }]],
  ['the start of the browser', ({ runtime }) => runtime.onStartup, []],
  ['a shortcut', ({ commands }) => commands.onCommand, ['toggle-panel', { id: 7 }]],
  ['a permission', ({ permissions }) => permissions.onAdded, [{}]],
  ['a permission taken back', ({ permissions }) => permissions.onRemoved, [{}]],
] satisfies [string, (all: typeof browser) => { addListener: Mock }, unknown[]][])(
  'hears %s as the first thing of its life',
  async (_, event, told) => {
    vi.resetModules();
    stubWorker();
    const heard = { alarm: vi.fn(), browserStarted: vi.fn(), command: vi.fn() };
    const services = { ...heard, permissionsAdded: vi.fn(), permissionsRemoved: vi.fn() };
    const lookAfter = vi.fn();
    vi.stubGlobal('tracksideServices', { startServices: () => ({ ...services, lookAfter }) });
    const { addListener } = event(browser);
    addListener.mockClear();
    const { default: background } = await import('@/entrypoints/background/index');
    background.main();
    addListener.mock.calls[0]?.[0](...told);
    await vi.waitFor(() => expect(Object.values(services).flatMap(({ mock }) => mock.calls)).toHaveLength(1));
    expect(lookAfter).toHaveBeenCalledTimes(1);
  },
);

it('says by name what keeps its services from starting, and tries again with the next message', async () => {
  vi.resetModules();
  stubWorker();
  browser.runtime.onMessage.addListener.mockClear();
  const { default: background } = await import('@/entrypoints/background/index');
  background.main();
  const startServices = vi.fn(() => ({
    message: async () => ({ ok: true, value: 'here' }),
    lookAfter: () => undefined,
  }));
  startServices.mockImplementationOnce(() => {
    throw new RangeError('secret');
  });
  vi.stubGlobal('tracksideServices', { startServices });
  const reply = await send({ ask: 'catalog.list', payload: null }, OURS);
  expect(reply).toMatchObject({
    ok: false,
    error: { kind: 'answer', message: expect.stringContaining('RangeError') },
  });
  expect(JSON.stringify(reply)).not.toContain('secret');
  expect(await send({ ask: 'catalog.list', payload: null }, OURS)).toEqual({ ok: true, value: 'here' });
});

const SILENCE = Symbol('silence');

/** What the sender gets from the newest listener. */
function send(message: unknown, sender: object): Promise<unknown> {
  const [hear] = browser.runtime.onMessage.addListener.mock.calls.at(-1) ?? [];
  return new Promise((resolve) => {
    if (!hear(message, sender, resolve)) resolve(SILENCE);
  });
}

/** A worker's way to its later scripts. */
function stubWorker() {
  vi.stubGlobal('tracksideServices', undefined);
  const code = { tracksideServices: servicesCode, tracksidePlatforms: platformCode };
  const load = vi.fn((..._: string[]) =>
    Object.entries(code).map(([name, value]) => vi.stubGlobal(name, value)),
  );
  vi.stubGlobal('importScripts', load);
  const listen = vi.fn();
  vi.stubGlobal('addEventListener', listen);
  return {
    load,
    install() {
      load.mockImplementationOnce(() => []);
      const [[event, hear] = []] = listen.mock.calls;
      expect(event).toBe('install');
      hear?.();
    },
  };
}
