import { type HearingRuntime, hearAnnouncements } from '@/utils/messages/announcements';
import { type AskingRuntime, createAsk } from '@/utils/messages/ask';
import type { PageVerdict } from '@/utils/model/comparison';
import type { PageView, VisibleNumbers } from '@/utils/model/page-view';
import type { Dashboard } from './dashboard';
import { followPage } from './follow-page';
import { removeLeftGuests } from './guest';
import type { PageLife } from './page-life';
import { createPanelFrame } from './panel-frame';
import { createPill, type PillState } from './pill';
import { watchNumbers } from './watch-numbers';

/** `browser.runtime` as a content script has it. */
export type OverlayRuntime = AskingRuntime & HearingRuntime & { getURL(path: '/panel.html'): string };

/** Lives on one dashboard page until its context is invalidated: reads the page, asks for a verdict, wears it. */
export function startOverlay(life: PageLife, dashboard: Dashboard, runtime: OverlayRuntime): void {
  removeLeftGuests();
  const ask = createAsk(runtime);
  const frame = createPanelFrame(runtime.getURL('/panel.html'));
  const pill = createPill(() => setPanel(true));
  let view: PageView | null = null;
  let verdict: PillState | null = null;
  let words: PageVerdict['words'] | null = null;

  function setPanel(open: boolean): void {
    const hadFocus = !open && frame.close();
    if (open && !frame.isOpen) frame.open(words?.panel ?? NAME);
    draw();
    if (hadFocus) pill.focus();
  }

  function draw(): void {
    if (frame.isOpen || !view) pill.hide();
    else pill.show(verdict ?? ASKING);
  }

  function read(url: URL): void {
    const before = view;
    view = readView(dashboard, url, numbers.read);
    // A known verdict stays until a newer one comes, but never on another page.
    if (!view || !before || !isSamePage(view, before)) verdict = null;
    draw();
    // A page that is no report wears no pill; the background still hears that the last report is gone.
    if (view ?? before) void judge(view ?? { ...NOTHING, dashboard: dashboard.id, readAt: now() });
  }

  async function judge(asked: PageView): Promise<void> {
    const answer = await ask('compare.page', asked).catch(() => null);
    // Meanwhile the page may have gone on, or the extension.
    if (!life.isValid || view !== asked) return;
    words = answer?.words ?? words;
    verdict = answer ?? verdict ?? UNKNOWN;
    draw();
  }

  const numbers = watchNumbers(life, dashboard, () => readAgain());
  const readAgain = followPage(life, { onLeave: numbers.expectNew, onMove: read });
  const stopHearing = hearAnnouncements(runtime, (said) => {
    if (said.announce === 'ask-again') readAgain();
    if (said.announce === 'panel') setPanel(said.open);
  });
  const closeOnEscape = (event: KeyboardEvent) => {
    const isFree = event.target === document.body && !event.defaultPrevented;
    if (event.key === 'Escape' && event.isTrusted && isFree) setPanel(false);
  };
  document.addEventListener('keydown', closeOnEscape, { signal: life.signal });
  life.signal.addEventListener('abort', () => {
    frame.close();
    // With a living extension a newer copy of this script has taken over; without one the page needs a reload.
    if (isAlive(runtime) || !words) pill.hide();
    else pill.showReload(words.reload);
    if (isAlive(runtime)) stopHearing();
  });
}

/** Until the background has answered once, the overlay speaks English. */
const NAME = 'Trackside';
const SILENT = { ratio: null, counts: null, language: 'en' } as const;
const ASKING: PillState = { ...SILENT, verdict: 'wait', label: 'asking' };
const UNKNOWN: PillState = { ...SILENT, verdict: 'unknown', label: 'not known' };
const NOTHING = { account: null, entity: null, rowsAre: null, days: null, visible: null };

function readView(dashboard: Dashboard, url: URL, readNumbers: () => VisibleNumbers | null): PageView | null {
  const address = dashboard.isMine(url) ? dashboard.readAddress(url) : null;
  if (!address) return null;
  const { narrowed, ...said } = address;
  return { dashboard: dashboard.id, ...said, visible: narrowed ? null : readNumbers(), readAt: now() };
}

function isSamePage(a: PageView, b: PageView): boolean {
  return JSON.stringify({ ...a, ...UNTOLD }) === JSON.stringify({ ...b, ...UNTOLD });
}

const UNTOLD = { visible: null, readAt: '' };

function now(): string {
  return new Date().toISOString();
}

function isAlive(runtime: OverlayRuntime): boolean {
  return runtime.id !== undefined;
}
