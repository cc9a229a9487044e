import { beforeEach, expect, it, vi } from 'vitest';
import { onDashboards } from '@/entrypoints/background/dashboards';
import { createPresence } from '@/entrypoints/background/presence';
import { PlatformError, toFailure } from '@/utils/model/errors';
import type { PageView } from '@/utils/model/page-view';
import { createPresenceStore } from '@/utils/store/presence-store';
import { ASKS } from '../messages/asks';
import { createMemoryArea } from '../store/memory-area';
import { dashboard, page as ourPage } from './world';

const VIEW = ASKS['compare.page'];
const OTHER: PageView = { ...VIEW, entity: { kind: 'campaign', id: 'another' } };
const ORIGIN = dashboard.sender.origin;
const ELSEWHERE = 'https://tracker.northbuy.example';

let area: ReturnType<typeof createMemoryArea>;
let presence: ReturnType<typeof createPresence>;
const announce = vi.fn();

beforeEach(() => {
  announce.mockReset();
  area = createMemoryArea();
  presence = createPresence({
    ...{ store: createPresenceStore(area), tabs: async () => [7, 8], announce },
    pageIn: async (tab) => (tab === 7 ? { view: VIEW, origin: ORIGIN } : null),
  });
});

const isHidden = async (origin: string, view: PageView) => (await presence.at(origin, view)).hidden;
const hide = (scope: 'page' | 'host' | 'everywhere') =>
  presence.handlers['presence.hide']({ page: VIEW, scope }, dashboard);
const show = (host: string | null) => presence.handlers['presence.show']({ host }, ourPage);

it.each([
  [
    'page',
    [true, false, false],
    { everywhere: false, hosts: [{ host: 'panel.voluum.com', whole: false, pages: 1 }] },
  ],
  [
    'host',
    [true, true, false],
    { everywhere: false, hosts: [{ host: 'panel.voluum.com', whole: true, pages: 0 }] },
  ],
  ['everywhere', [true, true, true], { everywhere: true, hosts: [] }],
] as const)('hides on this %s, tells the tabs, and comes back', async (scope, expected, listed) => {
  await hide(scope);
  // The same report on other days is the same page.
  const onOtherDays = { ...VIEW, days: null, visible: null };
  expect(
    await Promise.all([isHidden(ORIGIN, onOtherDays), isHidden(ORIGIN, OTHER), isHidden(ELSEWHERE, OTHER)]),
  ).toEqual(expected);
  expect(announce.mock.calls).toEqual([
    [{ announce: 'ask-again' }, 7],
    [{ announce: 'ask-again' }, 8],
  ]);
  expect(await presence.handlers['presence.list'](null, ourPage)).toEqual(listed);
  await show(scope === 'everywhere' ? null : 'panel.voluum.com');
  expect(await isHidden(ORIGIN, VIEW)).toBe(false);
  expect(await presence.handlers['presence.list'](null, ourPage)).toEqual({ everywhere: false, hosts: [] });
});

it('hides from the popup what the tab shows, and nothing where no dashboard is read', async () => {
  const hideHere = presence.handlers['presence.hide-here'];
  expect(await hideHere({ tab: 8, scope: 'everywhere' }, ourPage)).toBe(false);
  expect(await isHidden(ORIGIN, VIEW)).toBe(false);
  expect(announce).not.toHaveBeenCalled();
  expect(await hideHere({ tab: 7, scope: 'page' }, ourPage)).toBe(true);
  expect(await Promise.all([isHidden(ORIGIN, VIEW), isHidden(ORIGIN, OTHER)])).toEqual([true, false]);
  expect(announce).toHaveBeenCalledWith({ announce: 'ask-again' }, 7);
});

it('remembers where the pill was left, host by host', async () => {
  await presence.handlers['presence.place']({ share: 0.25 }, dashboard);
  expect(await presence.at(ORIGIN, VIEW)).toEqual({ hidden: false, place: 0.25 });
  expect(await presence.at(ELSEWHERE, VIEW)).toEqual({ hidden: false, place: null });
  await hide('host');
  expect(await presence.at(ORIGIN, VIEW)).toEqual({ hidden: true, place: 0.25 });
});

it.each([
  ['a text', 'oops'],
  ['a place off the window', { hidden: true, pages: [], place: 2 }],
  ['nothing', null],
])('takes what it cannot read as never said: %s', async (_, stored) => {
  await area.set({ 'presence:panel.voluum.com': stored });
  expect(await presence.at(ORIGIN, VIEW)).toEqual({ hidden: false, place: null });
});

it('asks no platform and loads nothing where it is hidden, and answers no page that is no dashboard', async () => {
  const compare = vi.fn();
  const loadMarks = vi.fn();
  let isDashboard = true;
  const handlers = onDashboards({
    sites: {
      loadMarks,
      loadReader: loadMarks,
      async requireDashboard() {
        if (!isDashboard) throw new PlatformError('access', 'no');
      },
    },
    presence,
    comparisons: {
      ...{ 'compare.page': compare, 'compare.panel': compare },
      ...{ 'compare.rows': compare, 'panel.row': compare },
    },
    say: async () => ({ label: () => '' }),
  });
  await hide('host');
  expect(await handlers['compare.page'](VIEW, dashboard)).toMatchObject({ presence: { hidden: true } });
  expect(await handlers['marks.load'](VIEW, dashboard)).toMatchObject({ hidden: true });
  expect(compare).not.toHaveBeenCalled();
  expect(loadMarks).not.toHaveBeenCalled();
  await show('panel.voluum.com');
  await handlers['marks.load'](VIEW, dashboard);
  expect(loadMarks).toHaveBeenCalledWith(dashboard.sender.tab);
  isDashboard = false;
  for (const name of ['compare.page', 'compare.rows', 'reader.load', 'marks.load', 'panel.row'] as const) {
    const refused = await Promise.resolve(handlers[name](ASKS[name] as never, dashboard)).then(
      () => null,
      toFailure,
    );
    expect(refused).toHaveProperty('kind', 'access');
  }
});

it('leaves no trace of a host whose dashboard is gone', async () => {
  await hide('host');
  await presence.forget(ORIGIN);
  expect(area.items.size).toBe(0);
});
