import type { VisibleNumbers } from '@/utils/model/page-view';
import type { Dashboard } from './dashboard';
import { settle } from './follow-page';
import type { PageLife } from './page-life';
import { whenIdle } from './when-idle';

const SETTLE = 300;
const SEARCH = 700;
/** A dashboard changes its address first and its numbers when they have come. */
const MAY_BE_OLD = 3000;

export interface NumbersWatch {
  /** Null where there are none, and while they may still be those of the page before. */
  read(): VisibleNumbers | null;
  /** The address has changed. */
  expectNew(): void;
}

/**
 * Tells when the totals on the page have changed. Only the totals row is observed: an observer on the body would
 * double the cost of every change in a large table. While there is no row, or it has been replaced, it is looked for.
 */
export function watchNumbers(
  life: PageLife,
  dashboard: Pick<Dashboard, 'findNumbers' | 'readNumbers'>,
  onChange: () => void,
): NumbersWatch {
  let row: Element | null = null;
  let told = '';
  let old = { text: '', until: 0 };

  function read(): VisibleNumbers | null {
    const numbers = dashboard.readNumbers(new URL(location.href), document);
    const mayBeOld = JSON.stringify(numbers) === old.text && performance.now() < old.until;
    return mayBeOld ? null : numbers;
  }

  const tell = settle(life, SETTLE, () => {
    if (JSON.stringify(read()) !== told) onChange();
  });
  const tellLate = settle(life, MAY_BE_OLD, tell);
  const observer = new MutationObserver(tell);
  life.signal.addEventListener('abort', () => observer.disconnect());

  function search(): void {
    if (!life.isValid || document.hidden || row?.isConnected) return;
    observer.disconnect();
    row = dashboard.findNumbers(document);
    if (row) observer.observe(row, { subtree: true, childList: true, characterData: true });
    tell();
  }

  whenIdle(() => life.isValid && life.setInterval(() => whenIdle(search, 1000), SEARCH), 1000);
  return {
    read() {
      const numbers = read();
      told = JSON.stringify(numbers);
      return numbers;
    },
    expectNew() {
      const text = JSON.stringify(dashboard.readNumbers(new URL(location.href), document));
      old = { text, until: performance.now() + MAY_BE_OLD };
      tellLate();
    },
  };
}
