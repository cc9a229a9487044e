import type { RowVerdict } from '@/utils/model/comparison';
import type { PageLife } from '../page-life';
import { createGuest } from './guest';
import { percent } from './percent';
import { FONT } from './shapes';
import type { Wording } from './verdict-book';

export interface Hint {
  /** After the pointer has rested a moment. */
  show(button: HTMLElement, verdict: RowVerdict, wording: Wording): void;
  hide(): void;
}

const REST = 300;
const WIDTH = 236;

/** One for all badges: which metric, how much, of what, and what a click does. */
export function createHint(life: PageLife): Hint {
  const guest = createGuest(STYLE);
  const box = document.createElement('div');
  box.className = 'box';
  guest.root.append(box);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hide(): void {
    clearTimeout(timer);
    guest.remove();
  }

  addEventListener('scroll', hide, { capture: true, passive: true, signal: life.signal });
  life.signal.addEventListener('abort', hide);
  return {
    hide,
    show(button, verdict, wording) {
      hide();
      timer = setTimeout(() => {
        box.replaceChildren(...lines(verdict, wording));
        box.style.colorScheme = button.style.colorScheme;
        const { left, top, bottom } = button.getBoundingClientRect();
        box.style.left = `${Math.max(8, Math.min(left, innerWidth - WIDTH - 8))}px`;
        const isBelow = bottom + 80 < innerHeight;
        box.style[isBelow ? 'top' : 'bottom'] = isBelow ? `${bottom + 6}px` : `${innerHeight - top + 6}px`;
        box.style[isBelow ? 'bottom' : 'top'] = 'auto';
        guest.mount();
      }, REST);
    },
  };
}

function lines({ verdict, metric, ratio }: RowVerdict, { words, language }: Wording): Node[] {
  const title = document.createElement('b');
  const number = percent(ratio, language);
  const isGap = number !== '' && verdict !== 'unlinked';
  title.textContent = isGap
    ? `${words.metrics[metric]} ${number} · ${words.verdicts[verdict]}`
    : words.verdicts[verdict];
  const rest = [isGap ? words.base : null, verdict === 'unlinked' ? words.choose : words.open];
  return [title, ...rest.filter((line) => line !== null).map(toLine)];
}

function toLine(text: string): HTMLElement {
  const line = document.createElement('div');
  line.textContent = text;
  return line;
}

const STYLE = `
:host { pointer-events: none !important; }
.box {
  position: fixed; box-sizing: border-box; width: ${WIDTH}px; padding: 8px 10px; border-radius: 6px;
  background: light-dark(#ffffff, #1e222a); color: light-dark(#414a58, #bcc4d0);
  font: 400 11px/16px ${FONT}; text-align: left;
  box-shadow: 0 4px 12px light-dark(rgb(18 24 40 / .12), rgb(0 0 0 / .5)),
    0 0 0 1px light-dark(rgb(18 24 40 / .06), rgb(255 255 255 / .08));
}
b { color: light-dark(#14181f, #eceff4); font-weight: 600; }
`;
