import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findFreePlace, USUAL } from '@/utils/overlay/free-place';

/** Lines of text of the host's, by the window's pixels; happy-dom lays nothing out. */
let lines: [top: number, bottom: number][] = [];

beforeEach(() => {
  lines = [];
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1280);
  vi.stubGlobal('innerHeight', 832);
  document.body.innerHTML = '<p>$504.00</p>';
  const [cell] = document.body.children;
  document.elementsFromPoint = (x, y) =>
    cell && x > 1200 && lines.some(([top, bottom]) => y >= top - 8 && y <= bottom + 8) ? [cell] : [];
  // The one whose cell was just met.
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(() => boxAround(lines));
});
afterEach(() => vi.unstubAllGlobals());

it('is the lower third where nothing is printed there', () => {
  lines = [[100, 120]];
  expect(findFreePlace(USUAL)).toBe(USUAL);
});

it('is further down where a table ends in the lower third, and further up where it goes on to the end', () => {
  // The pill is 32 of 832 pixels high: at 0.72 from 576 to 608, at 0.8 from 640.
  lines = [[560, 630]];
  expect(findFreePlace(USUAL)).toBe(0.8);
  lines = [[560, 832]];
  expect(findFreePlace(USUAL)).toBe(0.64);
});

it('stays where it is as long as that is free', () => {
  lines = [[560, 630]];
  expect(findFreePlace(0.4)).toBe(0.4);
});

it('stays also where the page prints everywhere, as under whoever scrolls through a long table', () => {
  lines = [[0, 832]];
  expect(findFreePlace(0.08)).toBe(0.08);
});

function boxAround(all: readonly [number, number][]): DOMRect {
  const [tops, bottoms] = [all.map(([top]) => top), all.map(([, bottom]) => bottom)];
  return new DOMRect(1210, Math.min(...tops), 40, Math.max(...bottoms) - Math.min(...tops));
}
