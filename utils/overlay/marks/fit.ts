import { type Ground, groundOf } from './measure-ground';
import { printedIn } from './printed';

/** Where a badge's cell ends on the free side of its number, and how much is free there. */
export interface Fit {
  /** From where the badge's host stands to the cell's edge, at the number's height, in pixels. */
  edge: { x: number; y: number };
  /** The free side is the right one. */
  right: boolean;
  space: Space;
  ground: Ground;
}

/** Pixels in which the host prints nothing. */
export interface Space {
  /** Between the cell's edge and its number. */
  inside: number;
  /** The same with the whole badge in it. */
  spare: number;
  /** Past the edge, up to what the neighbour prints. */
  beyond: number;
}

/** How much of a badge there is room for: shape and percent, a filled shape, a bare shape, nothing. */
export type Room = 'full' | 'mark' | 'tiny' | 'none';

const MUCH = Number.POSITIVE_INFINITY;
export const ANY_SPACE: Space = { inside: MUCH, spare: MUCH, beyond: MUCH };

const HEIGHT = 18;
/** Between the cell's edge and a badge that has all the room it wants. */
const EDGE = 8;
/** Between a badge and what the host prints. */
const APART = 3;
/** Widths of badges without their percent. */
const MARK = 18;
const TINY = 10;

/**
 * On the free side of the number, at its height. Reads only.
 *
 * @param width of the whole badge
 */
export function measureFit(cell: Element, host: Element, width: number): Fit {
  const box = cell.getBoundingClientRect();
  const text = printedIn(cell) ?? box;
  const point = host.getBoundingClientRect();
  const [left, toRight] = [text.left - box.left, box.right - text.right];
  const right = toRight > left;
  const inside = Math.max(left, toRight);
  const y = (text.top + text.bottom) / 2 - HEIGHT / 2;
  return {
    edge: { x: Math.round((right ? box.right : box.left) - point.left), y: Math.round(y - point.top) },
    right,
    space: { inside, spare: inside - width, beyond: measureBeyond(cell, right) },
    ground: groundOf(cell),
  };
}

/** What is free beside every one of a column's numbers: all badges of a table look the same. */
export function lesser(a: Space, b: Space): Space {
  return {
    inside: Math.min(a.inside, b.inside),
    spare: Math.min(a.spare, b.spare),
    beyond: Math.min(a.beyond, b.beyond),
  };
}

/** The most that fits, and how far from the cell's edge: one x for a whole column. Negative: past the edge. */
export function roomIn({ inside, spare, beyond }: Space): { room: Room; inset: number } {
  if (spare >= EDGE + APART) return { room: 'full', inset: EDGE };
  const mark = Math.floor(inside - MARK - APART);
  if (mark >= 1) return { room: 'mark', inset: Math.min(EDGE, mark) };
  const tiny = Math.floor(inside - TINY - APART);
  if (tiny >= Math.min(0, APART - beyond)) return { room: 'tiny', inset: tiny };
  return { room: 'none', inset: 0 };
}

export function isSameRoom(a: Space, b: Space): boolean {
  return same(roomIn(a), roomIn(b));
}

/** Whether a badge still stands where it belongs. */
export function isSameFit(a: Fit, b: Fit): boolean {
  return same({ ...a, space: null }, { ...b, space: null });
}

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Nothing where the cell would cut off what reaches out of it, and at the table's end. */
function measureBeyond(cell: Element, right: boolean): number {
  const next = right ? cell.nextElementSibling : cell.previousElementSibling;
  if (!next || getComputedStyle(cell).overflowX !== 'visible') return 0;
  const [box, text] = [next.getBoundingClientRect(), printedIn(next)];
  if (!text) return box.width;
  return Math.max(0, right ? text.left - box.left : box.right - text.right);
}
