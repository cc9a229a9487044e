import type { Page } from '@playwright/test';
import { type ClosedBox, listInClosedRoots } from './closed-roots.ts';

/** Host elements of Trackside's: they have no name, only their layer. */
export const OURS = '[style="z-index: 2147483319;"]';

/** How many there are: on the document element (pill, panel), and inside the page (badges). */
export function countGuests(page: Page): Promise<{ outside: number; inside: number }> {
  return page.evaluate((ours) => {
    const all = [...document.querySelectorAll(ours)];
    const outside = all.filter(({ parentNode }) => parentNode === document.documentElement).length;
    return { outside, inside: all.length - outside };
  }, OURS);
}

/** All badges that are seen. */
export async function listBadges(page: Page): Promise<ClosedBox[]> {
  const buttons = await listInClosedRoots(page, 'button');
  return buttons.filter(({ attributes }) => /\(Trackside\)$/.test(attributes.get('aria-label') ?? ''));
}

/** What the host prints in its own elements and stands under one of the boxes, as a person would see it covered. */
export function findCovered(page: Page, boxes: readonly ClosedBox['box'][]): Promise<string[]> {
  return page.evaluate((covers) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const covered: string[] = [];
    while (walker.nextNode()) {
      const range = new Range();
      range.selectNode(walker.currentNode);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const isUnder = covers.some(
        ({ x, y, width, height }) => left < x + width && right > x && top < y + height && bottom > y,
      );
      if (isUnder && walker.currentNode.nodeValue?.trim()) covered.push(walker.currentNode.nodeValue);
    }
    return covered;
  }, boxes);
}

/** What each row wears, by the text of the row's cells: told by the height at which both stand. */
export async function readBadges(page: Page, rows: string): Promise<[row: string, badge: string][]> {
  const badges = await listBadges(page);
  const places = await page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return { top, bottom, text: (row as HTMLElement).innerText.replace(/\s+/g, ' ').trim() };
      }),
    rows,
  );
  return badges.flatMap(({ attributes, text, box }): [string, string][] => {
    const middle = box.y + box.height / 2;
    const row = places.find(({ top, bottom }) => middle >= top && middle < bottom);
    return row ? [[row.text, `${attributes.get('class')?.split(' ')[0]} ${text}`.trim()]] : [];
  });
}

/**
 * Every element of the host with its box, and every text with its own: once as they stand with Trackside on the page
 * and once without, in one go, so that nothing else can have happened in between.
 */
export function measureHost(page: Page): Promise<{ worn: string[]; bare: string[] }> {
  return page.evaluate((ours) => {
    const measure = () => {
      const walker = document.createTreeWalker(
        document.documentElement,
        NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      );
      const lines: string[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node instanceof Element && node.matches(ours)) continue;
        const range = document.createRange();
        range.selectNode(node);
        const { x, y, width, height } =
          node instanceof Element ? node.getBoundingClientRect() : range.getBoundingClientRect();
        lines.push(
          `${node.nodeName} ${node.nodeValue ?? ''} ${[x, y, width, height].map((each) => each.toFixed(2))}`,
        );
      }
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [...lines, `${scrollWidth} ${scrollHeight}`];
    };
    const worn = measure();
    for (const guest of document.querySelectorAll(ours)) guest.remove();
    return { worn, bare: measure() };
  }, OURS);
}

/** The host's own markup, without ours in it. */
export function hostMarkup(page: Page): Promise<string> {
  return page.evaluate((ours) => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const guest of copy.querySelectorAll(ours)) guest.remove();
    return copy.outerHTML;
  }, OURS);
}
