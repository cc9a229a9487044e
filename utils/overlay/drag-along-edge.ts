const HEIGHT = 32;
/** Pixels a pointer may tremble in a click. */
const TREMBLE = 4;
const STEP = 0.04;

/**
 * Moves an element up and down its edge, by pointer or by the arrow keys. Its place is a share of the window's height, so
 * it never leaves a window that has become smaller. It is kept as long as the page lives.
 *
 * @returns whether the press that is just ending has moved it, and so was no click
 */
export function dragAlongEdge(handle: HTMLElement): () => boolean {
  let share = 0.72;
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
      grabbed = undefined;
    });
  }
  handle.addEventListener('keydown', (event) => {
    moved = false;
    const steps = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!steps || !event.isTrusted) return;
    event.preventDefault();
    moveTo(share + steps * STEP);
  });
  moveTo(share);
  return () => moved;
}
