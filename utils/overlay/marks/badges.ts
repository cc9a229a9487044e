import type { RowTable, TableRow } from '../dashboard';
import type { RowsOnPage } from '../door';
import type { PageLife } from '../page-life';
import { ANY_SPACE, type Fit, isSameFit, isSameRoom, lesser } from './fit';
import { createHint } from './hint';
import { createIdleJob, type Step } from './idle';
import { createReturns } from './returns';
import { rowsInView } from './rows-in-view';
import { createVerdictBook, type VerdictBook } from './verdict-book';
import { createWearer, type Wearer } from './wearer';

export interface Badges {
  /** Null: no row wears a badge. With the same page again they stay until there are newer verdicts. */
  follow(rows: RowsOnPage | null): void;
}

const LOOK_AGAIN = 700;
/** Every so many looks the places of all are measured anew, which may make a busy page lay itself out once more. */
const MEASURE_EACH = 6;
/** Rows that are measured, and then placed, between two paints. */
const AT_ONCE = 20;

/**
 * Puts a badge beside the conversions of every row in view, and keeps it right while the host scrolls, sorts, pages
 * and renders anew. Nothing watches the table as a whole but for rows that come and go; what shows a row's name is
 * watched row by row, so that a badge is gone before its row is painted as another's.
 */
export function createBadges(life: PageLife): Badges {
  const wearers = new Map<Element, Wearer>();
  const hint = createHint(life);
  const mayReturn = createReturns();
  const job = createIdleJob(life, dress);
  const lookAgain = createIdleJob(life, look);
  const start = () => {
    if (page && !document.hidden) job.start();
  };
  const rowsMove = new MutationObserver(start);
  let page: RowsOnPage | null = null;
  let book: VerdictBook | null = null;
  let table: RowTable | null = null;
  let space = ANY_SPACE;
  let looks = 0;

  function* dress(): Generator<Step, void> {
    findTable();
    if (!table || !book) return;
    yield 'go-on';
    const inView = new Set(rowsInView(table.body.children));
    yield 'go-on';
    for (const row of wearers.keys()) if (!inView.has(row)) undress(row);
    const wanted = new Set<string>();
    let returns: boolean | undefined;
    for (const row of inView) {
      const read = table.read(row);
      if (!wearers.get(row)?.isFor(read)) undress(row);
      if (read && book.get(read.key) === undefined) wanted.add(read.key);
      else if (read) wear(row, read, book, () => (returns ??= mayReturn()));
      yield 'go-on';
    }
    book.want(table.by, wanted);
    yield 'after-paint';
    yield* placeAll();
  }

  function findTable(): void {
    const found = table?.body.isConnected ? table : (page?.find() ?? null);
    if (found === table) return;
    undressAll();
    table = found;
    rowsMove.disconnect();
    if (found) rowsMove.observe(found.body, { childList: true });
  }

  function wear(
    row: Element,
    read: TableRow,
    { get, wording }: VerdictBook,
    mayReturnNow: () => boolean,
  ): void {
    const verdict = get(read.key);
    if (!verdict || !wording) {
      undress(row);
      return;
    }
    const known = wearers.get(row);
    const wearer = known ?? createWearer({ row: read, hint, onOpen: open, onOther: () => check(row) });
    wearer.draw(verdict, wording);
    if (known && !known.isWorn && !mayReturnNow()) return;
    if (!wearer.isWorn) wearer.putOn();
    wearers.set(row, wearer);
  }

  function open(key: string): void {
    if (page && table) void page.open({ by: table.by, keys: [key] });
  }

  /** Called before the next paint. */
  function check(row: Element): void {
    if (wearers.get(row)?.isFor(table?.read(row) ?? null)) return;
    undress(row);
    start();
  }

  function* placeAll(): Generator<Step, void> {
    if (hasMoved()) {
      space = ANY_SPACE;
      for (const wearer of wearers.values()) wearer.fit = null;
    }
    for (;;) {
      const bare = [...wearers.values()].filter(({ fit, isWorn }) => !fit && isWorn).slice(0, AT_ONCE);
      if (bare.length === 0) return;
      const fits = bare.map((wearer): [Wearer, Fit] => [wearer, wearer.measure()]);
      const before = space;
      space = fits.reduce((least, [, fit]) => lesser(least, fit.space), space);
      for (const [wearer, fit] of fits) wearer.place(fit, space);
      if (!isSameRoom(before, space))
        for (const wearer of wearers.values()) if (wearer.fit) wearer.place(wearer.fit, space);
      yield 'after-paint';
    }
  }

  /** A column has another width, or the host another colour: one row tells for all. */
  function hasMoved(): boolean {
    const [first] = [...wearers.values()].filter(({ fit, isWorn }) => fit && isWorn);
    return Boolean(first?.fit && !isSameFit(first.fit, first.measure()));
  }

  function undress(row: Element): void {
    wearers.get(row)?.takeOff();
    wearers.delete(row);
  }

  function undressAll(): void {
    hint.hide();
    for (const row of wearers.keys()) undress(row);
  }

  /** Costs no layout: reads what rows say, not where they are. */
  function* look(): Generator<Step, void> {
    looks++;
    const known = table?.body.isConnected ? table : null;
    if (!known || looks % MEASURE_EACH === 0) return start();
    for (const [row, wearer] of [...wearers]) {
      if (!wearer.isWorn || !wearer.isFor(known.read(row))) return start();
      yield 'go-on';
    }
  }

  addEventListener('scroll', start, { capture: true, passive: true, signal: life.signal });
  addEventListener('resize', start, { passive: true, signal: life.signal });
  life.setInterval(() => {
    if (page && !document.hidden) lookAgain.start();
  }, LOOK_AGAIN);
  return {
    follow(rows) {
      if (rows === page) return;
      if (rows?.page !== page?.page) {
        undressAll();
        table = null;
      }
      page = rows;
      book = rows && createVerdictBook(rows.ask, start);
      if (!rows) rowsMove.disconnect();
      start();
    },
  };
}
