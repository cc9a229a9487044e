import type { PlatformCode } from '@/connectors/code';
import type { CompareCode } from '@/utils/compare/code';
import type { ComparisonsCode } from '../comparisons/code';
import type { ExploreCode } from '../explore/code';
import type { ServicesCode } from '../services';
import type { UpkeepCode } from '../upkeep-code';

/**
 * Code that the worker starts without: the services, what asks platforms, what links and explains, what is rarely
 * needed. Each comes with its first use, and stays for as long as the worker lives.
 */
export interface LaterCode {
  services(): Promise<ServicesCode>;
  platforms(): Promise<PlatformCode>;
  comparing(): Promise<CompareCode>;
  comparisons(): Promise<ComparisonsCode>;
  upkeep(): Promise<UpkeepCode>;
  exploring(): Promise<ExploreCode>;
}

/**
 * Chrome's worker may import a script later only where it was imported while the worker was installed, and knows no
 * `import()`; Firefox's background is a page, where `import()` is the way.
 * https://www.w3.org/TR/service-workers/#importscripts
 */
export function createLaterCode(urlOf: (file: string) => string): LaterCode {
  const { importScripts } = globalThis as { importScripts?: (...files: string[]) => void };
  if (importScripts) addEventListener('install', () => importScripts(...FILES));

  async function load<Code>(file: (typeof FILES)[number], find: () => Code | undefined): Promise<Code> {
    if (!find()) await (importScripts ? importScripts(file) : import(/* @vite-ignore */ urlOf(file)));
    const code = find();
    if (!code) throw new TypeError(`${file} did not bring its code.`);
    return code;
  }

  return {
    services: () => load('/background-services.js', () => globalThis.tracksideServices),
    platforms: () => load('/platforms.js', () => globalThis.tracksidePlatforms),
    comparing: () => load('/comparing.js', () => globalThis.tracksideComparing),
    comparisons: () => load('/comparing.js', () => globalThis.tracksideComparisons),
    upkeep: () => load('/platforms.js', () => globalThis.tracksideUpkeep),
    exploring: () => load('/exploring.js', () => globalThis.tracksideExploring),
  };
}

/**
 * Few: Chrome hands all of them to the worker whenever it starts, one after another in the order of their addresses.
 * So the services, which are wanted first, have the first name: the others arrive while they are at work.
 * https://chromium.googlesource.com/chromium/src/+/main/content/browser/service_worker/service_worker_installed_scripts_sender.cc
 */
const FILES = ['/background-services.js', '/platforms.js', '/comparing.js', '/exploring.js'] as const;
