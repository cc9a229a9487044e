/** The box of what a person sees printed in a cell, whatever it is wrapped in; null where that is nothing. */
export function printedIn(cell: Element): Edges | null {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let all: Edges | null = null;
  while (walker.nextNode()) {
    const box = boxOf(walker.currentNode);
    if (box?.width) all = all ? around(all, box) : box;
  }
  return all;
}

type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Of a text, or of what shows something without one: an icon. A wrapper fills its cell and prints nothing. */
function boxOf(node: Node): DOMRect | null {
  if (node instanceof Element) return iconBox(node);
  if (!node.nodeValue?.trim()) return null;
  const range = new Range();
  range.selectNode(node);
  return range.getBoundingClientRect();
}

/** A wide empty box is a layer over the cell, or the ground of a bar. */
function iconBox(element: Element): DOMRect | null {
  const box = element.firstChild && element.localName !== 'svg' ? null : element.getBoundingClientRect();
  return box && box.width <= WIDEST_ICON ? box : null;
}

const WIDEST_ICON = 40;

function around(a: Edges, b: Edges): Edges {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
