import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LanguageFile } from '../utils/texts/language-file';

/**
 * What the browser itself reads of each language, `_locales/pt_BR/messages.json`, as its file in `utils/texts/languages`
 * says it.
 *
 * @param root folder of the sources
 */
export async function readLocaleFiles(root: string): Promise<{ relativeDest: string; contents: string }[]> {
  const folder = join(root, 'utils/texts/languages');
  return Promise.all(
    globSync('*.ts', { cwd: folder }).map(async (name) => {
      const { manifest }: LanguageFile = await import(pathToFileURL(join(folder, name)).href);
      return {
        relativeDest: `_locales/${name.replace('.ts', '').replaceAll('-', '_')}/messages.json`,
        contents: JSON.stringify(messagesOf(manifest), null, 2),
      };
    }),
  );
}

function messagesOf(manifest: LanguageFile['manifest']): Record<string, { message: string }> {
  return Object.fromEntries(Object.entries(manifest).map(([key, message]) => [key, { message }]));
}
