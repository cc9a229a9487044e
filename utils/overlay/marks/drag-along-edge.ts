const HEIGHT = 32;
/** Pixels a pointer may tremble in a click. */
const TREMBLE = 4;
const STEP = 0.04;

export interface EdgeDrag {
  /** A share of the window's height, so that it never leaves a window that has become smaller. */
  place(share: number): void;
  /** Whether the press that is just ending has moved it, and so was no click. */
  hasMoved(): boolean;
}

/** Moves an element up and down its edge, by pointer or by the arrow keys. `onMoved` hears where it was left. */
export function dragAlongEdge(handle: HTMLElement, onMoved: (share: number) => void): EdgeDrag {
  let share = 0;
  let grabbed: { y: number; share: number } | undefined;
  let moved = false;

  function moveTo(next: number): void {
    share = Math.min(1, Math.max(0, next));
    handle.style.top = `calc(${share.toFixed(4)} * (100vh - ${HEIGHT}px))`;
  }

  handle.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    grabbed = { y: event.clientY, share };
    moved = false;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    const way = grabbed ? event.clientY - grabbed.y : 0;
    if (!grabbed || (!moved && Math.abs(way) < TREMBLE)) return;
    moved = true;
    moveTo(grabbed.share + way / (innerHeight - HEIGHT));
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    handle.addEventListener(end, () => {
      if (grabbed && moved) onMoved(share);
      grabbed = undefined;
    });
  }
  handle.addEventListener('keydown', (event) => {
    moved = false;
    const steps = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!steps || !event.isTrusted) return;
    event.preventDefault();
    moveTo(share + steps * STEP);
    onMoved(share);
  });
  moveTo(share);
  return {
    place(wanted) {
      if (!grabbed) moveTo(wanted);
    },
    hasMoved: () => moved,
  };
}
