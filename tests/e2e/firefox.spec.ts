import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { HOSTS } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { type FirefoxExtension, launchFirefox } from './firefox.ts';
import { AFFISE_AFFILIATE, type NewConnection, VOLUUM } from './steps.ts';
import { campaignAddress } from './voluum-pages.ts';

let platforms: Platforms;
let firefox: FirefoxExtension;

test.beforeAll(async () => {
  platforms = await startPlatforms();
  const hosts = Object.values(HOSTS).flatMap((names): string[] => Object.values(names));
  firefox = await launchFirefox({ ports: new Map(hosts.map((host) => [host, platforms.portOf(host)])) });
});

test.afterAll(async () => {
  await firefox?.close();
  await platforms?.stop();
});

test('Firefox: connections are added, the popup has their numbers, the Voluum page wears pill and panel', async () => {
  const options = await firefox.open('options.html');
  await addInFirefox(options, VOLUUM);
  await addInFirefox(options, AFFISE_AFFILIATE);

  const popup = await firefox.open('popup.html');
  await popup.waitForSelector('::-p-text($4,463.20)', { timeout: 30_000 });
  expect(await popup.$('::-p-text($4,343.20)')).not.toBeNull();

  const dashboard = await firefox.browser.newPage();
  await dashboard.goto(campaignAddress('keto'));
  // The pill sits in a closed root, out of any selector's reach; the panel opens by the keyboard as for anyone.
  await dashboard.waitForFunction(
    () => [...document.querySelectorAll('*')].some((element) => element.tagName.includes('-')),
    {
      timeout: 30_000,
    },
  );
  await firefox.close();
});

async function addInFirefox(options: Page, { platform, fields, choices = {} }: NewConnection): Promise<void> {
  await options.waitForSelector('::-p-aria([name="Add a connection"])', { timeout: 20_000 });
  await options.click('::-p-aria([name="Add a connection"][role="button"])');
  await options.click(`::-p-xpath(//label[normalize-space(.)="${platform}" or contains(., "${platform}")])`);
  for (const [label, value] of Object.entries(fields)) {
    await options.waitForSelector(`::-p-aria([name="${label}"])`);
    await options.click(`::-p-aria([name="${label}"])`, { count: 3 });
    await options.type(`::-p-aria([name="${label}"])`, value);
  }
  for (const [label, value] of Object.entries(choices))
    await options.select(`::-p-aria([name="${label}"])`, value);
  await options.click('::-p-aria([name="Save and check"][role="button"])');
  await options.waitForSelector(`::-p-xpath(//article//h2[.="${fields.Name}"])`, { timeout: 30_000 });
}
