import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { HOSTS } from '../platforms/hosts.ts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { checkKeys, makeChoices, readChoices, type Send, sendFromPage, versionHere } from './choices.ts';
import { type FirefoxExtension, launchFirefox } from './firefox.ts';
import { addInFirefox, clickPill, openPage, WAIT, waitForPanelIn } from './firefox-steps.ts';
import { OURS } from './guests.ts';
import { copyBuild, NEXT_VERSION, type OwnBuild } from './next-version.ts';
import { AFFISE_AFFILIATE, VOLUUM } from './steps.ts';
import { campaignsAddress } from './voluum-pages.ts';

let platforms: Platforms;
let build: OwnBuild;
let firefox: FirefoxExtension;

test.beforeAll(async () => {
  platforms = await startPlatforms();
  build = await copyBuild('.output/firefox-mv3');
  const hosts = Object.values(HOSTS).flatMap((names): string[] => Object.values(names));
  const ports = new Map(hosts.map((host) => [host, platforms.portOf(host)]));
  firefox = await launchFirefox({ build: build.folder, ports });
  const options = await openOptions();
  for (const connection of [VOLUUM, AFFISE_AFFILIATE]) await addInFirefox(options, connection);
  await options.close();
});

test.afterAll(async () => {
  await firefox?.close();
  await build?.remove();
  await platforms?.stop();
});

test('Firefox: the next version takes over an open page; settings, links and keys are kept', async () => {
  const page = await openPage(firefox, campaignsAddress());
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.waitForFunction(isWorn, WAITING, OURS, WORN);
  await page.$$eval(OURS, (guests) => {
    for (const guest of guests) guest.setAttribute('data-before', '');
  });
  const options = await openOptions();
  await makeChoices(sendFrom(options));
  const choices = await readChoices(sendFrom(options));

  await build.raise();
  await firefox.browser.installExtension(build.folder);
  await page.bringToFront();
  await page.waitForFunction(() => !document.querySelector('[data-before]'), WAITING);
  await page.waitForFunction(isWorn, WAITING, OURS, WORN);
  const later = await openOptions();
  expect(await later.evaluate(versionHere)).toBe(NEXT_VERSION);
  expect(await readChoices(sendFrom(later))).toEqual(choices);
  expect(await checkKeys(sendFrom(later))).toEqual(['Affise Acme', 'Voluum main']);
  await later.close();

  await page.bringToFront();
  await clickPill(page);
  const panel = await waitForPanelIn(page);
  for (const text of ['$6,323.20', 'this page']) await panel.waitForSelector(`::-p-text(${text})`, WAIT);
  expect(errors).toEqual([]);
});

const WORN = { outside: 1, inside: 9 };
const WAITING = { ...WAIT, polling: 200 };

/** Runs in the dashboard. */
function isWorn(ours: string, { outside, inside }: typeof WORN): boolean {
  const guests = [...document.querySelectorAll(ours)];
  const within = guests.filter((guest) => guest.closest('body')).length;
  return within === inside && guests.length - within === outside;
}

async function openOptions(): Promise<Page> {
  const options = await firefox.open('options.html');
  await options.waitForSelector('h1', WAIT);
  return options;
}

function sendFrom(ours: Page): Send {
  return (ask, payload) => ours.evaluate(sendFromPage, { ask, payload }) as ReturnType<Send>;
}
