/**
 * Where on the right edge the pill covers nothing that the host prints: where it is, if that is such a place, else the
 * next one, from the lower third down, then up. On a page that prints everywhere it stays and covers some of it.
 *
 * @param share of the window's height, as the pill stands now
 */
export function findFreePlace(share: number): number {
  return [share, ...PLACES].find((place) => !isPrintedAt(place)) ?? share;
}

/** The lower third, where a mark at the edge covers least. */
export const USUAL = 0.72;
const PLACES = [USUAL, 0.8, 0.88, 0.96, 0.64, 0.56, 0.48, 0.4, 0.32, 0.24, 0.16, 0.08, 0];

/** Of the pill at rest with a percent in it. */
const WIDTH = 88;
const HEIGHT = 32;
/** Between the points that are looked at: less than a line of text is high. */
const STEP = 9;

function isPrintedAt(place: number): boolean {
  const right = document.documentElement.clientWidth;
  const top = place * (innerHeight - HEIGHT);
  const part = { left: right - WIDTH, right, top, bottom: top + HEIGHT };
  for (let y = top + 2; y < part.bottom; y += STEP) {
    for (let x = part.left; x < right; x += STEP) {
      // The pill itself, if it is there, is in a closed root and holds nothing that could be met.
      if (document.elementsFromPoint?.(x, y).some((element) => isPrint(element, part))) return true;
    }
  }
  return false;
}

/** A wrapper fills its place and prints nothing; its texts do, where they are. */
function isPrint(element: Element, part: Part): boolean {
  return element.matches(CONTROLS) || [...element.childNodes].some((node) => isTextIn(node, part));
}

const CONTROLS = 'svg, img, input, select, button';

function isTextIn(node: Node, { left, right, top, bottom }: Part): boolean {
  if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) return false;
  const range = new Range();
  range.selectNode(node);
  const box = range.getBoundingClientRect();
  return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
}

type Part = Record<'left' | 'right' | 'top' | 'bottom', number>;
