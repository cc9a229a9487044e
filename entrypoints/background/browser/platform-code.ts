import type { PlatformCode } from '@/connectors/code';

/** The code of the platforms, loaded with the first call. */
export type LoadPlatforms = () => Promise<PlatformCode>;

/**
 * Chrome's worker may import a script later only where it was imported while the worker was installed, and knows no
 * `import()`; Firefox's background is a page, where `import()` is the way.
 * https://www.w3.org/TR/service-workers/#importscripts
 */
export function createPlatformLoader(urlOf: (file: string) => string): LoadPlatforms {
  const { importScripts } = globalThis as { importScripts?: (address: string) => void };
  if (importScripts) addEventListener('install', () => importScripts(FILE));
  return async () => {
    if (!globalThis.tracksidePlatforms) {
      await (importScripts ? importScripts(FILE) : import(/* @vite-ignore */ urlOf(FILE)));
    }
    if (!globalThis.tracksidePlatforms)
      throw new TypeError(`${FILE} did not bring the code of the platforms.`);
    return globalThis.tracksidePlatforms;
  };
}

const FILE = '/platforms.js';
