import { type HearingRuntime, hearAnnouncements } from '@/utils/messages/announcements';
import { type AskingRuntime, createAsk } from '@/utils/messages/ask';
import type { PageVerdict } from '@/utils/model/comparison';
import { PlatformError } from '@/utils/model/errors';
import type { PageView, VisibleNumbers } from '@/utils/model/page-view';
import type { HideScope, Presence } from '@/utils/model/presence';
import type { Dashboard, PageSubject } from './dashboard';
import { fetchMarks, type Marks, type PillState, type RowsOnPage } from './door';
import { followPage } from './follow-page';
import { findFreePlace, USUAL } from './free-place';
import { findGuests, removeLeftGuests } from './guest-layer';
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
  let told = '';
  let rows: RowsOnPage | null = null;
  let verdict: PillState | null = null;
  let words: PageVerdict['words'] | null = null;
  let presence: Presence = { hidden: false, place: null };
  /** Where the pill stands as long as nobody has put it anywhere. */
  let usual = USUAL;
  /** How often it is still looked whether it stands well there: tables fill by and by. */
  let looks = 0;
  let isOpen = false;
  /** The panel is about one of the rows. */
  let isOnRow = false;
  let marks: Marks | null = null;
  let isFetching = false;
  let stopHearing: (() => void) | undefined;

  async function fetchDrawing(page: PageView): Promise<void> {
    isFetching = true;
    const create = await fetchMarks(async () => {
      presence = await ask('marks.load', page);
      // What is not answered now may be with the next question.
    }).catch(() => null);
    isFetching = false;
    if (!create || !life.isValid) return;
    removeLeftGuests();
    marks = create({ life, panelAddress: runtime.getURL('/panel.html'), onPanel, onMoved, onHide });
    draw();
  }

  /** The person opens it on the page as a whole, or closes it. */
  function onPanel(open: boolean): void {
    if (isOnRow && view) void ask('panel.row', { page: view, row: null }).catch(() => undefined);
    isOnRow = false;
    setPanel(open);
  }

  function onMoved(share: number): void {
    presence = { ...presence, place: share };
    void ask('presence.place', { share }).catch(() => undefined);
  }

  function onHide(scope: HideScope): void {
    if (view) void ask('presence.hide', { page: view, scope }).catch(() => undefined);
  }

  function setPanel(open: boolean): void {
    isOpen = open && view !== null;
    draw();
  }

  function draw(): void {
    if (!life.isValid) return;
    const isShown = view !== null && !presence.hidden;
    if (marks && isShown) {
      // Before there is a verdict there may be no table either.
      if (verdict && presence.place === null) usual = findFreePlace(usual);
      const place = presence.place ?? usual;
      const panel = isOpen ? (words?.panel ?? NAME) : null;
      marks.draw({ pill: verdict ?? ASKING, panel, rows, place, hide: words?.hide ?? null });
    } else if (marks) {
      marks.draw(null);
    } else if (view && isShown && !isFetching) {
      void fetchDrawing(view);
    }
  }

  function read(url: URL): void {
    const before = view;
    const subject = readSubject(dashboard, url);
    told = JSON.stringify(subject);
    looks = LOOKS;
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
      async open(row) {
        isOnRow = await ask('panel.row', { page, row }).catch(() => false);
        setPanel(true);
      },
    };
  }

  async function judge(asked: PageView): Promise<void> {
    // Nobody is told anything of a page that was never asked about.
    stopHearing ??= hear();
    const answer = await ask('compare.page', asked).catch((error: unknown) => {
      // Whoever is told nothing shows nothing: the connection is gone, and with it the reason to be here.
      if (error instanceof PlatformError && error.failure.kind === 'access')
        presence = { ...presence, hidden: true };
      return null;
    });
    // Meanwhile the page may have gone on, or the extension.
    if (!life.isValid || view !== asked) return;
    presence = answer?.presence ?? presence;
    if (!presence.hidden) words = answer?.words ?? words;
    verdict = answer ?? verdict ?? UNKNOWN;
    draw();
  }

  /** What only the page itself says may come late, and change without the address. */
  function lookAgain(): void {
    const url = new URL(location.href);
    if (verdict && looks-- > 0) draw();
    if (!document.hidden && JSON.stringify(readSubject(dashboard, url)) !== told) readAgain();
  }

  function hear(): () => void {
    return hearAnnouncements(runtime, (said) => {
      if (said.announce === 'ask-again') readAgain();
      if (said.announce === 'panel') setPanel(said.open === 'toggle' ? !isOpen : said.open);
    });
  }

  const numbers = watchNumbers(life, dashboard, () => readAgain());
  const readAgain = followPage(life, { onLeave: numbers.expectNew, onMove: read });
  whenIdle(() => life.isValid && life.setInterval(() => whenIdle(lookAgain, 1000), LOOK_AGAIN), START);
  life.signal.addEventListener('abort', () => {
    marks?.draw(null);
    // With a living extension a newer copy of this script has taken over.
    if (isAlive(runtime)) stopHearing?.();
    else if (view && words && !presence.hidden) setTimeout(offerReload, NEXT_VERSION, words.reload);
  });

  /** Unless the extension's next version has put its own marks on the page. */
  function offerReload(text: string): void {
    if (findGuests().length === 0) marks?.showReload(text);
  }
}

/** How long after an update the next version may take to come to the page, in milliseconds. */
const NEXT_VERSION = 3000;

const LOOK_AGAIN = 700;
/** Later, under whoever scrolls, the pill stays where it is. */
const LOOKS = 4;
/** What a page needs only later waits for its first idle moment. */
const START = 1000;

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
