/** In the page's idle time, at the latest after `timeout` ms; at once where the browser does not tell it (tests). */
export function whenIdle(call: () => void, timeout: number): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(call, { timeout });
  else call();
}

/** The same after the next paint: then nothing is to be laid out, and measuring costs the page nothing. */
export function afterPaint(call: () => void, timeout: number): void {
  requestAnimationFrame(() => whenIdle(call, timeout));
}
