import type { Verdict } from '@/utils/model/comparison';

/** Outlines on a 12 grid, as in the pages; here as plain paths, because a content script carries no React. */
const SHAPES: Record<Verdict | 'grip', string> = {
  alert: 'M6 1 11.6 11H.4Z',
  notice: 'M6 .8 11.2 6 6 11.2 .8 6Z',
  ok: 'M2.1 6a3.9 3.9 0 1 0 7.8 0 3.9 3.9 0 1 0-7.8 0',
  floor: 'M4.25 6a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0',
  unknown: 'M2.5 6h7',
  unlinked:
    'M.9 6a5.1 5.1 0 1 0 10.2 0 5.1 5.1 0 1 0-10.2 0M4.7 4.9a1.35 1.35 0 1 1 1.9 1.25c-.4.2-.6.45-.6.95M6 8.9v.01',
  wait: 'M6 2.1a3.9 3.9 0 1 1-3.9 3.9',
  grip: 'M4 2v.01M8 2v.01M4 6v.01M8 6v.01M4 10v.01M8 10v.01',
};

const SVG = 'http://www.w3.org/2000/svg';

/** Built node by node: a page with trusted types refuses markup as text. */
export function drawShape(name: Verdict | 'grip'): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('class', `v v-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}

/** How they are drawn; an alert's colour depends on what it stands on. */
export const SHAPE_STYLE = `
svg { display: block; flex: none; fill: none; stroke-width: 1.75; stroke-linecap: round; }
.v-notice { fill: light-dark(#a86c00, #cf9a2b); }
.v-ok { stroke: light-dark(#269079, #3b9a86); }
.v-floor { fill: light-dark(#7a8494, #8b95a4); }
.v-unknown, .v-wait, .v-unlinked { stroke: light-dark(#7a8494, #8b95a4); }
.v-unlinked { stroke-width: 1.25; }
`;

export const FONT = 'system-ui, sans-serif';
