import type { ConnectionCard } from '@/utils/messages/connections';
import type { Announcement } from '@/utils/messages/map';
import type { LockState, Settings } from '@/utils/model/settings';
import type { Summary } from '@/utils/model/summary';
import type { Area } from '@/utils/store/area';
import { isFixable } from '@/utils/texts/failure';
import { type FewWords, speak } from '@/utils/texts/few-words';
import type { Face, ToolbarButton } from './browser/toolbar';

export interface ToolbarOptions {
  button: ToolbarButton;
  /** Where the count outlives the browser's day: it stays until a newer one is known. */
  area: Area;
  cards(): Promise<readonly Pick<ConnectionCard, 'state' | 'failure'>[]>;
  lockState(): Promise<LockState>;
  /** The last seven days, as far as they are known. */
  summary(): Promise<Summary>;
  settings: { get(): Promise<Settings> };
  browserLanguages: () => readonly string[];
  /** Milliseconds in which changes are gathered. */
  calm?: number;
}

/** What the toolbar says: a connection that needs a hand, else how many gaps are over the alert band, else nothing. */
export interface Toolbar {
  /** A summary that was made for somebody else. */
  note(summary: Summary): void;
  /** What the background has just announced. */
  hear(announcement: Announcement): void;
  /** Draws it anew, a moment later. */
  refresh(): void;
}

export function createToolbar(options: ToolbarOptions): Toolbar {
  const { button, area, cards, lockState, summary, settings, browserLanguages, calm = 700 } = options;
  let isDue = false;
  let noted: number | null = null;

  async function countGaps(): Promise<number> {
    const gaps = noted ?? gapsOf(await summary());
    if (gaps !== null) await area.set({ [KEY]: gaps });
    return gaps ?? readCount((await area.get(KEY))[KEY]);
  }

  async function draw(): Promise<void> {
    isDue = false;
    const [gaps, all, lock, { language }] = await Promise.all([
      countGaps(),
      cards(),
      lockState(),
      settings.get(),
    ]);
    noted = null;
    const { toolbar: words } = speak(language, browserLanguages());
    await button.show(faceOf({ gaps, broken: all.filter(needsHand).length, lock, words }));
  }

  function refresh(): void {
    if (!isDue) setTimeout(() => void draw(), calm);
    isDue = true;
  }

  return {
    refresh,
    note(seen) {
      if (seen.range !== '7d') return;
      noted = gapsOf(seen);
      if (noted !== null) refresh();
    },
    hear(announcement) {
      if (announcement.announce !== 'changed' || !TOLD.has(announcement.what)) return;
      noted = null;
      refresh();
    },
  };
}

/** What may change what the toolbar says. */
const TOLD: ReadonlySet<string> = new Set(['connections', 'numbers', 'settings', 'links']);
const KEY = 'toolbar';
/** Dark enough for white text on every toolbar. */
const ALERT = '#b3191a';
const BROKEN = '#8a5a00';

/** Null while somebody is still to be asked: an old side makes no alarm, and ends none. */
function gapsOf({ connections, offers, waiting }: Summary): number | null {
  const known = new Map(connections.map(({ connection, state }) => [connection, state]));
  if (waiting.length > 0 || [...known.values()].some((state) => state !== 'fresh' && state !== 'failed')) {
    return null;
  }
  const isFresh = (id: string | null) => id !== null && known.get(id) === 'fresh';
  return offers.filter(
    ({ verdict, connection, otherConnection }) =>
      verdict === 'alert' && isFresh(connection) && isFresh(otherConnection),
  ).length;
}

/** That it is locked is said of all together. */
function needsHand({ state, failure }: Pick<ConnectionCard, 'state' | 'failure'>): boolean {
  if (failure?.sign === 'locked') return false;
  return state === 'not-allowed' || (state === 'failed' && failure !== null && isFixable(failure));
}

function faceOf({ gaps, broken, lock, words }: Said): Face {
  if (lock === 'locked') {
    return { badge: '', color: ALERT, title: `Trackside · ${words['toolbar.locked']}`, isGrey: true };
  }
  const parts = [
    broken > 0 && `${words['toolbar.broken']}: ${broken}`,
    gaps > 0 && `${words['toolbar.gaps']}: ${gaps}`,
  ];
  return {
    badge: broken > 0 ? '!' : gaps > 0 ? String(Math.min(gaps, 9999)) : '',
    color: broken > 0 ? BROKEN : ALERT,
    title: ['Trackside', ...parts].filter(Boolean).join(' · '),
    isGrey: false,
  };
}

interface Said {
  gaps: number;
  broken: number;
  lock: LockState;
  words: FewWords['toolbar'];
}

function readCount(kept: unknown): number {
  return typeof kept === 'number' ? kept : 0;
}
