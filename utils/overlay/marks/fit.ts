import type { BadgePlace, Room } from './badge';
import { groundOf } from './measure-ground';

/** What a cell leaves free beside its number. */
export interface Fit extends Omit<BadgePlace, 'room'> {
  /** Pixels. */
  free: number;
}

const HEIGHT = 18;
/** Between the cell's edge and the badge, and between the badge and the number. */
const EDGE = 8;
const GAP = 4;

/** Where a badge goes: on the free side of the number, at its height, one x for a whole column. Reads only. */
export function measureFit(cell: Element, host: Element): Fit {
  const box = cell.getBoundingClientRect();
  const text = textBox(cell, host) ?? box;
  const point = host.getBoundingClientRect();
  const [left, right] = [text.left - box.left, box.right - text.right];
  const isRight = right > left;
  const x = isRight ? box.right - EDGE : box.left + EDGE;
  const y = text.top + text.height / 2 - HEIGHT / 2;
  return {
    shift: { x: Math.round(x - point.left), y: Math.round(y - point.top), right: isRight },
    free: Math.max(left, right) - EDGE - GAP,
    ground: groundOf(cell),
  };
}

/** The most that fits beside the narrowest of a column's numbers: all badges of a table look the same. */
export function roomIn(free: number): Room {
  if (free >= 72) return 'full';
  return free >= 20 ? 'mark' : 'none';
}

/** Whether a badge still stands where it belongs. */
export function isSameFit(a: Fit, b: Fit): boolean {
  const [before, now] = [a.shift, b.shift];
  return before.x === now.x && before.y === now.y && before.right === now.right && a.ground === b.ground;
}

export function lesser(a: Room, b: Room): Room {
  return ROOMS.indexOf(a) > ROOMS.indexOf(b) ? a : b;
}

const ROOMS: readonly Room[] = ['full', 'mark', 'none'];

/**
 * Of what is printed in the cell, up to our own host, which hangs last: Firefox counts the text in its closed root as
 * the range's.
 */
function textBox(cell: Element, host: Element): DOMRect | null {
  const range = document.createRange();
  range.selectNodeContents(cell);
  if (cell.lastChild === host) range.setEndBefore(host);
  const box = range.getBoundingClientRect();
  return box.width > 0 ? box : null;
}
