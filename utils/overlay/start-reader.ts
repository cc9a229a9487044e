import type { Dashboard } from './dashboard';
import { createScriptLife } from './script-life';
import { type OverlayRuntime, startOverlay } from './start-overlay';

/** Reads one kind of dashboard from now on, in place of an earlier copy. */
export function startReader(dashboard: Dashboard): void {
  const { runtime } = chrome;
  startOverlay(createScriptLife(runtime), dashboard, runtime);
}

/** As in `callReader`. */
declare const chrome: { readonly runtime: OverlayRuntime };
