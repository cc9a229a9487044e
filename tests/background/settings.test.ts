import { expect, it, vi } from 'vitest';
import { createPageWords } from '@/entrypoints/background/page-words';
import { createPages } from '@/entrypoints/background/pages';
import { createSettings } from '@/entrypoints/background/settings';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { createSettingsStore } from '@/utils/store/settings-store';
import { ASKS } from '../messages/asks';
import { createMemoryArea } from '../store/memory-area';

const page = { sender: { class: 'page', tab: null, origin: '' } } as const;

it('a changed setting is kept, answered and announced', async () => {
  const announce = vi.fn();
  const onChanged = vi.fn();
  const { handlers } = createSettings({
    store: createSettingsStore(createMemoryArea()),
    announce,
    onChanged,
  });
  expect(await handlers['settings.get'](null, page)).toEqual(DEFAULT_SETTINGS);
  expect(announce).not.toHaveBeenCalled();
  expect(await handlers['settings.set']({ theme: 'dark' }, page)).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
  });
  expect(await handlers['settings.get'](null, page)).toHaveProperty('theme', 'dark');
  expect(announce.mock.calls).toEqual([[{ announce: 'changed', what: 'settings' }]]);
});

it.each([
  ['auto', ['de-DE', 'ru-RU'], -0.138 * 100, 'Расхождение, −13,8\u00a0%'],
  ['en', ['ru-RU'], -13.8, 'Gap, −13.8%'],
  ['auto', ['de-DE'], null, 'Gap'],
] as const)(
  'a dashboard is told a verdict and a percentage in %s of %j, and no name',
  async (language, browserLanguages, ratio, label) => {
    const settings = { get: async () => ({ ...DEFAULT_SETTINGS, language }) };
    const words = await createPageWords({ settings, browserLanguages: () => browserLanguages })();
    expect(words.label({ verdict: 'alert', ratio, counts: null, here: 'My secret tracker' })).toBe(label);
    expect(words.words.reload).toMatch(/\S/);
  },
);

it.each([
  ['https://panel.voluum.com/?clientId=1#/report/offer', 'voluum'],
  ['https://another.test/', null],
  [null, 'voluum'],
])('a tab that shows %s is told to show a dashboard: %s', async (address, dashboard) => {
  const pages = createPages({
    ...{ area: createMemoryArea(), announce: () => undefined },
    addressOf: async () => address,
  });
  await pages.remember(7, { view: ASKS['compare.page'], origin: 'https://panel.voluum.com' });
  const told = await pages.handlers['sites.here']({ tab: 7 }, page);
  expect(told).toMatchObject({ dashboard });
});

it('a tab that has been closed is forgotten when another shows a dashboard', async () => {
  const area = createMemoryArea();
  const open = [7, 8];
  const pages = createPages({ area, announce: () => undefined, openTabs: async () => open });
  const shown = { view: ASKS['compare.page'], origin: 'https://panel.voluum.com' };
  for (const tab of [7, 8]) await pages.remember(tab, shown);
  await pages.noteVerdict(7, { subject: null, verdict: 'ok' });
  open.splice(0, 1, 9);
  await pages.remember(8, shown);
  expect(await pages.tabs()).toEqual([7, 8]);
  await pages.remember(9, shown);
  expect([...area.items.keys()].sort()).toEqual(['page 8', 'page 9']);
});

it('a dashboard’s pages are forgotten with its connection, other tabs stay', async () => {
  const area = createMemoryArea();
  const pages = createPages({ area, announce: () => undefined });
  const view = ASKS['compare.page'];
  const found = { subject: null, verdict: 'ok' } as const;
  for (const [tab, origin] of [
    [7, 'https://panel.voluum.com'],
    [8, 'https://track.agency.test'],
  ] as const) {
    await pages.remember(tab, { view, origin });
    await pages.noteVerdict(tab, found);
  }
  await pages.forgetDashboard('https://panel.voluum.com');
  expect([await pages.at(7), await pages.at(8)]).toEqual([
    null,
    { view, origin: 'https://track.agency.test' },
  ]);
  expect([...area.items.keys()].sort()).toEqual(['found 8', 'page 8']);
});
