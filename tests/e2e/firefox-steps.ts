import type { Frame, Page } from 'puppeteer-core';
import type { FirefoxExtension } from './firefox.ts';
import type { NewConnection } from './steps.ts';

export async function openPage({ browser }: FirefoxExtension, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(address);
  return page;
}

/** Its frame changes process on the way to the extension's page, so its address never arrives here. */
export function waitForPanelIn(page: Page): Promise<Frame> {
  return page.waitForFrame((frame) => frame.parentFrame() !== null, WAIT);
}

/** The pill sits in a closed root, out of any selector's reach; what it covers at the right edge tells where it is. */
export async function clickPill(page: Page): Promise<void> {
  const place = await page.waitForFunction(
    () => {
      const x = innerWidth - 12;
      for (let y = 0; y < innerHeight; y += 4) {
        if (document.elementFromPoint(x, y)?.matches('html > div')) return { x, y: y + 8 };
      }
      return undefined;
    },
    { timeout: 30_000, polling: 200 },
  );
  const point = await place.jsonValue();
  if (!point) throw new Error('No pill.');
  await page.mouse.click(point.x, point.y);
}

export async function addInFirefox(
  options: Page,
  { platform, fields, choices = {} }: NewConnection,
): Promise<void> {
  const button = (name: string) =>
    options.waitForSelector(`::-p-xpath(//button[normalize-space(.)="${name}"])`, WAIT);
  const control = (label: string) =>
    options.waitForSelector(`::-p-xpath(//*[@id=//label[normalize-space(.)="${label}"]/@for])`, WAIT);
  await (await button('Add a connection'))?.click();
  await (await options.waitForSelector(`::-p-xpath(//label[contains(., "${platform}")])`, WAIT))?.click();
  for (const [label, value] of Object.entries(fields)) {
    const field = await control(label);
    await field?.click({ count: 3 });
    await field?.type(value);
  }
  for (const [label, value] of Object.entries(choices)) await (await control(label))?.select(value);
  await (await button('Save and check'))?.click();
  await options.waitForSelector(`::-p-xpath(//article//h2[.="${fields.Name}"])`, WAIT);
}

export const WAIT = { timeout: 30_000 };
