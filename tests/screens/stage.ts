import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Page, test } from '@playwright/test';
import type { Settings } from '@/utils/model/settings';
import { tagOf } from '@/utils/texts/language';
import type { LanguageFile } from '@/utils/texts/language-file';
import { type Extension, launchChromium } from '../e2e/chromium';
import { type Replies, stub } from './stub';

const LANGUAGES = 'utils/texts/languages';

/** Every language there is a file of, in both themes. */
export const LOOKS: Pick<Settings, 'language' | 'theme'>[] = globSync('*.ts', { cwd: LANGUAGES })
  .toSorted()
  .flatMap((file) => (['light', 'dark'] as const).map((theme) => ({ language: tagOf(file), theme })));

/** What the pages say in the language. */
export async function readPages(language: string): Promise<LanguageFile['pages']> {
  const { pages }: LanguageFile = await import(pathToFileURL(resolve(LANGUAGES, `${language}.ts`)).href);
  return pages;
}

export const ok = <Value>(value: Value) => ({ ok: true, value }) as const;

/** One browser for all pictures of a file, and a page without a background for each: called once, at the file's top. */
export function createStage() {
  let extension: Extension;
  let visited: Page | undefined;
  test.beforeAll(async () => {
    extension = await launchChromium({ opensFirstPage: false });
  });
  test.afterEach(() => visited?.close());
  test.afterAll(() => extension.close());

  const addressOf = (path: string) => `chrome-extension://${extension.id}/${path}`;

  /** A page that is told `replies`, its address not opened yet. */
  async function prepare(viewport: Viewport, replies: Replies, how?: StubOptions) {
    const page = await extension.context.newPage();
    visited = page;
    await page.setViewportSize(viewport);
    await stub(page, replies, how);
    return page;
  }

  return {
    addressOf,
    prepare,
    async visit(path: string, viewport: Viewport, replies: Replies, how?: StubOptions) {
      const page = await prepare(viewport, replies, how);
      await page.goto(addressOf(path));
      return page;
    },
  };
}

type StubOptions = Parameters<typeof stub>[2];

interface Viewport {
  width: number;
  height: number;
}
