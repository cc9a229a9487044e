import { expect, it, vi } from 'vitest';
import type { Face } from '@/entrypoints/background/browser/toolbar';
import { createToolbar } from '@/entrypoints/background/toolbar';
import type { ConnectionCard } from '@/utils/messages/connections';
import type { Verdict } from '@/utils/model/comparison';
import { DEFAULT_SETTINGS, type LockState } from '@/utils/model/settings';
import type { ConnectionSummary, Summary } from '@/utils/model/summary';
import { SUMMARIES } from '../screens/summaries';
import { createMemoryArea } from '../store/memory-area';

const WORKING = { state: 'working', failure: null } as const;
const REFUSED = { state: 'failed', failure: { kind: 'credentials', message: '' } } as const;
const PAUSED = { state: 'failed', failure: { kind: 'rate-limit', message: '' } } as const;
const SHUT = { state: 'not-allowed', failure: null } as const;
const LOCKED = {
  state: 'failed',
  failure: { kind: 'credentials', message: '', sign: 'locked' },
} as const;

it.each([
  ['nothing, where all agrees', ['ok', 'notice'], [WORKING], 'off', { badge: '', title: 'Trackside' }],
  [
    'how many gaps are over the alert band',
    ['alert', 'notice', 'alert', 'unlinked'],
    [WORKING],
    'off',
    { badge: '2', color: '#b3191a', title: 'Trackside · gaps over the alert band: 2' },
  ],
  [
    'a broken connection before gaps; both on hover',
    ['alert'],
    [WORKING, REFUSED, SHUT],
    'unlocked',
    {
      badge: '!',
      color: '#8a5a00',
      title: 'Trackside · connections that need you: 2 · gaps over the alert band: 1',
    },
  ],
  ['no alarm for what passes by itself', [], [PAUSED], 'off', { badge: '', title: 'Trackside' }],
  ['grey and silent while locked', ['alert'], [LOCKED], 'locked', { badge: '', isGrey: true }],
] as const)('%s', async (_, verdicts, cards, lock, face) => {
  const { toolbar, shown } = createBar({ summary: summaryOf(verdicts), cards, lock });
  toolbar.refresh();
  await vi.waitFor(() => expect(shown).toHaveLength(1));
  expect(shown[0]).toMatchObject({ isGrey: false, ...face });
});

it('gathers a burst of changes into one drawing, and hears only what may change it', async () => {
  const { toolbar, shown, asked } = createBar({ summary: summaryOf(['alert']) });
  for (let turn = 0; turn < 50; turn++) toolbar.hear({ announce: 'sync' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toHaveBeenCalledTimes(0);
  for (let turn = 0; turn < 50; turn++) toolbar.hear({ announce: 'changed', what: 'numbers' });
  await vi.waitFor(() => expect(shown).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toHaveBeenCalledTimes(1);
});

it('makes no summary of its own where somebody has just looked at one', async () => {
  const { toolbar, shown, asked } = createBar({ summary: summaryOf([]) });
  toolbar.hear({ announce: 'changed', what: 'numbers' });
  toolbar.note({ ...summaryOf(['alert']), range: '30d' });
  toolbar.note(summaryOf(['alert', 'alert']));
  await vi.waitFor(() => expect(shown).toMatchObject([{ badge: '2' }]));
  expect(asked).not.toHaveBeenCalled();
});

it.each([
  ['stale', ['stale', 'fresh'], '3'],
  ['waited for', ['waiting', 'fresh'], '3'],
  ['failed: it makes no alarm', ['fresh', 'failed'], ''],
] as const)('keeps the last count while a side is %s', async (_, states, badge) => {
  const area = createMemoryArea();
  await area.set({ toolbar: 3 });
  const { toolbar, shown } = createBar({ summary: summaryOf(['alert'], states), area });
  toolbar.refresh();
  await vi.waitFor(() => expect(shown).toMatchObject([{ badge }]));
});

interface Bar {
  summary: Summary;
  cards?: readonly Pick<ConnectionCard, 'state' | 'failure'>[];
  lock?: LockState;
  area?: ReturnType<typeof createMemoryArea>;
}

function createBar({ summary, cards = [WORKING], lock = 'off', area = createMemoryArea() }: Bar) {
  const shown: Face[] = [];
  const asked = vi.fn(async () => summary);
  const toolbar = createToolbar({
    ...{ area, calm: 1, summary: asked, browserLanguages: () => ['en'] },
    button: { show: async (face) => void shown.push(face) },
    cards: async () => cards,
    lockState: async () => lock,
    settings: { get: async () => DEFAULT_SETTINGS },
  });
  return { toolbar, shown, asked };
}

/** Two connections, tracker and network, with an offer between them for each verdict. */
function summaryOf(
  verdicts: readonly Verdict[],
  states: readonly ConnectionSummary['state'][] = ['fresh', 'fresh'],
): Summary {
  const story = SUMMARIES.get('normal') as Summary;
  const [offer] = story.offers;
  if (!offer) throw new Error('The story has no offer.');
  return {
    ...story,
    connections: story.connections
      .slice(0, 2)
      .map((connection, index) => ({ ...connection, state: states[index] ?? 'fresh' })),
    offers: verdicts.map((verdict) => ({ ...offer, verdict })),
  };
}
