// Where the browsers are. Plain JavaScript: the set-up uses it before any package is installed.

import { existsSync } from 'node:fs';

const PLACES = {
  Chromium: {
    variable: 'CHROMIUM_PATH',
    // Branded Chrome is not in the list: since 137 it ignores --load-extension.
    linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
    darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    win32: ['C:\\Program Files\\Chromium\\Application\\chrome.exe'],
  },
  Firefox: {
    variable: 'FIREFOX_PATH',
    linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

/** Paths of both browsers, undefined where one is missing. CHROMIUM_PATH and FIREFOX_PATH win. */
export function findBrowsers() {
  return { Chromium: find(PLACES.Chromium), Firefox: find(PLACES.Firefox) };
}

function find(places) {
  const named = process.env[places.variable];
  return [named, ...(places[process.platform] ?? [])].find((path) => path && existsSync(path));
}
