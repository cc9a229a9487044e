import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { GridProps } from './grid';
import type { GridRow } from './grid-columns';

/**
 * A grid is one stop for Tab. Up, Down, PageUp, PageDown, Home and End move between its rows, Right opens one and Left
 * closes it or goes to the one above, Enter shows it in detail.
 */
export function useGridKeys<Row extends GridRow>(
  scroller: RefObject<HTMLDivElement | null>,
  scrollTo: (index: number) => void,
  {
    of,
    rowAt,
    open,
    onToggle,
    onShow,
  }: Pick<GridProps<Row>, 'of' | 'rowAt' | 'open' | 'onToggle' | 'onShow'>,
) {
  const [active, setActive] = useState(0);
  const wanted = useRef<number | null>(null);

  // The row may have to be drawn first.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  function goTo(index: number): void {
    const next = Math.max(0, Math.min(of - 1, index));
    wanted.current = next;
    setActive(next);
    scrollTo(next);
  }

  function above(index: number): number {
    for (let place = index - 1; place >= 0; place--) if (rowAt(place)?.level === 0) return place;
    return index;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.index === undefined) return;
    const row = rowAt(active);
    const keys: Record<string, () => void> = {
      ArrowDown: () => goTo(active + 1),
      ArrowUp: () => goTo(active - 1),
      PageDown: () => goTo(active + SCREEN),
      PageUp: () => goTo(active - SCREEN),
      Home: () => goTo(0),
      End: () => goTo(of - 1),
      ArrowRight: () => row?.opens && !open.has(row.key) && onToggle(row),
      ArrowLeft: () => row && (open.has(row.key) ? onToggle(row) : goTo(above(active))),
      Enter: () => row && onShow(row),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  return { active: Math.min(active, Math.max(0, of - 1)), onKeyDown, onFocus: useCallback(setActive, []) };
}

/** Rows. */
const SCREEN = 15;
