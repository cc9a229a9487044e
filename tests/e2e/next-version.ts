import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Extension } from './chromium.ts';

/** A build in a folder of its own. */
export interface OwnBuild {
  folder: string;
  /** The same extension under its next version, as a store brings it: what runs knows nothing of it yet. */
  raise(): Promise<void>;
  remove(): Promise<void>;
}

export async function copyBuild(build: string): Promise<OwnBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'trackside-build-'));
  await cp(build, folder, { recursive: true });
  return {
    folder,
    async raise() {
      const file = join(folder, 'manifest.json');
      const manifest = JSON.parse(await readFile(file, 'utf8'));
      await writeFile(file, JSON.stringify({ ...manifest, version: NEXT_VERSION }));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export const NEXT_VERSION = '99.0.0';

/**
 * The browser takes in what lies in the folder now, and tells the extension of an update. Outside the developer mode
 * Chromium turns off what it is told to reload (since 137).
 */
export async function update({ context, id }: Extension): Promise<void> {
  const tab = await context.newPage();
  await tab.goto('chrome://extensions');
  await tab.evaluate(async (extension) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Manager } }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(extension, { failQuietly: false });
  }, id);
  await tab.close();
}

/** https://source.chromium.org/chromium/chromium/src/+/main:chrome/common/extensions/api/developer_private.idl */
interface Manager {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  reload(extension: string, options: { failQuietly: boolean }): Promise<unknown>;
}
