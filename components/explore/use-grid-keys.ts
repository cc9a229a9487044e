import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { GridProps } from './grid';
import type { GridRow } from './grid-columns';

/** The line of totals, above the first row. */
export const TOTALS = -1;

/**
 * A grid is one stop for Tab. Up, Down, PageUp, PageDown, Home and End move between its rows, Right opens one and then
 * goes on into its numbers, Left comes back from them, closes the row or goes to the one above, Enter shows it in detail.
 * https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/
 */
export function useGridKeys<Row extends GridRow>(
  scroller: RefObject<HTMLDivElement | null>,
  scrollTo: (index: number) => void,
  { of, rowAt, open, onToggle, onShow, total }: KeysOptions<Row>,
) {
  const [active, setActive] = useState(0);
  const wanted = useRef<{ index: number; column: string | undefined } | null>(null);

  const focusWanted = useCallback(() => {
    if (wanted.current === null) return;
    const { index, column } = wanted.current;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    if (!line) return;
    wanted.current = null;
    const cell = cellsOf(line).find((each) => each.dataset.column === column);
    (cell ?? line).focus({ preventScroll: cell === undefined });
  }, [scroller]);
  // The row may have to be drawn first.
  useEffect(focusWanted);

  function goTo(index: number, column?: string): void {
    const next = Math.max(total ? TOTALS : 0, Math.min(of - 1, index));
    wanted.current = { index: next, column };
    setActive(next);
    if (next !== TOTALS) scrollTo(next);
    focusWanted();
  }

  function above(index: number): number {
    for (let place = index - 1; place >= 0; place--) if (rowAt(place)?.level === 0) return place;
    return index;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { target } = event;
    const line = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-index]') : null;
    if (!(target instanceof HTMLElement) || !line) return;
    const { column } = target.dataset;
    // A button in a row has keys of its own.
    if (target !== line && column === undefined) return;
    const row = rowAt(active);
    const cells = cellsOf(line).map((cell) => cell.dataset.column);
    const beside = (step: number) => goTo(active, cells[cells.indexOf(column) + step]);
    const across: Keys = {
      ArrowRight: () => cells.at(-1) !== column && beside(1),
      ArrowLeft: () => beside(-1),
      Home: () => goTo(active, cells[0]),
      End: () => goTo(active, cells.at(-1)),
    };
    const along: Keys = {
      ArrowRight: () => (row?.opens && !open.has(row.key) ? onToggle(row) : goTo(active, cells[0])),
      ArrowLeft: () => row && (open.has(row.key) ? onToggle(row) : goTo(above(active))),
      Home: () => goTo(0),
      End: () => goTo(of - 1),
    };
    const keys: Keys = {
      ...(column === undefined ? along : across),
      ArrowDown: () => goTo(active + 1, column),
      ArrowUp: () => goTo(active - 1, column),
      PageDown: () => goTo(active + SCREEN, column),
      PageUp: () => goTo(Math.max(0, active - SCREEN), column),
      Enter: () => row && onShow(row),
    };
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  return { active: Math.min(active, Math.max(0, of - 1)), onKeyDown, onFocus: useCallback(setActive, []) };
}

/** Rows. */
const SCREEN = 15;

type Keys = Record<string, () => void>;

function cellsOf(line: HTMLElement): HTMLElement[] {
  return [...line.querySelectorAll<HTMLElement>('[data-column]')];
}

type KeysOptions<Row extends GridRow> = Pick<
  GridProps<Row>,
  'of' | 'rowAt' | 'open' | 'onToggle' | 'onShow' | 'total'
>;
