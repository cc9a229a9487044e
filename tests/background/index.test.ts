import { expect, it, vi } from 'vitest';
import { platformCode } from '@/connectors/code';

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
    tabs: { onRemoved: event(), create: vi.fn(async () => undefined), query: async () => [] },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));

it('is all ears in its first turn, closes its storage and puts the sites in order', async () => {
  // A worker's way to a second script.
  const load = vi.fn(() => vi.stubGlobal('tracksidePlatforms', platformCode));
  vi.stubGlobal('importScripts', load);
  const listen = vi.fn();
  vi.stubGlobal('addEventListener', listen);
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
    tabs.onRemoved,
  ]) {
    expect(addListener).toHaveBeenCalledTimes(1);
  }
  expect(storage.local.setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  await vi.waitFor(() =>
    expect(scripting.unregisterContentScripts).toHaveBeenCalledWith({ ids: ['left over'] }),
  );

  expect(load).not.toHaveBeenCalled();
  const [[install, whenInstalled] = []] = listen.mock.calls;
  expect(install).toBe('install');
  whenInstalled?.();
  expect(load).toHaveBeenCalledWith('/platforms.js', '/comparing.js', '/upkeep.js', '/exploring.js');

  const [installed] = runtime.onInstalled.addListener.mock.calls[0] ?? [];
  installed({ reason: 'update' });
  expect(tabs.create).not.toHaveBeenCalled();
  installed({ reason: 'install' });
  expect(tabs.create).toHaveBeenCalledWith({ url: expect.stringContaining('/welcome.html') });
  await vi.waitFor(() => expect(browser.action.setBadgeText).toHaveBeenCalledWith({ text: '' }), 3000);

  const [hear] = runtime.onMessage.addListener.mock.calls[0] ?? [];
  const sender = { id: 'ours', url: 'chrome-extension://ours/popup.html', origin: 'chrome-extension://ours' };
  const reply = await hear({ ask: 'catalog.list', payload: null }, sender);
  expect(reply.value.map(({ platform }: { platform: string }) => platform)).toContain('voluum');
});
