import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * A picture to look at, and what can be told of it without looking.
 *
 * @param part what is new in it, where the rest of the page was looked through before: that takes its time
 */
export async function look(page: Page, name: string, part = 'html'): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `test-results/screens/${name}.png`, fullPage: true });
  expect(await overflowing(page), `${name}: wider than the window`).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, `${name}: scrolls sideways`).toBeLessThanOrEqual(0);
  // In the page itself: axe else opens another page for every result.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.include(part).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    name,
  ).toEqual([]);
}

/** What sticks out of the window to the side. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // A wide table in a frame of its own, or one for screen readers only, which is clipped.
    const isInFrame = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || isInFrame(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .filter((element) => !element.closest('.vh') && !isInFrame(element.parentElement))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
