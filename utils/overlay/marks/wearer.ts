import type { RowVerdict } from '@/utils/model/comparison';
import type { TableRow } from '../dashboard';
import { type Badge, createBadge } from './badge';
import { type Fit, measureFit, roomIn, type Space } from './fit';
import type { Hint } from './hint';
import type { Wording } from './verdict-book';

/** A row with a badge, and what it was read as when it got it. */
export interface Wearer {
  /** Whether the row still is what it was. */
  isFor(row: TableRow | null): boolean;
  /** In the cell, unless the host took it out. */
  readonly isWorn: boolean;
  putOn(): void;
  takeOff(): void;
  draw(verdict: RowVerdict, wording: Wording): void;
  /** Reads only. */
  measure(): Fit;
  /** @param space that all badges of the table have */
  place(fit: Fit, space: Space): void;
  /** Null until it has been placed. */
  fit: Fit | null;
}

export interface WearerOptions {
  row: TableRow;
  hint: Hint;
  onOpen(key: string): void;
  /** The host has changed what shows the key, in place. */
  onOther(): void;
}

export function createWearer({ row, hint, onOpen, onOther }: WearerOptions): Wearer {
  const { key, cell, source } = row;
  let drawn: { verdict: RowVerdict; wording: Wording } | null = null;
  let shown = '';
  const badge: Badge = createBadge({
    onOpen: () => onOpen(key),
    onHint: (button) => (button && drawn ? hint.show(button, drawn.verdict, drawn.wording) : hint.hide()),
  });
  const watch = new MutationObserver(onOther);
  const wearer: Wearer = {
    fit: null,
    isFor: (other) => other?.key === key && other.cell === cell && other.source === source,
    get isWorn() {
      return badge.host.parentNode === cell;
    },
    putOn() {
      cell.append(badge.host);
      watch.observe(source, { childList: true, characterData: true, subtree: true });
    },
    takeOff() {
      watch.disconnect();
      badge.host.remove();
    },
    draw(verdict, wording) {
      drawn = { verdict, wording };
      const looks = JSON.stringify([verdict, wording.language]);
      if (looks === shown) return;
      shown = looks;
      badge.draw(verdict, wording);
      wearer.fit = null;
    },
    measure: () => measureFit(cell, badge.host, badge.width()),
    place(fit, space) {
      wearer.fit = fit;
      const { edge, right, ground } = fit;
      const { room, inset } = roomIn(space);
      badge.place({ x: edge.x + (right ? -inset : inset), y: edge.y, right, ground, room });
    },
  };
  return wearer;
}
