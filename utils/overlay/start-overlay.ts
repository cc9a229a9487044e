import { type HearingRuntime, hearAnnouncements } from '@/utils/messages/announcements';
import { type AskingRuntime, createAsk } from '@/utils/messages/ask';
import type { PageVerdict } from '@/utils/model/comparison';
import type { PageView, VisibleNumbers } from '@/utils/model/page-view';
import type { Dashboard, PageSubject } from './dashboard';
import { fetchMarks, type Marks, type PillState, type RowsOnPage } from './door';
import { followPage } from './follow-page';
import type { PageLife } from './page-life';
import { watchNumbers } from './watch-numbers';
import { whenIdle } from './when-idle';

/** `browser.runtime` as a content script has it. */
export type OverlayRuntime = AskingRuntime & HearingRuntime & { getURL(path: '/panel.html'): string };

/**
 * Lives on one dashboard page until its context is invalidated: reads the page, asks for a verdict, and has it drawn
 * by a second script, which is not fetched before there is something to draw.
 */
export function startOverlay(life: PageLife, dashboard: Dashboard, runtime: OverlayRuntime): void {
  const ask = createAsk(runtime);
  let view: PageView | null = null;
  let rows: RowsOnPage | null = null;
  let verdict: PillState | null = null;
  let words: PageVerdict['words'] | null = null;
  let told = '';
  let isOpen = false;
  let marks: Marks | null = null;
  let isFetching = false;

  async function fetchDrawing(): Promise<void> {
    isFetching = true;
    // What is not answered now may be with the next question.
    const create = await fetchMarks(() => ask('marks.load', null)).catch(() => null);
    isFetching = false;
    if (!create || !life.isValid) return;
    marks = create({ life, panelAddress: runtime.getURL('/panel.html'), onPanel: setPanel });
    draw();
  }

  function setPanel(open: boolean): void {
    isOpen = open && view !== null;
    draw();
  }

  function draw(): void {
    if (marks) {
      const pill = view && (verdict ?? ASKING);
      marks.draw({ pill, panel: isOpen ? (words?.panel ?? NAME) : null, rows });
    } else if (view && !isFetching) {
      void fetchDrawing();
    }
  }

  function read(url: URL): void {
    const before = view;
    const subject = readSubject(dashboard, url);
    told = JSON.stringify(subject);
    view = subject && viewOf(dashboard, subject, numbers.read);
    // A known verdict stays until a newer one comes, but never on another page.
    if (!view || !before || !isSamePage(view, before)) verdict = null;
    if (!view) isOpen = false;
    rows = view?.rowsAre && !subject?.narrowed ? rowsOf(view, url) : null;
    draw();
    // A page that is no report wears no pill; the background still hears that the last report is gone.
    if (view ?? before) void judge(view ?? { ...NOTHING, dashboard: dashboard.id, readAt: now() });
  }

  function rowsOf(page: PageView, url: URL): RowsOnPage {
    return {
      page: wordsOf(page),
      find: () => dashboard.findRows(url, document),
      ask: (asked) => ask('compare.rows', { page, rows: asked }),
    };
  }

  async function judge(asked: PageView): Promise<void> {
    const answer = await ask('compare.page', asked).catch(() => null);
    // Meanwhile the page may have gone on, or the extension.
    if (!life.isValid || view !== asked) return;
    words = answer?.words ?? words;
    verdict = answer ?? verdict ?? UNKNOWN;
    draw();
  }

  /** What only the page itself says may come late, and change without the address. */
  function lookAgain(): void {
    const url = new URL(location.href);
    if (!document.hidden && JSON.stringify(readSubject(dashboard, url)) !== told) readAgain();
  }

  const numbers = watchNumbers(life, dashboard, () => readAgain());
  const readAgain = followPage(life, { onLeave: numbers.expectNew, onMove: read });
  life.setInterval(() => whenIdle(lookAgain, 1000), LOOK_AGAIN);
  const stopHearing = hearAnnouncements(runtime, (said) => {
    if (said.announce === 'ask-again') readAgain();
    if (said.announce === 'panel') setPanel(said.open);
  });
  life.signal.addEventListener('abort', () => {
    marks?.draw({ pill: null, panel: null, rows: null });
    // With a living extension a newer copy of this script has taken over; without one the page needs a reload.
    if (isAlive(runtime)) stopHearing();
    else if (view && words) marks?.showReload(words.reload);
  });
}

const LOOK_AGAIN = 700;

/** Until the background has answered once, the overlay speaks English. */
const NAME = 'Trackside';
const SILENT = { ratio: null, counts: null, language: 'en' } as const;
const ASKING: PillState = { ...SILENT, verdict: 'wait', label: 'asking' };
const UNKNOWN: PillState = { ...SILENT, verdict: 'unknown', label: 'not known' };
const NOTHING = { account: null, entity: null, rowsAre: null, days: null, visible: null };

function readSubject(dashboard: Dashboard, url: URL): PageSubject | null {
  return dashboard.isMine(url) ? dashboard.readPage(url, document) : null;
}

function viewOf(
  { id }: Dashboard,
  { narrowed, ...said }: PageSubject,
  readNumbers: () => VisibleNumbers | null,
): PageView {
  return { dashboard: id, ...said, visible: narrowed ? null : readNumbers(), readAt: now() };
}

function isSamePage(a: PageView, b: PageView): boolean {
  return wordsOf(a) === wordsOf(b);
}

/** A page without what changes by itself. */
function wordsOf(view: PageView): string {
  return JSON.stringify({ ...view, visible: null, readAt: '' });
}

function now(): string {
  return new Date().toISOString();
}

function isAlive(runtime: OverlayRuntime): boolean {
  return runtime.id !== undefined;
}
