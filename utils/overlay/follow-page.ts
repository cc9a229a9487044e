import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** Long enough for a router that changes the address in several steps. */
const SETTLE = 300;
const CHECK = 700;

/**
 * Tells every change of a single-page dashboard's address, once it has settled; the first one at once.
 *
 * Not WXT's `wxt:locationchange`: that one comes with the `navigate` event, before the address is committed, and also
 * for links that are then downloaded or refused. `currententrychange` comes after, for `replaceState` too. The check
 * of the address serves browsers without the Navigation API, and is how a context without a living extension is found
 * out: the timer of the content script context looks for it on each turn.
 *
 * @returns asks for the same address again, now
 */
export function followPage(ctx: ContentScriptContext, onMove: (url: URL) => void): () => void {
  const moved = settle(ctx, SETTLE, () => onMove(new URL(location.href)));
  let known = location.href;
  const check = () => {
    if (location.href === known) return;
    known = location.href;
    moved();
  };
  ctx.addEventListener(window, 'hashchange', check);
  ctx.addEventListener(window, 'popstate', check);
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check, { signal: ctx.signal });
  ctx.setInterval(check, CHECK);
  const moveNow = () => onMove(new URL(location.href));
  moveNow();
  return moveNow;
}

/** Calls once, `delay` ms after the last of several calls. */
export function settle(ctx: ContentScriptContext, delay: number, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  ctx.onInvalidated(() => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    // A bare timer: the context's own one adds a listener for every call.
    timer = setTimeout(() => ctx.isValid && call(), delay);
  };
}
