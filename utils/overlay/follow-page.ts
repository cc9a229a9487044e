import type { PageLife } from './page-life';
import { whenIdle } from './when-idle';

/** Long enough for a router that changes the address in several steps. */
const SETTLE = 300;
const CHECK = 700;

/**
 * Tells every change of a single-page dashboard's address: `onLeave` at once, `onMove` when it has settled. The first
 * address is told at once.
 *
 * Not WXT's `wxt:locationchange`: that one comes with the `navigate` event, before the address is committed, and also
 * for links that are then downloaded or refused. `currententrychange` comes after, for `replaceState` too. The check
 * of the address serves browsers without the Navigation API, and is how a context without a living extension is found
 * out: the timer of the content script context looks for it on each turn.
 *
 * @returns asks for the same address again, now
 */
export function followPage(life: PageLife, { onLeave, onMove }: Following): () => void {
  const moveNow = () => onMove(new URL(location.href));
  const moved = settle(life, SETTLE, moveNow);
  let known = location.href;
  const check = () => {
    if (location.href === known) return;
    known = location.href;
    onLeave();
    moved();
  };
  moveNow();
  // Reading comes first: an address that changes before somebody listens is found by the check.
  whenIdle(() => life.isValid && listen(life, check), CHECK);
  return moveNow;
}

function listen(life: PageLife, check: () => void): void {
  const { signal } = life;
  window.addEventListener('hashchange', check, { signal });
  window.addEventListener('popstate', check, { signal });
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check, { signal });
  life.setInterval(check, CHECK);
}

interface Following {
  onLeave(): void;
  onMove(url: URL): void;
}

/** Calls once, `delay` ms after the last of several calls. */
export function settle(life: PageLife, delay: number, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  life.signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    // A bare timer: the context's own one adds a listener for every call.
    timer = setTimeout(() => life.isValid && call(), delay);
  };
}
