import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { VisibleNumbers } from '@/utils/model/page-view';
import type { Dashboard } from './dashboard';
import { settle } from './follow-page';

const SETTLE = 300;
const SEARCH = 700;

export interface NumbersWatch {
  read(): VisibleNumbers | null;
}

/**
 * Tells when the totals on the page have changed. Only the totals row is observed: an observer on the body would
 * double the cost of every change in a large table. While there is no row, or it has been replaced, it is looked for.
 */
export function watchNumbers(
  ctx: ContentScriptContext,
  { findNumbers, readNumbers }: Pick<Dashboard, 'findNumbers' | 'readNumbers'>,
  onChange: () => void,
): NumbersWatch {
  let row: Element | null = null;
  let told = '';
  const tell = settle(ctx, SETTLE, () => {
    if (JSON.stringify(readNumbers(document)) !== told) onChange();
  });
  const observer = new MutationObserver(tell);
  ctx.onInvalidated(() => observer.disconnect());

  function search(): void {
    if (document.hidden || row?.isConnected) return;
    observer.disconnect();
    const before = row;
    row = findNumbers(document);
    if (row) observer.observe(row, { subtree: true, childList: true, characterData: true });
    if (row !== before) tell();
  }

  ctx.setInterval(() => whenIdle(search), SEARCH);
  return {
    read() {
      const numbers = readNumbers(document);
      told = JSON.stringify(numbers);
      return numbers;
    },
  };
}

/** Called at once where the browser does not tell idle time (tests). */
function whenIdle(call: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(call, { timeout: 1000 });
  else call();
}
