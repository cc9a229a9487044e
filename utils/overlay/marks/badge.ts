import type { RowVerdict } from '@/utils/model/comparison';
import { BADGE_STYLE } from './badge-style';
import type { Room } from './fit';
import { createRoot, stop } from './guest';
import type { Ground } from './measure-ground';
import { percent } from './percent';
import { drawShape } from './shapes';
import { isSeen } from './sight';
import type { Wording } from './verdict-book';

/** The only thing Trackside puts in a cell: a point out of the flow, from which a small mark is drawn. */
export interface Badge {
  host: HTMLElement;
  draw(verdict: RowVerdict, wording: Wording): void;
  /** Pixels that it takes with its percent, read once after it was drawn and before it has its place. */
  width(): number;
  /** Not seen before it has its place. */
  place(place: BadgePlace): void;
}

interface BadgePlace {
  /** From where its host stands, in pixels. */
  x: number;
  y: number;
  /** `x` is of its right edge. */
  right: boolean;
  ground: Ground;
  room: Room;
}

export interface BadgeOptions {
  onOpen(): void;
  /** The pointer rests on it, or has left. */
  onHint(button: HTMLElement | null): void;
}

export function createBadge({ onOpen, onHint }: BadgeOptions): Badge {
  const { host, root } = createRoot('span', BADGE_STYLE);
  const button = document.createElement('button');
  button.type = 'button';
  // A thousand more stops on the way through the page would be a wall; the panel lists the same.
  button.tabIndex = -1;
  root.append(button);
  // The row below has clicks of its own.
  for (const type of CLICKS) host.addEventListener(type, stop);
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', async (event) => {
    if (event.isTrusted && (await isSeen(button, host))) onOpen();
  });
  button.addEventListener('pointerenter', () => onHint(button));
  button.addEventListener('pointerleave', () => onHint(null));
  let width: number | undefined;
  return {
    host,
    width: () => (width ??= button.getBoundingClientRect().width),
    draw({ verdict, metric, ratio }, { words, language }) {
      const number = hasPercent(verdict) ? percent(ratio, language) : '';
      const text = document.createElement('span');
      text.textContent = number;
      button.className = verdict;
      button.style.transform = '';
      width = undefined;
      const told = [words.metrics[metric], number, words.verdicts[verdict]].filter(Boolean).join(' ');
      button.setAttribute('aria-label', `${told} (Trackside)`);
      button.replaceChildren(drawShape(verdict), ...(number ? [text] : []));
    },
    place({ x, y, right, ground, room }) {
      button.style.transform = `translate(${x}px, ${y}px)`;
      button.style.colorScheme = ground;
      button.classList.toggle('right', right);
      for (const each of ['mark', 'tiny', 'none'] as const)
        button.classList.toggle(`is-${each}`, each === room);
    },
  };
}

const CLICKS = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
];

function hasPercent(verdict: RowVerdict['verdict']): boolean {
  return verdict === 'alert' || verdict === 'notice' || verdict === 'ok';
}
