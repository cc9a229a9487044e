import type { Verdict } from '@/utils/model/comparison';
import type { HideScope } from '@/utils/model/presence';
import type { PillState, Scene } from '../door';
import { dragAlongEdge } from './drag-along-edge';
import { createGuest } from './guest';
import { createHideMenu } from './hide-menu';
import { groundAt } from './measure-ground';
import { percent } from './percent';
import { PILL_STYLE } from './pill-style';
import { drawShape } from './shapes';
import { isSeen } from './sight';

export interface Pill {
  show(state: PillState, at: Pick<Scene, 'place' | 'hide'>): void;
  /** The extension is gone from under the page: one word and a reload, nothing else works any more. */
  showReload(text: string): void;
  /** The page may have become dark under it. */
  fitGround(): void;
  hide(): void;
  focus(): void;
}

interface PillOptions {
  onOpen(): void;
  /** Where along the edge it was left. */
  onMoved(share: number): void;
  onHide(scope: HideScope): void;
}

/** The smallest mark that works: at the right edge, in the lower third, where it covers least. */
export function createPill({ onOpen, onMoved, onHide }: PillOptions): Pill {
  const guest = createGuest(PILL_STYLE);
  const button = document.createElement('button');
  button.type = 'button';
  const menu = createHideMenu(guest.host, onHide);
  guest.root.append(button, menu.element);
  // Told when the page has just been laid out: then looking costs it nothing.
  const laidOut = new IntersectionObserver(() => {
    laidOut.disconnect();
    const { left, top } = button.getBoundingClientRect();
    button.style.colorScheme = groundAt(left - 8, top + 16);
  });
  const drag = dragAlongEdge(button, onMoved);
  let press = onOpen;
  button.addEventListener('click', async (event) => {
    // A page can send clicks, but not trusted ones; and it can hide what a person clicks.
    if (event.isTrusted && !drag.hasMoved() && (await isSeen(button, guest.host))) press();
  });

  button.addEventListener('contextmenu', (event) => {
    if (event.isTrusted && menu.open(button)) event.preventDefault();
  });

  function draw(label: string, parts: Node[]): void {
    button.setAttribute('aria-label', `${NAME}: ${label}`);
    button.replaceChildren(...parts);
    guest.mount();
    fitGround();
  }

  function fitGround(): void {
    if (guest.host.isConnected) laidOut.observe(button);
  }

  return {
    show(state, { place, hide }) {
      drag.place(place);
      menu.speak(hide);
      draw(state.label, drawParts(state));
    },
    showReload(text) {
      press = () => location.reload();
      menu.speak(null);
      const words = document.createElement('span');
      words.className = 'quiet';
      words.textContent = text;
      draw(text, [words]);
      guest.letGo();
    },
    fitGround,
    focus: () => button.focus(),
    hide: guest.remove,
  };
}

const NAME = 'Trackside';

/** At rest the worst shape with its count or percent; grip and second verdict unfold under pointer or focus. */
function drawParts(state: PillState): Node[] {
  const { verdict, counts } = state;
  const worst = part(verdict, counts ? count(counts, verdict) : percentOf(state));
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
function percentOf({ verdict, ratio, language }: PillState): string {
  return verdict === 'alert' || verdict === 'notice' ? percent(ratio, language) : '';
}
