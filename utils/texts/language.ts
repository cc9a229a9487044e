import type { Language, Settings } from '@/utils/model/settings';

/**
 * The interface's language: the setting, else the first of the browser's that is spoken, else English.
 *
 * @param spoken tags of the languages there are files of
 */
export function chooseLanguage(
  spoken: readonly Language[],
  setting: Settings['language'],
  browserLanguages: readonly string[],
): Language {
  if (spoken.includes(setting)) return setting;
  for (const wished of browserLanguages) {
    const found =
      spoken.find((tag) => tag.toLowerCase() === wished.toLowerCase()) ??
      spoken.find((tag) => baseOf(tag) === baseOf(wished));
    if (found) return found;
  }
  return 'en';
}

/** A language's own name of itself, so that one finds back from a language one cannot read: `Русский`. */
export function nameOf(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}

/** The tag that a language's file is named by. */
export function tagOf(path: string): Language {
  return path.replace(/^.*\/|\.ts$/g, '');
}

/** `pt` of `pt-BR`. */
function baseOf(tag: string): string {
  return tag.toLowerCase().replace(/-.*$/, '');
}
