import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { Origin } from './tell-origin';

/**
 * Where a number is from: after a moment under the pointer, at once where the keyboard stands, and at the first tap of a
 * finger, which then opens nothing. Esc and scrolling take it away.
 */
export function OriginTip({ scroller, originAt }: OriginTipProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const id = useId();
  const latest = useRef(originAt);
  useEffect(() => {
    latest.current = originAt;
  });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const show = (cell: HTMLElement) => {
      const origin = latest.current(cell);
      setShown(origin && { cell, origin });
    };
    return watchCells(element, show, () => setShown(null));
  }, [scroller]);

  useEffect(() => {
    if (!shown) return;
    const { cell } = shown;
    cell.setAttribute('aria-describedby', id);
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // It is the nearest layer: what lies below stays open.
      event.stopPropagation();
      setShown(null);
    };
    const scrolled = () => setShown(null);
    document.addEventListener('keydown', leave, true);
    document.addEventListener('scroll', scrolled, { capture: true, passive: true });
    return () => {
      cell.removeAttribute('aria-describedby');
      document.removeEventListener('scroll', scrolled, true);
      document.removeEventListener('keydown', leave, true);
    };
  }, [shown, id]);

  if (!shown) return null;
  return (
    <div id={id} role="tooltip" className="origin" style={placeOf(shown.cell)}>
      <b>{shown.origin.title}</b>
      {shown.origin.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

interface Shown {
  cell: HTMLElement;
  origin: Origin;
}

/** Milliseconds under the pointer; none where another one is shown already. */
const WAIT = 300;

function watchCells(element: HTMLElement, show: (cell: HTMLElement) => void, hide: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let at: HTMLElement | null = null;
  let isShown = false;
  const stop = new AbortController();
  const hear = (type: string, act: (event: Event) => void, options: AddEventListenerOptions = {}) =>
    element.addEventListener(type, act, { ...options, signal: stop.signal });

  function go(cell: HTMLElement | null, wait: number): void {
    if (cell === at) return;
    end();
    at = cell;
    if (!cell) return;
    timer = setTimeout(() => {
      isShown = true;
      show(cell);
    }, wait);
  }
  function end(): void {
    clearTimeout(timer);
    at = null;
    isShown = false;
    hide();
  }

  hear('pointerover', (event) => {
    if (isTouch(event)) return;
    go(cellOf(event.target), isShown ? 0 : WAIT);
  });
  hear('pointerleave', (event) => !isTouch(event) && end());
  hear('focusin', ({ target }) => go(cellOf(target) === target ? cellOf(target) : null, 0));
  hear('focusout', end);
  hear('scroll', end, { passive: true });
  hear(
    'click',
    (event) => {
      const cell = cellOf(event.target);
      if (!isTouch(event) || !cell || cell === at) return;
      event.stopPropagation();
      go(cell, 0);
    },
    { capture: true },
  );
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}

function isTouch(event: Event): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}

function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
}

/** Below the cell and at its right edge, or above it near the bottom of the window; never out of it. */
function placeOf(cell: HTMLElement) {
  const { right, top, bottom } = cell.getBoundingClientRect();
  const most = Math.min(WIDTH, innerWidth - 2 * EDGE);
  // Further left than this, its left edge would leave the window.
  const edge = Math.min(Math.max(EDGE, innerWidth - right), innerWidth - most - EDGE);
  const isLow = bottom > innerHeight - ROOM;
  const height = isLow ? { bottom: innerHeight - top + GAP } : { top: bottom + GAP };
  return { right: edge, maxWidth: most, ...height };
}

/** In px. */
const [WIDTH, EDGE, GAP, ROOM] = [300, 8, 4, 170];

interface OriginTipProps {
  scroller: RefObject<HTMLElement | null>;
  /** Null: nothing to say of this cell. */
  originAt(cell: HTMLElement): Origin | null;
}
