import { expect, it, vi } from 'vitest';
import { onDashboards } from '@/entrypoints/background/dashboards';
import type { Sender } from '@/utils/messages/sender';
import { PlatformError } from '@/utils/model/errors';
import type { PageView } from '@/utils/model/page-view';
import type { DashboardId } from '@/utils/model/platform';
import { failureOf } from './household';

const OURS = 'chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh';
const KNOWN = 'https://panel.voluum.com';
const SENDERS = {
  'our page': { class: 'page', tab: 7, origin: OURS },
  'a connection’s dashboard': { class: 'dashboard', tab: 7, origin: KNOWN },
  'any other site': { class: 'dashboard', tab: 7, origin: 'https://evil.example' },
} as const satisfies Record<string, Sender>;
const NAMES = ['compare.page', 'compare.rows', 'marks.load', 'panel.row'] as const;

it.each([
  ['our page', 'demo', true],
  ['our page', 'voluum', false],
  ['our page', 'affise', false],
  ['a connection’s dashboard', 'voluum', true],
  ['a connection’s dashboard', 'demo', false],
  ['any other site', 'voluum', false],
  ['any other site', 'demo', false],
] as const)('%s speaks as %s: %s', async (who, dashboard, isAdmitted) => {
  for (const name of NAMES) {
    const { ask, answered } = createDoor();
    const asked = ask(name, dashboard, SENDERS[who]);
    if (isAdmitted) {
      await asked;
      expect(answered, name).toHaveBeenCalledTimes(1);
    } else {
      expect((await failureOf(asked)).kind, name).toBe('access');
      expect(answered, name).not.toHaveBeenCalled();
    }
  }
});

it('puts the reader beside what called it on a connection’s dashboard, and nowhere else', async () => {
  const { handlers, answered } = createDoor();
  const call = (who: keyof typeof SENDERS) => handlers['reader.load'](null, { sender: SENDERS[who] });
  await call('a connection’s dashboard');
  expect(answered).toHaveBeenCalledTimes(1);
  expect((await failureOf(Promise.resolve(call('any other site')))).kind).toBe('access');
  expect(answered).toHaveBeenCalledTimes(1);
});

it('asks nobody about a page that was told to hide', async () => {
  const { ask, answered } = createDoor({ hidden: true });
  const verdict = await ask('compare.page', 'demo', SENDERS['our page']);
  expect(verdict).toMatchObject({ verdict: 'unknown', label: '', presence: { hidden: true } });
  expect(answered).not.toHaveBeenCalled();
});

it('tells no verdict while it is locked', async () => {
  const { ask } = createDoor({ isLocked: true });
  const sender = SENDERS['our page'];
  expect(await ask('compare.page', 'demo', sender)).toMatchObject({ verdict: 'unknown', ratio: null });
  expect((await failureOf(ask('compare.rows', 'demo', sender))).sign).toBe('locked');
});

/** All that a page may ask, over services that only count how often they were reached. */
function createDoor({ hidden = false, isLocked = false } = {}) {
  const answered = vi.fn(async () => ({ verdict: 'alert', ratio: -0.1 }));
  const handlers = onDashboards({
    sites: {
      async requireDashboard(origin) {
        if (origin !== KNOWN) throw new PlatformError('access', 'none of ours');
      },
      loadReader: async () => void (await answered()),
      loadMarks: async () => void (await answered()),
    },
    presence: { at: async () => ({ hidden, place: null }) },
    comparisons: { 'compare.page': answered, 'compare.rows': answered, 'panel.row': answered } as never,
    say: async () => ({ label: () => 'locked' }),
    isLocked: async () => isLocked,
  });
  return {
    answered,
    handlers,
    async ask(name: (typeof NAMES)[number], dashboard: DashboardId, sender: Sender): Promise<unknown> {
      const view = { ...PAGE, dashboard };
      const row = { by: 'id' as const, keys: ['c1'] };
      if (name === 'compare.page' || name === 'marks.load') return handlers[name](view, { sender });
      if (name === 'compare.rows') return handlers[name]({ page: view, rows: row }, { sender });
      return handlers[name]({ page: view, row }, { sender });
    },
  };
}

const PAGE: PageView = {
  dashboard: 'demo',
  account: null,
  entity: null,
  rowsAre: 'campaign',
  days: { preset: '7d' },
  visible: null,
  readAt: '2026-11-20T12:00:00Z',
};
