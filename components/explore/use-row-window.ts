import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/**
 * Which rows of a long table are in sight, all of one height. Nothing is kept for a row that is not: what lies before
 * the first row of 100,000 is a multiplication.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, height }: { count: number; height: number },
) {
  const [seen, setSeen] = useState({ first: 0, last: FIRST_SIGHT });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const top = Math.floor(element.scrollTop / height / STEP) * STEP;
      const first = Math.max(0, top - STEP);
      const last = top + Math.ceil(element.clientHeight / height) + 2 * STEP;
      setSeen((old) => (old.first === first && old.last === last ? old : { first, last }));
    };
    look();
    const size = new ResizeObserver(look);
    size.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      size.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, height]);

  const scrollTo = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const head = element.querySelector('thead')?.offsetHeight ?? 0;
      const [lowest, highest] = [(index + 1) * height + head - element.clientHeight, index * height];
      element.scrollTop = Math.min(highest, Math.max(lowest, element.scrollTop));
    },
    [scroller, height],
  );

  const last = Math.min(seen.last, count - 1);
  return { first: Math.min(seen.first, Math.max(0, count - 1)), last, scrollTo };
}

/** Rows by which what is drawn moves on: a small move draws nothing anew. */
const STEP = 8;
/** Rows that are drawn before the height of the window is known. */
const FIRST_SIGHT = 40;
