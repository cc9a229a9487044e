import type { PageVerdict, Verdict } from '@/utils/model/comparison';
import { dragAlongEdge } from './drag-along-edge';
import { createGuest } from './guest';
import { measureGround } from './measure-ground';
import { PILL_STYLE } from './pill-style';
import { drawShape } from './shapes';

export interface Pill {
  show(state: PillState): void;
  /** The extension is gone from under the page: one word and a reload, nothing else works any more. */
  showReload(text: string): void;
  hide(): void;
  focus(): void;
}

/** What a page may see: shapes, percentages and counts, never a name or an amount. */
export type PillState = Pick<PageVerdict, 'verdict' | 'ratio' | 'counts' | 'label' | 'language'>;

/** The smallest mark that works: at the right edge, in the lower third, where it covers least. */
export function createPill(onOpen: () => void): Pill {
  const guest = createGuest(PILL_STYLE);
  const button = document.createElement('button');
  button.type = 'button';
  guest.root.append(button);
  const dragged = dragAlongEdge(button);
  let press = onOpen;
  button.addEventListener('click', (event) => {
    // A page can send clicks, but not trusted ones.
    if (event.isTrusted && !dragged()) press();
  });

  function draw(label: string, parts: Node[]): void {
    button.setAttribute('aria-label', `${NAME}: ${label}`);
    button.replaceChildren(...parts);
    guest.mount();
    const { left, top } = button.getBoundingClientRect();
    button.style.colorScheme = measureGround(left - 8, top + 16);
  }

  return {
    show: (state) => draw(state.label, drawParts(state)),
    showReload(text) {
      press = () => location.reload();
      const words = document.createElement('span');
      words.className = 'quiet';
      words.textContent = text;
      draw(text, [words]);
    },
    focus: () => button.focus(),
    hide: guest.remove,
  };
}

const NAME = 'Trackside';

/** At rest the worst shape with its count or percent; grip and second verdict unfold under pointer or focus. */
function drawParts({ verdict, ratio, counts, language }: PillState): Node[] {
  const worst = part(verdict, counts ? count(counts, verdict) : percent(verdict, ratio, language));
  if (!counts) worst.classList.add(`ink-${verdict}`);
  const parts = [drawShape('grip'), worst];
  if (counts?.alert && counts.notice) {
    const second = part('notice', String(counts.notice));
    second.classList.add('second');
    parts.push(second);
  }
  return parts;
}

function part(verdict: Verdict, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'part';
  element.append(drawShape(verdict), text);
  return element;
}

function count(counts: { alert: number; notice: number }, verdict: Verdict): string {
  return verdict === 'alert' || verdict === 'notice' ? String(counts[verdict]) : '';
}

/** Where all is well, or nothing is known, the shape says enough. */
function percent(verdict: Verdict, ratio: number | null, language: string): string {
  if (ratio === null || (verdict !== 'alert' && verdict !== 'notice')) return '';
  const format = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  return format.format(ratio / 100).replace('-', '−');
}
